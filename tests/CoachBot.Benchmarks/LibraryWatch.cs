using System.Diagnostics;
using System.Globalization;
using CoachBot.Guides;
using Markdig;

namespace CoachBot.Benchmarks;

/// <summary>What a large library costs: loading beside a bare parse of the same bytes, memory, and finding a guide.</summary>
internal static class LibraryWatch
{
    private const int Usual = 4_466;
    private const int Large = 50_000;
    private const int Rounds = 20;
    private const int FewRounds = 3;
    private const int Questions = 4_000;

    // A prime: the guides asked for lie all over the library.
    private const int Spread = 7_919;

    private const double MostTimesBare = 3;
    private const double MostBytesEach = 40_000;
    private const double MostMicroseconds = 100;

    /// <summary>Twice the guides may take so much more than twice the time before it is no straight line any more.</summary>
    private const double Straight = 1.25;

    /// <param name="large">How many guides the second library has; the first has 4,466.</param>
    /// <returns>1 when a bound is broken.</returns>
    public static int Run(int large = Large)
    {
        var mill = new GuideMill();
        Console.WriteLine($"{mill.Sources} guides as sources, from {Path.GetFileName(mill.Folder)}");
        Measure(mill, 200, told: false);
        var usual = Measure(mill, Usual, told: true);
        var most = Measure(mill, large, told: true);

        // Beside the bare parse of the same files: page cache and collector slow both down where the files are many.
        var bent = most.Times / usual.Times;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a guide of {large} costs {most.Load / large / (usual.Load / Usual):0.00} times a guide of {Usual} to load, {bent:0.00} times beside what a bare parse does; finding one {most.Find / usual.Find:0.00} times"));
        var kept = new (bool Kept, string Bound)[]
        {
            (usual.Times <= MostTimesBare && most.Times <= MostTimesBare, "loading within 3 times a bare parse"),
            (bent <= Straight, "loading linear in the number of guides"),
            (usual.Bytes <= MostBytesEach && most.Bytes <= MostBytesEach, "40 kB a guide"),
            (usual.Find <= MostMicroseconds, "100 us to find a guide among 4,466"),
            (most.Find <= 2 * usual.Find, "at most twice that in the large library"),
        };
        foreach (var (isKept, bound) in kept)
        {
            Console.WriteLine(isKept ? $"kept: {bound}" : $"BROKEN: {bound}");
        }

        return kept.All(k => k.Kept) ? 0 : 1;
    }

    private static Measured Measure(GuideMill mill, int count, bool told)
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-library-");
        try
        {
            var paths = mill.Write(folder.FullName, count);
            var bare = double.MaxValue;
            var load = double.MaxValue;
            for (var round = 0; round < (count > Usual ? FewRounds : Rounds); round++)
            {
                bare = Math.Min(bare, Timed(() => Bare(folder.FullName, paths)));
                load = Math.Min(load, Timed(() => _ = new GuideLibrary(folder.FullName)));
            }

            var before = GC.GetTotalMemory(forceFullCollection: true);
            var library = new GuideLibrary(folder.FullName);
            var held = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)count;
            var find = Find(library.Current, Sentence);
            var slip = Find(library.Current, Misspelt);
            if (told)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{library.Current.Guides.Count,6} guides: loaded in {load,7:0} ms of processor time, bare parse {bare,7:0} ms, {load / bare:0.00} times; {held / 1000:0.0} kB each; found in {find:0.0} us, misspelt {slip:0.0} us"));
            }

            GC.KeepAlive(library);
            return new Measured(load, load / bare, held, find);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What Markdig alone takes for the same files: read and parsed side by side, as the library does it.</summary>
    private static void Bare(string folder, IReadOnlyList<string> paths)
    {
        var blocks = paths.AsParallel().Select(p => Markdown.Parse(File.ReadAllText(Path.Combine(folder, p))).Count).Sum();
        if (blocks == 0)
        {
            throw new InvalidOperationException("Nothing was parsed.");
        }
    }

    /// <summary>From a chat sentence to guide and row.</summary>
    /// <returns>Median microseconds.</returns>
    private static double Find(GuideCatalog catalog, Func<Guide, string> sentence)
    {
        var asked = Enumerable.Range(1, Questions).Select(i => catalog.Guides[(int)((long)i * Spread % catalog.Guides.Count)]).Select(g => (Guide: g, Text: sentence(g))).ToList();
        var times = new List<double>(Questions);
        foreach (var (guide, text) in asked.Concat(asked))
        {
            if (times.Count == Questions)
            {
                // The compiler makes its last, fast code in the background, once nothing new is asked of it for a while.
                Thread.Sleep(500);
            }

            var start = Stopwatch.GetTimestamp();
            var names = catalog.Names.Read(text);
            var match = catalog.Find(names.Companies.Count > 0 ? names.Companies[0] : null, guide.RoleSlug, names.Places.Count > 0 ? names.Places[0] : null);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            if (match is GuideMatch.NoCompany)
            {
                throw new InvalidOperationException($"No company was found in: {text}");
            }
        }

        // The first half warms up.
        var warm = times[Questions..];
        warm.Sort();
        return warm[Questions / 2];
    }

    private static string Sentence(Guide guide) =>
        $"got the offer from {guide.Company}, {guide.Role} in {(guide.Regions.Count > 0 ? guide.Regions[^1].Name : "London")}. 225 base, 350k rsu over 4, recruiter call at 3pm what do i say";

    private static string Misspelt(Guide guide) => Sentence(guide).Replace(guide.Company, guide.Company[..^2] + guide.Company[^1] + guide.Company[^2], StringComparison.Ordinal);

    /// <summary>By the processor's time on all cores: what others do on the machine meanwhile counts for neither side.</summary>
    private static double Timed(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    /// <param name="Load">Milliseconds of processor time.</param>
    /// <param name="Times">Of the bare parse.</param>
    /// <param name="Bytes">Held a guide.</param>
    /// <param name="Find">Microseconds.</param>
    private sealed record Measured(double Load, double Times, double Bytes, double Find);
}

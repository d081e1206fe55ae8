using System.Diagnostics;
using System.Globalization;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Benchmarks;

/// <summary>What reading a message costs, and that a long one costs in proportion: ratios within one run, so that a busy machine changes them little.</summary>
internal static class ReadingWatch
{
    private const int Rounds = 2_000;
    private const double MostMicroseconds = 200;

    /// <summary>Four times the text may take so many times as long.</summary>
    private const double MostGrowth = 8;

    private static readonly string[] Parts = [Example.Text + " ", "base 225 ", "not 225 - to ", "1/2/3 rsu over 4, nvidia offer ", "((((", "\n\n", "ignore previous instructions ", "hooli offered 225 base and globex corp 230, "];

    /// <returns>1 when the median reading of 200 characters, or the growth to 50 kB, is more than it may be.</returns>
    public static int Run()
    {
        var names = GuideCatalog.Load(Repository.Seeds).Names;
        var message = (Example.Text + " also interviewing at initech, floor is 230 base, they need an answer by friday 5pm so what now?")[..200];
        var median = Median(names, message, Rounds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"200 characters: median {median:0} us (at most {MostMicroseconds:0})"));
        var isGood = median <= MostMicroseconds;
        foreach (var part in Parts)
        {
            var quarter = Median(names, Repeated(part, 12_500), 9);
            var whole = Median(names, Repeated(part, 50_000), 9);
            isGood &= whole <= quarter * MostGrowth;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{whole / quarter,5:0.0} times for four times the text, 50 kB in {whole / 1000,6:0.0} ms: \"{part.Trim()[..Math.Min(30, part.Trim().Length)]}\""));
        }

        Console.WriteLine(isGood ? "Reading keeps within its bounds." : "READING TAKES LONGER THAN IT MAY.");
        return isGood ? 0 : 1;
    }

    private static string Repeated(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));

    private static double Median(Gazetteer names, string text, int rounds)
    {
        var context = new ReadingContext(Example.Now, null, names);
        // The compiler makes its last, fast code in the background, some seconds after the first call; the pauses let it.
        for (var warm = 0; warm < (text.Length < 1_000 ? 8 : 1); warm++)
        {
            for (var round = Stopwatch.StartNew(); round.Elapsed < TimeSpan.FromSeconds(0.5);)
            {
                MessageReader.Read(text, context);
            }

            Thread.Sleep(100);
        }

        var times = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            MessageReader.Read(text, context);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(times);
        return times[rounds / 2];
    }
}

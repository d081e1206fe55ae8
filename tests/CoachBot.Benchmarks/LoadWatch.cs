using System.Diagnostics;
using System.Globalization;
using CoachBot.Soak;

namespace CoachBot.Benchmarks;

/// <summary>
/// Turns a second and how long they take, of the real service over HTTP and its stream, beside <see cref="BareEndpoint"/> in the same run; what
/// many stored conversations cost; whether memory stays flat.
/// </summary>
internal static class LoadWatch
{
    private const double LeastOfBare = 0.5;
    private const double MostTimesSlower = 1.3;
    private const double MostGrowth = 1.15;

    private static readonly int[] Connections = [16, 64];

    /// <summary>The compiler's last, fast code comes long after the first turns, on two busy cores above all.</summary>
    private static readonly TimeSpan ColdStart = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <param name="path">Of CoachBot.Service.dll.</param>
    /// <param name="minutes">How long memory is watched.</param>
    /// <param name="seconds">How long each rate is measured.</param>
    /// <param name="stored">How many conversations the full store has.</param>
    /// <returns>1 when a bound is broken, 2 when the service is not built.</returns>
    public static async Task<int> RunAsync(string path, double minutes, int seconds, int stored)
    {
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"The service is not built: {path}");
            return 2;
        }

        var kept = true;
        foreach (var postgres in PostgresServer.Binaries is null ? (bool[])[false] : [false, true])
        {
            kept &= await OnAsync(path, postgres, TimeSpan.FromSeconds(seconds), TimeSpan.FromMinutes(minutes), stored);
        }

        return kept ? 0 : 1;
    }

    private static async Task<bool> OnAsync(string path, bool postgres, TimeSpan length, TimeSpan watched, int stored)
    {
        var engine = postgres ? "PostgreSQL" : "SQLite";
        using var server = postgres ? PostgresServer.Start() : null;
        var folder = Directory.CreateTempSubdirectory("coachbot-load-");
        try
        {
            string Database(string name) => server?.NewDatabase() ?? $"Data Source={Path.Combine(folder.FullName, name, "coachbot.db")}";
            var kept = true;
            await using (var bare = await BareEndpoint.StartAsync(postgres, Database("bare"), ServiceProcess.FreePort()))
            await using (var service = await LoadService.StartAsync(path, postgres, Database("service"), folder.FullName))
            {
                await RateAsync(Connections[0], ColdStart, () => Person(service.Address));
                foreach (var connections in Connections)
                {
                    var best = await RateAsync(connections, length, () => Caller(bare.Address));
                    var ours = await RateAsync(connections, length, () => Person(service.Address));
                    var share = ours.PerSecond / best.PerSecond;
                    Say($"{engine}, {connections} connections: {ours.PerSecond:0} turns/s, p50 {ours.Median:0.0} ms, p99 {ours.P99:0.0} ms; bare endpoint with {BareEndpoint.CommitsATurn} commits {best.PerSecond:0}/s, p99 {best.P99:0.0} ms; {share:P0}");
                    kept &= share >= LeastOfBare;
                }

                kept &= await IsFlatAsync(engine, service, watched);
            }

            var few = await StoredAsync(path, postgres, Database("few"), folder.FullName, 100);
            var many = await StoredAsync(path, postgres, Database("many"), folder.FullName, stored);
            Say($"{engine}: a turn with 100 stored conversations {few:0.00} ms, with {stored} {many:0.00} ms; {many / few:0.00} times");
            return kept && many / few <= MostTimesSlower;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<bool> IsFlatAsync(string engine, LoadService service, TimeSpan watched)
    {
        var running = RateAsync(Connections[0], watched, () => Person(service.Address));
        var seen = new List<double>();
        while (!running.IsCompleted)
        {
            await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(1)));
            seen.Add(service.Megabytes);
        }

        await running;
        var third = Math.Max(1, seen.Count / 3);
        var (early, late) = (seen.Skip(third).Take(third).Average(), seen.TakeLast(third).Average());
        Say($"{engine}: over {watched.TotalMinutes:0.#} min at {Connections[0]} connections the service held {early:0} MB in the middle third, {late:0} MB in the last; {(await running).PerSecond:0} turns/s");
        return late <= early * MostGrowth;
    }

    /// <summary>The median turn of one person alone in a store of so many conversations.</summary>
    private static async Task<double> StoredAsync(string path, bool postgres, string connection, string folder, int stored)
    {
        await LoadService.FillAsync(postgres, connection, stored);
        await using var service = await LoadService.StartAsync(path, postgres, connection, folder);
        return (await RateAsync(1, TimeSpan.FromSeconds(5), () => Person(service.Address))).Median;
    }

    private static async Task<(Func<Task<double>> Turn, IAsyncDisposable Who)> Person(Uri address)
    {
        var person = await LoadPerson.ArriveAsync(address);
        return (person.TurnAsync, person);
    }

    private static Task<(Func<Task<double>> Turn, IAsyncDisposable Who)> Caller(Uri address)
    {
#pragma warning disable CA2000 // The caller's owner disposes of it.
        var caller = new BareCaller(address);
#pragma warning restore CA2000
        return Task.FromResult<(Func<Task<double>>, IAsyncDisposable)>((caller.TurnAsync, caller));
    }

    private static async Task<Rate> RateAsync(int connections, TimeSpan length, Func<Task<(Func<Task<double>> Turn, IAsyncDisposable Who)>> arrive)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => arrive()));
        await Task.WhenAll(all.Select(p => TurnsAsync(p.Turn, WarmUp)));
        var watch = Stopwatch.StartNew();
        var times = (await Task.WhenAll(all.Select(p => TurnsAsync(p.Turn, length)))).SelectMany(t => t).Order().ToList();
        var taken = watch.Elapsed.TotalSeconds;
        foreach (var (_, who) in all)
        {
            await who.DisposeAsync();
        }

        return new Rate(times.Count / taken, times[times.Count / 2], times[times.Count * 99 / 100]);
    }

    private static async Task<List<double>> TurnsAsync(Func<Task<double>> turn, TimeSpan length)
    {
        var times = new List<double>();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < length;)
        {
            times.Add(await turn());
        }

        return times;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <param name="PerSecond">Turns.</param>
    /// <param name="Median">Milliseconds.</param>
    /// <param name="P99">Milliseconds.</param>
    private sealed record Rate(double PerSecond, double Median, double P99);

    private sealed class BareCaller(Uri address) : IAsyncDisposable
    {
        private readonly HttpClient _http = new() { BaseAddress = address };

        public async Task<double> TurnAsync()
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await _http.PostAsync(new Uri("/turn", UriKind.Relative), null);
            response.EnsureSuccessStatusCode();
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        public ValueTask DisposeAsync()
        {
            _http.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

using System.Diagnostics;
using System.Globalization;

namespace CoachBot.Benchmarks;

/// <summary>The quick look: medians by stopwatch, after a warm-up long enough for the compiler to have finished.</summary>
internal static class TurnWatch
{
    private const int Rounds = 2_000;
    private const double MostMilliseconds = 1;
    private const double MostToFill = 2;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <returns>1 when the median turn, or the filling of a guide, takes longer than it may.</returns>
    public static async Task<int> RunAsync()
    {
        var cold = Stopwatch.StartNew();
        var bench = new TurnBenchmarks();
        await bench.Turn();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"guides loaded and first turn answered {cold.Elapsed.TotalMilliseconds,9:0} ms (cold)"));

        await MeasureAsync("reading", () => Task.FromResult(bench.Read()));
        await MeasureAsync("retrieval", () => Task.FromResult(bench.Retrieve()));
        await MeasureAsync("advice (plan, script, levers)", () => Task.FromResult(bench.Advise()));
        await MeasureAsync("  script alone", () => Task.FromResult(bench.FillScript()));
        var fill = await MeasureAsync("  filling a guide (script, levers)", () => Task.FromResult(bench.FillGuide()));
        await MeasureAsync("writing", () => Task.FromResult(bench.WriteAnswer()));
        await MeasureAsync("ledger", () => Task.FromResult(bench.CheckLedger()));

        // Last, when its steps have been compiled for good.
        var turn = await MeasureAsync("a turn", bench.Turn);
        Console.WriteLine(turn <= MostMilliseconds ? $"A turn keeps within {MostMilliseconds} ms." : $"A TURN TAKES LONGER THAN {MostMilliseconds} ms.");
        Console.WriteLine(fill <= MostToFill ? $"Filling a guide keeps within {MostToFill} ms." : $"FILLING A GUIDE TAKES LONGER THAN {MostToFill} ms.");
        return turn <= MostMilliseconds && fill <= MostToFill ? 0 : 1;
    }

    private static async Task<double> MeasureAsync<T>(string name, Func<Task<T>> step)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < WarmUp;)
        {
            await step();
        }

        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await step();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-32} median {times[Rounds / 2],7:0.000} ms   p95 {times[Rounds * 95 / 100],7:0.000} ms   p99 {times[Rounds * 99 / 100],7:0.000} ms"));
        return times[Rounds / 2];
    }
}

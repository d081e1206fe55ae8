using System.Diagnostics;
using System.Globalization;

namespace CoachBot.Benchmarks;

/// <summary>From the start of the service's process, with an empty data folder, to the answer to the first message in the web chat.</summary>
internal static class StartWatch
{
    private const int Rounds = 10;
    private const double MostMilliseconds = 1_000;

    /// <returns>1 when the median start takes longer than it may, 2 when the service is not built.</returns>
    public static async Task<int> RunAsync(string path)
    {
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"The service is not built: {path}");
            return 2;
        }

        var times = new List<double>();
        for (var round = 1; round <= Rounds; round++)
        {
            await using var service = new ServiceProcess(path);
            var watch = Stopwatch.StartNew();
            service.Start();
            var up = await service.GreetAsync();
            var listening = watch.Elapsed;
            var reply = await service.AskAsync(up, Example.Text);
            times.Add(watch.Elapsed.TotalMilliseconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round,2}: listening after {listening.TotalMilliseconds,6:0} ms, answered after {times[^1],6:0} ms ({reply.Length} characters)"));
        }

        times.Sort();
        var median = (times[(Rounds - 1) / 2] + times[Rounds / 2]) / 2;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to first answer: median {median:0} ms, fastest {times[0]:0} ms, slowest {times[^1]:0} ms"));
        return median <= MostMilliseconds ? 0 : 1;
    }
}

using System.Diagnostics;
using System.Globalization;

namespace CoachBot.Benchmarks;

/// <summary>
/// How long a person in Teams or Slack waits: from the message to its acknowledgement, and to the reply at the other side. Sixteen people
/// talk at once, each no faster than the channel lets a bot answer in one conversation.
/// </summary>
internal static class ChannelsWatch
{
    private const int Conversations = 16;

    /// <summary>Messages of each person before any is counted: the compiler's last, fast code comes some ten seconds after the first turns.</summary>
    private const int WarmUp = 24;

    private const double MostToAcknowledge = 50;
    private const double MostToAnswer = 30;

    private static readonly string[] Said = [Example.Text, "why these numbers", "they came back at 240/400/30", "levers", "what is the range for groq MLE remote us", "email"];

    /// <param name="path">Of CoachBot.Service.dll.</param>
    /// <returns>1 when either takes longer than it may.</returns>
    public static async Task<int> RunAsync(string path)
    {
        await using var teams = await TeamsLine.OpenAsync(path);
        var first = await MeasureAsync(teams, messages: 60, pause: TimeSpan.FromMilliseconds(520));
        await using var slack = await SlackLine.OpenAsync(path);
        var second = await MeasureAsync(slack, messages: 36, pause: TimeSpan.FromMilliseconds(1050));
        return first && second ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(ILine line, int messages, TimeSpan pause)
    {
        var waits = await Task.WhenAll(Enumerable.Range(0, Conversations).Select(c => TalkAsync(line, c, messages, pause)));
        var acknowledged = waits.SelectMany(w => w).Select(w => w.Acknowledged).Order().ToArray();
        var answered = waits.SelectMany(w => w).Select(w => w.Answered).Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Name,-6} {answered.Length} messages   acknowledged: median {At(acknowledged, 0.5),6:0.0} ms, p99 {At(acknowledged, 0.99),6:0.0} ms   answered: median {At(answered, 0.5),6:0.0} ms, p99 {At(answered, 0.99),6:0.0} ms"));
        var isFast = At(acknowledged, 0.99) <= MostToAcknowledge && At(answered, 0.99) <= MostToAnswer;
        Console.WriteLine(isFast ? $"{line.Name} keeps within {MostToAcknowledge} and {MostToAnswer} ms." : $"{line.Name.ToUpperInvariant()} TAKES LONGER THAN {MostToAcknowledge} OR {MostToAnswer} ms.");
        return isFast;
    }

    private static async Task<List<Wait>> TalkAsync(ILine line, int conversation, int messages, TimeSpan pause)
    {
        var waits = new List<Wait>();
        await Task.Delay(pause * conversation / Conversations);
        for (var i = 0; i < messages + WarmUp; i++)
        {
            var wait = await line.SayAsync(conversation, Said[i % Said.Length]);
            if (i >= WarmUp)
            {
                waits.Add(wait);
            }

            await Task.Delay(pause);
        }

        return waits;
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}

/// <param name="Acknowledged">Milliseconds from the request to its status.</param>
/// <param name="Answered">Milliseconds from the request to the first message of the reply at the other side.</param>
internal sealed record Wait(double Acknowledged, double Answered);

/// <summary>A channel with the service at one end.</summary>
internal interface ILine : IAsyncDisposable
{
    string Name { get; }

    Task<Wait> SayAsync(int conversation, string text);
}

/// <summary>Who waits for a reply, and when it came.</summary>
internal sealed class Arrivals
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, TaskCompletionSource<long>> _waiting = [];
    private readonly Lock _gate = new();

    public void Came(string conversation)
    {
        var now = Stopwatch.GetTimestamp();
        lock (_gate)
        {
            if (_waiting.Remove(conversation, out var waiting))
            {
                waiting.SetResult(now);
            }
        }
    }

    /// <summary>Sends, and waits for the reply of that conversation.</summary>
    public async Task<Wait> TimedAsync(string conversation, Func<Task<HttpResponseMessage>> send)
    {
        var waiting = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting[conversation] = waiting;
        }

        var began = Stopwatch.GetTimestamp();
        using var response = await send();
        var acknowledged = Stopwatch.GetElapsedTime(began);
        response.EnsureSuccessStatusCode();
        var came = await waiting.Task.WaitAsync(Patience);
        return new Wait(acknowledged.TotalMilliseconds, Stopwatch.GetElapsedTime(began, came).TotalMilliseconds);
    }
}

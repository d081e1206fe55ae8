using System.Diagnostics;
using System.Globalization;
using System.Text;
using CoachBot.Language.Guarding;
using CoachBot.Language.Prompts;
using CoachBot.Language.Rephrasing;
using CoachBot.Wording;

namespace CoachBot.Benchmarks;

/// <summary>What a language model costs beyond itself: the rendering of a prompt, and the guarding of a stream of 1,500 characters.</summary>
internal static class WordsWatch
{
    private const int Rounds = 200;
    private const double MostToRender = 20;
    private const double MostToGuard = 20;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <returns>1 when either median takes longer than it may.</returns>
    public static async Task<int> RunAsync()
    {
        var book = PromptBook.Load(Path.Combine(Repository.Root, "prompts"));
        var values = new RephraseValues("warm", "English", "1| I'm keen to join. I'm asking for a base of ⟦1⟧ and ⟦2⟧ in RSUs over four years. What flexibility is there?");
        var render = await MedianAsync(() => Task.FromResult(TimedRender(book, values)));

        var text = string.Join(' ', Enumerable.Repeat("I'm keen to join the team and I would like us to find a package that works well for both of us in this role.", 14));
        var line = new MarkedLine(text, []);
        var guard = new RewriteGuard(_ => []);
        guard.Warm();
        var over = await MedianAsync(async () =>
        {
            var bare = await TimedAsync(Pieces(text));
            var guardedLine = new GuardedLine(guard, line, Tongue.English);
            var guarded = await TimedAsync(GuardedAsync(Pieces(text), guardedLine));
            return guardedLine.Fault is null ? guarded - bare : throw new InvalidOperationException($"An unchanged text was refused: {guardedLine.Fault}.");
        });

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a prompt rendered                median {render,7:0.0} us"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"guarding {text.Length} characters over the raw stream, letter by letter   median {over,7:0.0} ms"));
        Console.WriteLine(render <= MostToRender ? $"A prompt keeps within {MostToRender} us." : $"A PROMPT TAKES LONGER THAN {MostToRender} us.");
        Console.WriteLine(over <= MostToGuard ? $"The guard keeps within {MostToGuard} ms." : $"THE GUARD TAKES LONGER THAN {MostToGuard} ms.");
        return render <= MostToRender && over <= MostToGuard ? 0 : 1;
    }

    private static double TimedRender(PromptBook book, RephraseValues values)
    {
        const int Times = 100;
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < Times; i++)
        {
            _ = book.Rephrase(values);
        }

        return Stopwatch.GetElapsedTime(began).TotalMicroseconds / Times;
    }

    private static async Task<double> MedianAsync(Func<Task<double>> measure)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < WarmUp;)
        {
            await measure();
        }

        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            times[i] = await measure();
        }

        Array.Sort(times);
        return times[Rounds / 2];
    }

    private static async Task<double> TimedAsync(IAsyncEnumerable<string> pieces)
    {
        var began = Stopwatch.GetTimestamp();
        await foreach (var _ in pieces)
        {
        }

        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async IAsyncEnumerable<string> GuardedAsync(IAsyncEnumerable<string> pieces, GuardedLine line)
    {
        var soFar = new StringBuilder();
        await foreach (var piece in pieces)
        {
            if (line.Hear(soFar.Append(piece).ToString()))
            {
                yield return line.Shown;
            }
        }

        if (line.End(soFar.ToString()))
        {
            yield return line.Shown;
        }
    }

    private static async IAsyncEnumerable<string> Pieces(string text)
    {
        foreach (var c in text)
        {
            yield return c.ToString();
        }

        await Task.CompletedTask;
    }
}

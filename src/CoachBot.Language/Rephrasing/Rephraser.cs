using CoachBot.Answers;
using CoachBot.Language.Guarding;
using CoachBot.Language.Models;
using CoachBot.Language.Prompts;
using CoachBot.Wording;

namespace CoachBot.Language.Rephrasing;

/// <summary>Words the lines of a ready answer anew. A section takes the model's words only when every line of it passed the guard.</summary>
internal sealed class Rephraser(LeashedModel model, PromptBook prompts, RewriteGuard guard, LanguageOptions options, LanguageMetrics metrics)
{
    /// <exception cref="LanguageException">The model failed.</exception>
    public async Task<Answer> WordAsync(Answer answer, WordingRequest request, CancellationToken cancellationToken)
    {
        var tone = request.Style.Tone == Tone.Usual ? options.Tone : request.Style.Tone;
        if (tone is Tone.Neutral or Tone.Usual && request is { Style.Tongue: Tongue.English, Speaker: Speaker.Candidate })
        {
            return answer;
        }

        var lines = WordableLines.Of(answer, request.Speaker);
        if (lines.Count == 0)
        {
            return answer;
        }

        var reply = await model.AskAsync(Prompt(lines, request, tone), request.Who, cancellationToken);
        if (NumberedLines.Read(reply, lines.Count) is not { } rewrites)
        {
            metrics.Rejected(RewriteFault.Shape);
            return answer;
        }

        return Checked(answer, lines, rewrites, request.Style.Tongue);
    }

    private RenderedPrompt Prompt(IReadOnlyList<WordableLine> lines, WordingRequest request, Tone tone)
    {
        var text = NumberedLines.Write(lines);
        var language = request.Style.Tongue.ToString();
        return request.Speaker == Speaker.Recruiter
            ? prompts.Recruiter(new RecruiterValues(request.Company ?? "the company", request.Temperament?.ToString().ToLowerInvariant() ?? "friendly", language, text))
            : prompts.Rephrase(new RephraseValues(Sound(tone), language, text));
    }

    private Answer Checked(Answer answer, IReadOnlyList<WordableLine> lines, IReadOnlyList<string> rewrites, Tongue tongue)
    {
        var worded = answer;
        foreach (var section in Enumerable.Range(0, lines.Count).GroupBy(i => lines[i].Section))
        {
            var faults = section.Select(i => guard.Check(lines[i].Marked, rewrites[i], tongue)).OfType<RewriteFault>().ToList();
            faults.ForEach(metrics.Rejected);
            if (faults.Count == 0)
            {
                worded = section.Aggregate(worded, (now, i) => With(now, lines[i], lines[i].Marked.Filled(rewrites[i].Trim())));
                metrics.Worded();
            }
        }

        if (ReferenceEquals(worded, answer) || FigureLedger.Check(worded).Count == 0)
        {
            return worded;
        }

        metrics.Rejected(RewriteFault.Ledger);
        return answer;
    }

    /// <summary>The same line, in its section and among the words to say.</summary>
    private static Answer With(Answer answer, WordableLine line, string words) => answer with
    {
        Sections = [.. answer.Sections.Select((s, at) => at == line.Section ? s with { Text = s.Text.Replace(line.Text, words, StringComparison.Ordinal) } : s)],
        Say = [.. answer.Say.Select(s => s.Replace(line.Text, words, StringComparison.Ordinal))],
    };

    private static string Sound(Tone tone) => tone switch
    {
        Tone.Firm => "firm and courteous, short sentences",
        Tone.Relational => "cooperative, as somebody who speaks of \"we\" and of working together",
        Tone.Neutral => "plain and businesslike",
        _ => "warm and natural, as one speaks",
    };
}

using CoachBot.Answers;
using CoachBot.Language.Guarding;
using CoachBot.Language.Models;
using CoachBot.Language.Prompts;
using CoachBot.Wording;

namespace CoachBot.Language.Rephrasing;

/// <summary>Words the lines of a ready answer anew. A section takes the model's words only when every line of it passed the guard.</summary>
internal sealed class Rephraser(LeashedModel model, PromptBook prompts, RewriteGuard guard, LanguageOptions options, LanguageMetrics metrics)
{
    private const string Label = "A language model chose the wording; every figure and claim was checked against the coach's own answer.";

    /// <exception cref="LanguageException">The model failed.</exception>
    public async Task<Answer> WordAsync(Answer answer, WordingRequest request, IDraft? draft, CancellationToken cancellationToken)
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

        var growing = draft is null ? null : new GuardedDraft(answer, lines, guard, request.Style.Tongue, draft);
        var reply = await model.AskAsync(Prompt(lines, request, tone), request.Who, growing is null ? null : growing.Hear, cancellationToken);
        if (NumberedLines.Read(reply, lines.Count) is not { } rewrites)
        {
            metrics.Rejected(RewriteFault.Shape);
            return answer;
        }

        return Checked(answer, lines, rewrites, request);
    }

    private RenderedPrompt Prompt(IReadOnlyList<WordableLine> lines, WordingRequest request, Tone tone)
    {
        var text = NumberedLines.Write(lines);
        var language = request.Style.Tongue.ToString();
        return request.Speaker == Speaker.Recruiter
            ? prompts.Recruiter(new RecruiterValues(request.Company ?? "the company", request.Temperament?.ToString().ToLowerInvariant() ?? "friendly", language, text))
            : prompts.Rephrase(new RephraseValues(Sound(tone), language, text));
    }

    private Answer Checked(Answer answer, IReadOnlyList<WordableLine> lines, IReadOnlyList<string> rewrites, WordingRequest request)
    {
        var worded = answer;
        foreach (var section in Enumerable.Range(0, lines.Count).GroupBy(i => lines[i].Section))
        {
            var faults = section.Select(i => guard.Check(lines[i].Marked, rewrites[i], request.Style.Tongue)).OfType<RewriteFault>().ToList();
            faults.ForEach(metrics.Rejected);
            if (faults.Count == 0)
            {
                worded = section.Aggregate(worded, (now, i) => With(now, lines[i], lines[i].Marked.Filled(rewrites[i].Trim())));
                metrics.Worded();
            }
        }

        if (worded.Text == answer.Text)
        {
            // Nothing passed, or in the very words of the original.
            return answer;
        }

        if (FigureLedger.Check(worded).Count == 0)
        {
            return Labelled(worded, request.Speaker);
        }

        metrics.Rejected(RewriteFault.Ledger);
        return answer;
    }

    /// <summary>Who reads it knows whose words they are. In a rehearsal only places that label such texts say so: the play goes on.</summary>
    private static Answer Labelled(Answer worded, Speaker speaker) => worded with
    {
        ModelWritten = true,
        Sections = speaker == Speaker.Recruiter ? worded.Sections : [.. worded.Sections, new AnswerSection("worded", "", Label)],
    };

    /// <summary>The same line, in its section and among the words to say.</summary>
    internal static Answer With(Answer answer, WordableLine line, string words) => answer with
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

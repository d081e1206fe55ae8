using System.Security.Cryptography;
using System.Text;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>
/// A talk goes on from what was said. The standing is not told again while it stands, and the ask is named in one line, until either
/// changes or the words are asked for. The one rule for every answer; the lines to say stay in <see cref="Answer.Say"/> whatever is shown.
/// </summary>
public static class Repetition
{
    private const int MarkLength = 16;

    private static readonly string[] OfTheAsk = ["posted", "ask", "say", "replies"];

    /// <summary>The answer without what an earlier one has said, and the conversation that remembers what this one says.</summary>
    public static (Answer Answer, Conversation Next) Of(Answer answer, Turn turn, Conversation next)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(next);
        var marks = Marks(answer, turn).ToList();
        var kept = turn.Said.Where(old => marks.All(m => KindOf(m) != KindOf(old)));
        return (Shortened(answer, turn, marks), next with { Said = [.. kept, .. marks] });
    }

    private static Answer Shortened(Answer answer, Turn turn, List<string> marks)
    {
        bool WasSaid(string kind) => marks.Any(m => KindOf(m) == kind && turn.Said.Contains(m));
        if (turn.Said.Count == 0 || turn.Reading.Intents.Contains(Intent.CallPrep) || answer.PublicText == answer.Text)
        {
            return answer;
        }

        var sections = answer.Sections.ToList();
        if (WasSaid("ask") && !OfTheAsk.Contains(sections[0].Id) && AskedBefore(turn) is { } line)
        {
            sections[sections.FindIndex(s => s.Id == "ask")] = new AnswerSection("ask", "", line);
            sections.RemoveAll(s => OfTheAsk.Contains(s.Id) && s.Id != "ask");
        }

        if (turn.Reading.Terms.Count == 0 && WasSaid("reading"))
        {
            sections = [.. sections.Select(s => s.Id == "reading" ? s with { Text = s.Text.Replace(OfferLines.Reading(turn)!, "", StringComparison.Ordinal).Trim() } : s).Where(s => s.Text.Length > 0)];
        }

        // What is told again is left out only beside something new: an answer of nothing answers nothing.
        var isNew = sections.Any(s => s.Id is not ("reading" or "private" or "stand" or "limits" or "ask" or "say" or "replies" or "posted" or "questions" or "sources"));
        sections.RemoveAll(s => s.Id is "stand" or "limits" && isNew && WasSaid(s.Id));
        return answer with { Sections = sections, Bands = sections.Any(s => s.Id == "stand") ? answer.Bands : [] };
    }

    /// <summary>Null where nothing is asked for by figure.</summary>
    private static string? AskedBefore(Turn turn) =>
        turn.Advice.Plan is { } plan && new AskWords(plan, turn.Talk.Offer, turn.Book) is { HasAny: true } words ? $"Ask as before: {words.Package}." : null;

    private static IEnumerable<string> Marks(Answer answer, Turn turn)
    {
        foreach (var section in answer.Sections.Where(s => s.Id is "stand" or "limits"))
        {
            yield return Mark(section.Id, section.Text, turn);
        }

        if (answer.Sections.Any(s => s.Id == "ask") && answer.Sections.FirstOrDefault(s => s.Id == "say") is { } say)
        {
            yield return Mark("ask", say.Text, turn);
        }

        if (OfferLines.Reading(turn) is { } reading && answer.Sections.Any(s => s.Id == "reading" && s.Text.Contains(reading, StringComparison.Ordinal)))
        {
            yield return Mark("reading", reading, turn);
        }
    }

    /// <summary>"ask:" and a hash of company and words: what is remembered is whether it is the same, not what it is.</summary>
    private static string Mark(string kind, string text, Turn turn) =>
        $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{turn.Talk.CompanyName}\n{turn.Talk.Region}\n{text}")))[..MarkLength]}";

    private static string KindOf(string mark) => mark[..mark.IndexOf(':', StringComparison.Ordinal)];
}

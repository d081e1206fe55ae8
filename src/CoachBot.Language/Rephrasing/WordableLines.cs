using CoachBot.Answers;
using CoachBot.Language.Guarding;
using CoachBot.Wording;

namespace CoachBot.Language.Rephrasing;

/// <summary>A line of a section that a model may word.</summary>
/// <param name="Section">Its place among the answer's sections.</param>
/// <param name="Text">As it stands there.</param>
internal sealed record WordableLine(int Section, string Text, MarkedLine Marked);

/// <summary>
/// What of an answer may be worded: the lines to say or to send, and the recruiter's line of a rehearsal. Nothing private, none of the
/// analysis, no figure: of those a mark goes out in its place.
/// </summary>
internal static class WordableLines
{
    /// <summary>More is not sent: the longest email has some 1,500 characters.</summary>
    private const int MostCharacters = 4_000;

    private static readonly string[] Never = ["private", "floor", "sources", "figures", "row", "terms", "understood", "letter", "law", "facts", "reading", "questions", "stated", "deleted", "limits", "good", "better", "add", "omitted", "feedback", "result", "contradiction"];

    public static IReadOnlyList<WordableLine> Of(Answer answer, Speaker speaker)
    {
        var hidden = answer.Figures.Where(f => f.Private).SelectMany(f => FigureLedger.Numerals(f.Text)).ToHashSet(StringComparer.Ordinal);
        var found = new List<WordableLine>();
        var length = 0;
        for (var i = 0; i < answer.Sections.Count; i++)
        {
            foreach (var line in LinesOf(answer, answer.Sections[i], speaker).Distinct(StringComparer.Ordinal))
            {
                if ((length += line.Length) <= MostCharacters && !FigureLedger.Numerals(line).Any(hidden.Contains) && !answer.KeepToYourself.Any(k => k.Contains(line, StringComparison.Ordinal)))
                {
                    found.Add(new WordableLine(i, line, MarkedLine.Of(line)));
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> LinesOf(Answer answer, AnswerSection section, Speaker speaker)
    {
        if (speaker == Speaker.Recruiter)
        {
            return section.Id == "recruiter" ? section.Text.Split('\n').Select(l => l.TrimStart('>', ' ')).Where(l => l.Length > 0) : [];
        }

        return Never.Contains(section.Id)
            ? []
            : answer.Say.SelectMany(s => s.Split('\n')).Where(l => !string.IsNullOrWhiteSpace(l) && !l.StartsWith("Subject:", StringComparison.Ordinal) && section.Text.Contains(l, StringComparison.Ordinal));
    }
}

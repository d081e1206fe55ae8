using CoachBot.Coaching;
using CoachBot.Language.Guarding;
using CoachBot.Wording;

namespace CoachBot.Language.Rephrasing;

/// <summary>
/// One line as it arrives: each sentence passes when it is whole, and nothing after the first that has not. The end tells whether the line as a
/// whole may stand; where not, the original takes its place.
/// </summary>
internal sealed class GuardedLine(RewriteGuard guard, MarkedLine original, Tongue tongue)
{
    private readonly LineFacts _facts = new(original.Text);
    private int _passed;

    /// <summary>Why it stopped; null while all is well.</summary>
    public RewriteFault? Fault { get; private set; }

    /// <summary>The sentences that passed, figures back in their places.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>The line as far as it has come. The last sentence may go on: it passes with the one after it, or at the end.</summary>
    /// <param name="soFar">All of it from its beginning, longer than before.</param>
    /// <returns>More has passed.</returns>
    public bool Hear(string soFar)
    {
        if (Fault is not null || !soFar.AsSpan(_passed).ContainsAny(".!?"))
        {
            return false;
        }

        var rest = soFar[_passed..];
        var sentences = SentenceSplitter.Split(rest);
        if (sentences.Count < 2)
        {
            return false;
        }

        var part = rest[..sentences[^2].End];
        if ((Fault = guard.CheckPart(original, _facts, part, tongue, soFar[.._passed])) is not null)
        {
            return false;
        }

        _passed += part.Length;
        Shown += original.Filled(part);
        return true;
    }

    /// <summary>The line is whole.</summary>
    /// <returns>All of it has passed.</returns>
    public bool End(string whole)
    {
        if ((Fault ??= guard.Check(original, _facts, whole.TrimEnd(), tongue)) is not null)
        {
            return false;
        }

        Shown = original.Filled(whole.Trim());
        return true;
    }
}

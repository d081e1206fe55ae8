using System.Collections.Frozen;
using static CoachBot.Offers.IncrementWords;

namespace CoachBot.Offers;

/// <summary>Which way a figure moves the part it stands beside, by the words around it.</summary>
internal sealed class IncrementWay(MessageText message, IReadOnlyList<Labelled> figures)
{
    /// <summary>How far the verb may stand before "by 10k".</summary>
    private const int VerbNear = 10;

    /// <summary>1 for more, -1 for less, 0 where the figure is no move; and whether the part must be named.</summary>
    public (int Way, bool NeedsPart) Direction(int at, int last, List<Increment> found)
    {
        var before = Before(at);
        var behind = message.WordAt(last + 1, "points", "point", "pts", "pt", "pp") ? last + 2 : last + 1;
        if (message.At(before).IsSign('+') && message.At(before - 1) is { Kind: not TokenKind.Number } ahead && !ahead.IsSign('%') && !ahead.IsSign(')') && !Joins(before))
        {
            return (1, before > 0 && !InClause(at, Theirs));
        }

        if (Is(before, Adding) || IsMore(behind) || message.WordAt(before, "by") && message.WordAt(before - 1, "off") && Says(behind, More))
        {
            return (1, true);
        }

        if (Is(behind, Less) || (message.WordAt(behind, "de") && message.WordAt(behind + 1, "moins")) || (message.WordAt(before, "by") && message.WordAt(before - 1, "off") && Says(behind, Less)))
        {
            return (-1, true);
        }

        if (behind == last + 2)
        {
            // "lost 2 points of bonus"
            return (VerbBefore(before, 3), true);
        }

        if (message.WordAt(behind, "off"))
        {
            return (VerbBefore(before, VerbNear) is -1 ? -1 : 0, true);
        }

        if (Is(before, By))
        {
            var way = VerbBefore(before - 1, VerbNear);
            return (way != 0 ? way : Is(behind, Raising) ? 1 : Is(behind, Cutting) ? -1 : 0, true);
        }

        if (Is(before, Now) && !message.WordAt(before, "is", "are", "of"))
        {
            return (0, true);
        }

        // "bumped base 10k and equity 40k"
        var chained = found.Count > 0 && found[^1].Term is not null && figures.Any(f => f.Quantity.First == at && f.Cue is { } cue && cue.Last == before) && message.WordAt(before - 1, "and") ? VerbBefore(found[^1].First, VerbNear) : 0;
        var verb = message.At(before).IsWord("up") ? 1 : message.At(before).IsWord("down") ? -1 : IsUnsaid(at) ? VerbBeside(before) : 0;
        return (verb != 0 ? verb : chained, true);
    }

    /// <summary>"235 base + 400 stock": the plus stands between two parts.</summary>
    private bool Joins(int plus)
    {
        for (var i = plus - 1; i >= 0 && message.ClauseOf(i) == message.ClauseOf(plus); i--)
        {
            if (message.At(i).Kind == TokenKind.Number)
            {
                return !message.At(i - 1).IsSign('+') && !message.At(i - 2).IsSign('+');
            }
        }

        return false;
    }

    /// <summary>No word says that the figure comes on top: only its size tells.</summary>
    public bool IsUnsaid(int at)
    {
        var before = Before(at);
        var last = IndexOf(at) is >= 0 and var index ? figures[index].Quantity.Last : at;
        return !message.At(before).IsSign('+') && !Is(before, Adding) && !Is(before, By) && !IsMore(last + 1) && !Is(last + 1, Less) && !message.WordAt(last + 1, "off", "points", "point", "pts", "de");
    }

    public bool IsMore(int at) => (Is(at, More) && !message.WordAt(at + 1, "than", "like", "days", "weeks", "months", "people", "hours"))
        || (Is(at, More) && message.WordAt(at + 1, "than") && message.WordAt(at + 2, "before", "last", "the", "their", "first", "previous", "yesterday", "i", "initially", "mondays"))
        || (message.WordAt(at, "de", "en") && message.WordAt(at + 1, "plus")) || (message.WordAt(at, "a") && message.WordAt(at + 1, "mais")) || (message.WordAt(at, "on") && message.WordAt(at + 1, "top"));

    /// <summary>The verb right before, over the words of the part: "raised base 7k".</summary>
    private int VerbBeside(int at)
    {
        for (var steps = 0; steps < 4 && Is(at, Passed); steps++)
        {
            at--;
        }

        return Is(at, Raising) && !message.WordAt(at, "come", "came", "moved", "went", "higher") ? 1 : Is(at, Cutting) && !message.WordAt(at, "take", "taking", "took", "lower", "taken") ? -1 : 0;
    }

    /// <summary>The nearest verb of raising or cutting before, in the sentence.</summary>
    private int VerbBefore(int at, int within)
    {
        for (var i = at; i >= 0 && at - i <= within && message.SentenceOf(i) == message.SentenceOf(at); i--)
        {
            if (Is(i, Raising) || Is(i, Cutting))
            {
                return Is(i, Cutting) ? -1 : 1;
            }
        }

        return 0;
    }

    public bool InClause(int at, FrozenSet<string> words)
    {
        for (var i = 0; i < message.Count; i++)
        {
            if (message.ClauseOf(i) == message.ClauseOf(at) && Is(i, words))
            {
                return true;
            }
        }

        return false;
    }

    private bool Says(int from, FrozenSet<string> words) => Enumerable.Range(from, Math.Max(0, message.Count - from)).Any(i => Is(i, words) && !message.WordAt(i - 1, "not"));

    /// <summary>The token before a figure, its currency and "about" passed over.</summary>
    public int Before(int at)
    {
        var before = (IndexOf(at) is >= 0 and var index ? figures[index].Quantity.First : message.WordAt(at - 1, "a", "one") ? at - 1 : at) - 1;
        while (message.WordAt(before, "about", "around", "roughly", "like", "only", "just", "some", "whole") || message.At(before).IsSign('~'))
        {
            before--;
        }

        return before;
    }

    public int IndexOf(int at)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i].Quantity.First <= at && figures[i].Quantity.Last >= at)
            {
                return i;
            }
        }

        return -1;
    }

    public bool Is(int at, FrozenSet<string> words) => message.At(at) is { Kind: TokenKind.Word, Text: var text } && words.Contains(text);
}

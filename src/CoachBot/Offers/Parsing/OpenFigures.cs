using System.Collections.Frozen;
using System.Globalization;

namespace CoachBot.Offers;

/// <summary>Figures that nobody says enough about to take them: they are asked about.</summary>
internal static class OpenFigures
{
    /// <summary>A longer message than "230 base now?" says more.</summary>
    private const int FewWords = 4;

    /// <summary>No base becomes so many times as much, or so small a part, in one step.</summary>
    private const decimal LargestStep = 4;

    /// <summary>Who and what tells a figure of an offer.</summary>
    private static readonly FrozenSet<string> Tellers =
        "hr recruiter manager hm boss vp director she he cto ceo founder letter email mail contract portal pdf doc docusign phone call paper writing text sheet screenshot verbal verbally".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The writer does not know which part it was.</summary>
    private static readonly PhraseTable<bool> Unsure = new(
        (true, "which|what one|part|of|bit|line * dont|didnt|not|unclear|unsure|mumbled|idk|forgot"),
        (true, "mumbled|idk|unclear|unsure|forgot|missed which|what one|part|of|bit|line"),
        (true, "didnt|dont|not|no|wouldnt|couldnt say|know|sure|idea|clue|hear|catch|get|tell|remember which|what one|part|of|bit|line"),
        (true, "one of the|my figures|numbers|parts|terms|components went|goes|is|was|got|moved"),
        (true, "either on|to|in|as? the|my? base|salary|sign|signing|signon|rsu|rsus|equity|stock|bonus|relo|relocation on? bonus? or on|to|in|as? the|my? base|salary|sign|signing|signon|rsu|rsus|equity|stock|bonus|relo|relocation"),
        (true, "or is|was it|that a|an|the sign|signing|bonus|base|relo|relocation|equity|stock|one"));

    /// <summary>"they only went up 10k", "10k more than before": of which part is not said. Null where there is none.</summary>
    public static Labelled? NamelessRise(MessageText message, List<Labelled> figures) =>
        figures is [{ Cue: null, Quantity: { IsPercent: false, High: null, Negative: false } } rise]
        && (message.WordAt(rise.First - 1, "up", "by", "another", "extra", "add", "adds", "added", "only") || message.WordAt(rise.Last + 1, "more", "extra", "higher")) ? rise : null;

    /// <summary>"one of the figures went up to 270, she mumbled which one", "ten extra, either on sign on or on base": the one figure of a message, and its part is not known. Null where it is.</summary>
    public static Labelled? Unplaced(MessageText message, List<Labelled> figures) =>
        figures is [{ Quantity: { IsPercent: false, High: null, IsFormer: false } } only] && Unsure.FindAll(message) is [var hit, ..] && Math.Abs(message.SentenceOf(hit.First) - message.SentenceOf(only.First)) <= 1 ? only : null;

    /// <summary>"they bumped everything 5%", "5% across the board": a rise in percent of which part is not said; no bonus.</summary>
    public static Labelled? NamelessShare(MessageText message, List<Labelled> figures)
    {
        bool Raises(Labelled figure) => Enumerable.Range(0, message.Count).Any(i => message.ClauseOf(i) == message.ClauseOf(figure.First) && message.At(i) is { Kind: TokenKind.Word, Text: var word } && IncrementWords.Raising.Contains(word));
        bool IsOfAll(Labelled figure) => Enumerable.Range(0, message.Count).Any(i => message.ClauseOf(i) == message.ClauseOf(figure.First) && (message.WordAt(i, "everything", "all", "across", "both", "offer", "package", "numbers", "it", "by") || i == figure.First - 1 && message.WordAt(i, "up")));
        return figures is [{ Quantity: { IsPercent: true, High: null, IsFormer: false } } share] && share.Cue?.Tag.Component is null && Raises(share) && IsOfAll(share) ? share : null;
    }

    /// <summary>"hr said 240 but the hiring manager said 245", "base is 205 in one email and 215 in the pdf": two figures for one part, by two people or papers. Null where there are none.</summary>
    public static (Labelled First, Labelled Second)? Disputed(MessageText message, List<Labelled> figures)
    {
        if (figures is not [{ Quantity: { IsFormer: false, IsPercent: false } } one, { Quantity: { IsFormer: false, IsPercent: false } } other]
            || (one.Cue is { } part && other.Cue is { } twin && part.Tag.Kind != twin.Tag.Kind)
            || one.Quantity.Value == other.Quantity.Value || other.Quantity.Value > one.Quantity.Value * LargestStep || one.Quantity.Value > other.Quantity.Value * LargestStep)
        {
            return null;
        }

        var joint = Enumerable.Range(one.Quantity.Last, Math.Max(0, other.First - one.Quantity.Last)).LastOrDefault(i => message.WordAt(i, "but", "and", "then", "while", "though", "whereas", "vs") || message.At(i).IsSign(','), -1);
        string? Teller(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Where(i => message.At(i) is { Kind: TokenKind.Word, Text: var word } && Tellers.Contains(word)).Select(i => message.At(i).Text).LastOrDefault();
        var isTold = Enumerable.Range(0, Math.Max(0, joint)).Any(i => message.WordAt(i, "told", "promised", "mentioned", "quoted")) && Enumerable.Range(joint + 1, Math.Max(0, other.First - joint - 1)).Any(i => message.WordAt(i, "letter", "email", "contract", "portal", "pdf", "paper", "docusign", "mail"));
        return joint >= 0 && isTold && ((one.Cue ?? other.Cue) is not null || Moves.IsMove(one.Quantity.Value, other.Quantity.Value)) ? (one, other) : joint >= 0 && Moves.IsMove(one.Quantity.Value, other.Quantity.Value) && Teller(0, joint) is { } first && (Teller(joint + 1, other.First) ?? Teller(other.Last + 1, Math.Min(message.Count, other.Last + FewWords))) is { } second && first != second ? (one, other) : null;
    }

    /// <summary>"hr said 240 base, then later 245": the figure that holds now, for the same part. Null where there is none.</summary>
    public static Labelled? Later(MessageText message, List<Labelled> figures) =>
        figures is [{ Cue: { } part, Quantity: { IsFormer: false, IsPercent: false } } one, { IsBare: true } other] && other.First > one.Last && one.Quantity.Value != other.Quantity.Value
        && Moves.IsMove(one.Quantity.Value, other.Quantity.Value) && Enumerable.Range(one.Last + 1, other.First - one.Last - 1).Any(i => message.WordAt(i, "then", "later", "afterwards", "now"))
            ? other with { Cue = part with { First = other.Quantity.First, Last = other.Quantity.Last } }
            : null;

    /// <summary>"base is now 235 or 253??": two figures for one part and no word which of them it is. Null where there are none.</summary>
    public static (Labelled First, Labelled Second)? Undecided(MessageText message, List<Labelled> figures)
    {
        if (figures.Count < 2)
        {
            return null;
        }

        var inOrder = figures.OrderBy(f => f.Quantity.First).ToList();
        return inOrder.Zip(inOrder.Skip(1))
            .Where(p => (p.First.Quantity.IsPercent == p.Second.Quantity.IsPercent || !p.First.Quantity.HasScale) && IsOr(message, p.First.Quantity.Last, p.Second.Quantity.First) && (p.Second.Cue is null || p.Second.Cue?.Tag.Kind == p.First.Cue?.Tag.Kind || p.First.Cue is null) && p.Second.Quantity.Value != p.First.Quantity.Value && !(p.First.Cue is null && p.Second.Cue is not null && p.Second.Quantity.Value > p.First.Quantity.Value * Moves.LargestRise) && !p.First.Quantity.IsFormer && !p.Second.Quantity.IsFormer)
            .Select(p => ((Labelled, Labelled)?)p).FirstOrDefault();
    }

    /// <summary>"235 or 253", "240. or was it 214", "240 base or maybe 214".</summary>
    private static bool IsOr(MessageText message, int one, int other)
    {
        if (message.WordAt(one + 1, "or") && other == one + 2)
        {
            return true;
        }

        var at = other - 1;
        while (message.WordAt(at, "was", "is", "were", "it", "that", "maybe", "perhaps", "wait"))
        {
            at--;
        }

        return at < other - 1 && message.WordAt(at, "or") && at - one <= 4;
    }

    /// <summary>"base is now 2350000" where it was 225,000: a digit too many or too few. What to ask; null where the base can have become that.</summary>
    public static string? Slip(OfferTerm? said, OfferTerm? before)
    {
        if (said is not { Amount: { } now } || before is not { Amount: { } was } || said.Period != before.Period || (said.Currency.IsKnown && said.Currency != before.Currency) || (now <= was * LargestStep && now * LargestStep >= was))
        {
            return null;
        }

        var meant = Array.Find([now / 10, now * 10], m => Moves.IsMove(was, m));
        return meant > 0
            ? string.Create(CultureInfo.InvariantCulture, $"The base was {was:#,0}: did you mean {meant:#,0}?")
            : string.Create(CultureInfo.InvariantCulture, $"I read \"{said.Raw}\" as the base, and it was {was:#,0} before. How much is it?");
    }

    /// <summary>"240 base?" beside an offer that is known: told by nobody yet.</summary>
    public static bool AreAsked(MessageText message, Offer previous) =>
        !previous.IsEmpty && message.Count <= FewWords && message.At(message.Count - 1).IsSign('?') && message.At(0).Kind == TokenKind.Number;
}

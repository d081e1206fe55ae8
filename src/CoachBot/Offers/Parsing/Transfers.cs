namespace CoachBot.Offers;

/// <summary>What was put from one part into another: "they rolled the whole 20 into base", "moved 10k of the sign on to base".</summary>
internal static class Transfers
{
    /// <summary>Words from the verb to the part it went into.</summary>
    private const int Farthest = 8;

    /// <summary>Both parts as they now stand; none where nothing was moved, or where it is only asked or wished.</summary>
    public static IEnumerable<OfferTerm> Of(MessageText message, IReadOnlyList<Labelled> figures, IReadOnlyList<PhraseHit<Cue>> cues, Offer previous) =>
        Moved(message, figures, cues, previous).Concat(Swapped(message, figures, cues, previous));

    /// <summary>"they swapped the sign-on for 10k base": one part is gone, another rose by so much.</summary>
    private static IEnumerable<OfferTerm> Swapped(MessageText message, IReadOnlyList<Labelled> figures, IReadOnlyList<PhraseHit<Cue>> cues, Offer previous)
    {
        for (var i = 0; i < message.Count; i++)
        {
            if (!message.WordAt(i, "swapped", "traded", "exchanged", "replaced") || IsUsersOwn(message, i))
            {
                continue;
            }

            var joint = Enumerable.Range(i + 1, Farthest).FirstOrDefault(n => message.WordAt(n, "for", "with", "by") && message.SentenceOf(n) == message.SentenceOf(i), -1);
            var given = cues.Where(c => c.First > i && c.Last < joint).Select(c => c.Tag.Component).FirstOrDefault(c => c is not null);
            var got = figures.FirstOrDefault(f => f.Quantity is { IsPercent: false, High: null } q && joint > 0 && q.First > joint && q.First - joint <= 3 && f.Cue?.Tag.Component is not null);
            if (given is { } lost && got is { Cue.Tag.Component: { } part } won && part != lost && previous.Find(lost) is { Amount: not null } old && previous.Find(part) is { Amount: { } had } target
                && PlausiblePay.Scaled(won.Quantity.Value, won.Quantity, old.Period) is var more && more * 2 <= had)
            {
                var raw = message.Span(i, Math.Max(won.Last, won.Quantity.Last));
                yield return target with { Amount = had + more, Raw = raw, Source = TermSource.Said };
                yield return old with { Amount = null, SaidNone = true, Raw = raw, Source = TermSource.Said };
            }
        }
    }

    private static IEnumerable<OfferTerm> Moved(MessageText message, IReadOnlyList<Labelled> figures, IReadOnlyList<PhraseHit<Cue>> cues, Offer previous)
    {
        for (var i = 0; i < message.Count; i++)
        {
            if (!message.WordAt(i, "rolled", "moved", "shifted", "folded", "converted", "merged", "rolling", "moving", "shifting", "folding", "converting") || IsUsersOwn(message, i))
            {
                continue;
            }

            var joint = Enumerable.Range(i + 1, Farthest).FirstOrDefault(n => message.WordAt(n, "into", "onto", "in", "to") && message.SentenceOf(n) == message.SentenceOf(i), -1);
            var to = joint < 0 ? null : cues.Where(c => c.Tag.Component is not null && c.First > joint && c.First - joint <= 3).Select(c => (PhraseHit<Cue>?)c).FirstOrDefault();
            if (to?.Tag.Component is not { } into || previous.Find(into) is not { Amount: { } had } target)
            {
                continue;
            }

            var moved = figures.FirstOrDefault(f => f.Quantity is { IsPercent: false, High: null } q && q.First > i && q.Last < joint);
            var source = SourceOf(message, moved, cues, previous, i, joint, into);
            if (source is not { Amount: { } whole } origin)
            {
                continue;
            }

            var amount = moved is null ? whole : PlausiblePay.Scaled(moved.Quantity.Value, moved.Quantity, origin.Period);
            if (amount > whole)
            {
                continue;
            }

            var raw = message.Span(i, to.Value.Last);
            yield return target with { Amount = had + amount, Raw = raw, Source = TermSource.Said };
            yield return amount == whole
                ? origin with { Amount = null, SaidNone = true, Raw = raw, Source = TermSource.Said }
                : origin with { Amount = whole - amount, Raw = raw, Source = TermSource.Said };
        }
    }

    /// <summary>The part it came out of: named before or beside the figure, else the one whose whole amount the figure is.</summary>
    private static OfferTerm? SourceOf(MessageText message, Labelled? moved, IReadOnlyList<PhraseHit<Cue>> cues, Offer previous, int verb, int joint, OfferComponent into)
    {
        bool IsOther(PhraseHit<Cue> c) => c.Tag.Component is { } part && part != into;
        var named = cues.Where(c => IsOther(c) && c.First > verb && c.Last < joint).Concat(cues.Where(c => IsOther(c) && c.Last < verb && message.SentenceOf(c.Last) == message.SentenceOf(verb)).Reverse()).Select(c => c.Tag.Component).FirstOrDefault();
        return named is { } part ? previous.Find(part)
            : moved is null ? null
            : previous.Terms.FirstOrDefault(t => t.Component != into && t.Component is OfferComponent.SignOn or OfferComponent.Bonus or OfferComponent.Relocation or OfferComponent.Equity && t.Amount is { } whole && PlausiblePay.Scaled(moved.Quantity.Value, moved.Quantity, t.Period) == whole);
    }

    private static bool IsUsersOwn(MessageText message, int at) =>
        message.HasQuestionMark || message.WordAt(at - 1, "i", "we", "could", "can", "should", "would", "if", "want", "get") || message.WordAt(at - 2, "i", "could", "can", "should", "would", "if") || message.WordAt(0, "can", "could", "should", "would", "if", "what");
}

namespace CoachBot.Offers;

/// <summary>"left out the bonus earlier, its 6%", "forgot the sign on: it's 20k": a figure named by a word farther before, which "it" stands for.</summary>
internal static class References
{
    /// <summary>Farther back nobody remembers what "it" was.</summary>
    private const int Farthest = 9;

    public static List<Labelled> Follow(MessageText message, List<Labelled> figures, List<PhraseHit<Cue>> cues)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i] is { Cue: null, Quantity.IsFormer: false } figure && (SaidBehind(message, cues, figure) ?? (IsReferred(message, figure.First) ? Meant(figures, cues, figure) : null)) is { } cue)
            {
                figures[i] = figure with { Cue = cue with { First = figure.Quantity.First, Last = figure.Quantity.Last } };
            }
        }

        return figures;
    }

    /// <summary>"244. thats the new base": the word stands behind, and "that" is the figure.</summary>
    private static PhraseHit<Cue>? SaidBehind(MessageText message, List<PhraseHit<Cue>> cues, Labelled figure)
    {
        var at = message.At(figure.Last + 1).Kind == TokenKind.Sign ? figure.Last + 2 : figure.Last + 1;
        if (!message.WordAt(at, "thats", "which", "that", "this"))
        {
            return null;
        }

        at = message.WordAt(at + 1, "is", "would") ? at + 2 : at + 1;
        while (message.WordAt(at, "the", "my", "their", "just", "only", "be", "new", "final", "current", "updated", "offered", "yearly", "annual", "revised"))
        {
            at++;
        }

        return cues.Where(c => c.First == at && c.Tag.Component is not null && message.At(c.Last + 1).Kind is not TokenKind.Number && message.At(c.Last + 2).Kind is not TokenKind.Number).Select(c => (PhraseHit<Cue>?)c).FirstOrDefault();
    }

    private static bool IsReferred(MessageText message, int at) =>
        message.WordAt(at - 1, "its", "thats") || (message.WordAt(at - 1, "is", "was", "be", "at") && message.WordAt(at - 2, "it", "that", "which"));

    /// <summary>The one word before it that names a part and has no figure of its own, with no figure between.</summary>
    private static PhraseHit<Cue>? Meant(List<Labelled> figures, List<PhraseHit<Cue>> cues, Labelled figure)
    {
        var near = cues.FindAll(c => c.Last < figure.First && figure.First - c.Last <= Farthest && c.Tag.Component is not (null or OfferComponent.TotalComp));
        var hasFigure = figures.Exists(f => f.Cue is { } taken && near.Exists(c => c.First == taken.First)) || figures.Exists(f => near.Count > 0 && f.First > near[0].Last && f.Last < figure.First);
        return near is [var only] && !hasFigure && (!figure.Quantity.IsPercent || only.Tag.Kind is CueKind.Bonus or CueKind.Equity or CueKind.Refresher) ? only : null;
    }
}

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
            if (figures[i] is { Quantity.IsFormer: false } figure && (figure.Cue is null || IsSumOf(message, figure)) && (SaidBehind(message, cues, figure) ?? (IsReferred(message, figure.Quantity.First) || IsRelative(message, cues, figure) || IsApposed(message, cues, figure.Quantity) ? Meant(figures, cues, figure) : null)) is { } cue)
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

    /// <summary>"those are 480k total": the sum of what "those" stands for.</summary>
    private static bool IsSumOf(MessageText message, Labelled figure) =>
        figure.Cue is { Tag.Component: OfferComponent.TotalComp } sum && message.WordAt(sum.First, "total") && message.WordAt(figure.Quantity.First - 1, "are") && message.WordAt(figure.Quantity.First - 2, "those", "these");

    /// <summary>"they only gave me base, 182k, no bonus": the word, a comma and its figure.</summary>
    private static bool IsApposed(MessageText message, List<PhraseHit<Cue>> cues, Quantity figure) =>
        message.At(figure.First - 1).IsSign(',') && figure.HasScale && (figure.Last + 1 >= message.Count || message.At(figure.Last + 1).Kind is TokenKind.Sign or TokenKind.LineEnd)
        && cues.Exists(c => c.Last == figure.First - 2 && c.Tag.Component is OfferComponent.Base or OfferComponent.SignOn && message.At(c.First - 1).Kind != TokenKind.Number && !message.WordAt(c.First - 1, "no", "without", "good", "low", "same", "on", "the", "zero", "for"));

    /// <summary>"the base range they gave me is 190 to 205", "the sign on she mentioned was 20k".</summary>
    private static bool IsRelative(MessageText message, List<PhraseHit<Cue>> cues, Labelled figure) =>
        message.WordAt(figure.Quantity.First - 1, "is", "was", "are")
        && cues.Exists(c => c.Last < figure.First && figure.First - c.Last <= Farthest && message.ClauseOf(c.Last) == message.ClauseOf(figure.First) && message.WordAt(message.WordAt(c.Last + 1, "range", "band", "number", "figure", "part", "that", "which") ? c.Last + 2 : c.Last + 1, "they", "she", "he", "i", "we", "hr"));

    private static bool IsReferred(MessageText message, int at) =>
        message.WordAt(at - 1, "its", "thats") || (message.WordAt(at - 1, "are") && message.WordAt(at - 2, "those", "these")) || message.WordAt(at - 1, "target") || (message.WordAt(at - 1, "of") && message.WordAt(at - 2, "target")) || (message.WordAt(at - 1, "is", "was", "be", "at") && message.WordAt(at - 2, "it", "that", "which"));

    /// <summary>The one word before it that names a part and has no figure of its own, with no figure between.</summary>
    private static PhraseHit<Cue>? Meant(List<Labelled> figures, List<PhraseHit<Cue>> cues, Labelled figure)
    {
        var near = cues.FindAll(c => c.Last < figure.First && figure.First - c.Last <= Farthest && c.Tag.Component is not (null or OfferComponent.TotalComp) && !figures.Exists(f => f.Cue is { } taken && taken.First == c.First));
        var hasFigure = figures.Exists(f => near.Count > 0 && f.First > near[0].Last && f.Last < figure.First);
        return near is [var only] && !hasFigure && (!figure.Quantity.IsPercent || only.Tag.Kind is CueKind.Bonus or CueKind.Equity or CueKind.Refresher) ? only : null;
    }
}

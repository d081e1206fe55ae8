namespace CoachBot.Offers;

/// <summary>Figures that nobody says enough about to take them: they are asked about.</summary>
internal static class OpenFigures
{
    /// <summary>A longer message than "230 base now?" says more.</summary>
    private const int FewWords = 4;

    /// <summary>"they only went up 10k", "10k more than before": of which part is not said. Null where there is none.</summary>
    public static Labelled? NamelessRise(MessageText message, List<Labelled> figures) =>
        figures is [{ Cue: null, Quantity: { IsPercent: false, High: null, Negative: false } } rise]
        && (message.WordAt(rise.First - 1, "up", "by", "another", "extra", "added", "only") || message.WordAt(rise.Last + 1, "more", "extra", "higher")) ? rise : null;

    /// <summary>"240 base?" beside an offer that is known: told by nobody yet.</summary>
    public static bool AreAsked(MessageText message, Offer previous) =>
        !previous.IsEmpty && message.Count <= FewWords && message.At(message.Count - 1).IsSign('?') && message.At(0).Kind == TokenKind.Number;
}

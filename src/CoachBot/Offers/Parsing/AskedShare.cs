namespace CoachBot.Offers;

/// <summary>An ask told as a share of what is offered: "can i ask for 15% more", "20% above base". Without a part it is of base, which is what people mean by it.</summary>
internal static class AskedShare
{
    /// <summary>In percent. More is no ask on top of an offer.</summary>
    private const decimal Most = 100m;

    private static readonly OfferComponent[] Askable = [OfferComponent.Base, OfferComponent.Equity, OfferComponent.SignOn];

    /// <returns>The part as it would be; null where the figure is no share on top of a known amount.</returns>
    public static OfferTerm? Of(MessageText message, Labelled figure, Offer known)
    {
        if (figure.Quantity is not { IsPercent: true, High: null, IsFormer: false, Negative: false, Value: > 0 and <= Most } share || !IsOnTop(message, share) || message.WordAt(share.Last + 1, "bonus"))
        {
            return null;
        }

        var part = figure.Cue?.Tag.Component ?? OfferComponent.Base;
        return Askable.Contains(part) && known.Find(part) is { Amount: { } amount } term
            ? term with { Amount = Math.Round(amount * (1 + (share.Value / 100m))), Raw = message.Span(share.First, share.Last), Source = TermSource.Said }
            : null;
    }

    private static bool IsOnTop(MessageText message, Quantity share) =>
        message.WordAt(share.Last + 1, "more", "higher", "above", "over", "extra", "increase", "bump", "raise", "hike", "uplift", "rise", "up")
        || (message.WordAt(share.Last + 1, "on") && message.WordAt(share.Last + 2, "top"))
        || message.WordAt(share.First - 1, "by", "extra", "another")
        || message.At(share.First - 1).IsSign('+');
}

using System.Text.RegularExpressions;
using CoachBot.Conversations;

namespace CoachBot.Offers;

/// <summary>
/// "actually make that 230" behind "my floor is 220": the last thing told is put right, whatever it was. A walk-away number taken for
/// the base would be said aloud.
/// </summary>
internal static partial class LastTold
{
    /// <summary>The message with the name of the part it is about; null where it names no new figure alone, or where more than one thing was told last, or the base.</summary>
    public static string? PutRight(string text, OfferCase? current)
    {
        if (current?.Before is not { } before || PutRightPattern().Match(text) is not { Success: true } said)
        {
            return null;
        }

        var figure = said.Groups["figure"].Value;
        List<string> told = [];
        if (IsOther(current.Floor, before.Floor))
        {
            told.Add($"my floor is {figure}");
        }

        told.AddRange(Changed(current.CurrentPay, before.CurrentPay).Select(p => $"my current {PartOf(p)} is {figure}"));
        told.AddRange(Changed(current.Offer.Terms, before.Offer.Terms).Select(p => p == OfferComponent.Base ? text : $"sorry, {PartOf(p)} is {figure}"));
        foreach (var rival in current.Rivals)
        {
            var was = before.Rivals.FirstOrDefault(r => r.Name == rival.Name);
            told.AddRange(Changed(rival.Offer.Terms, was?.Offer.Terms ?? []).Select(p => $"sorry, the {rival.Name} offer is {figure} {PartOf(p)}"));
        }

        return told is [var one] && one != text ? one : null;
    }

    private static IEnumerable<OfferComponent> Changed(IReadOnlyList<OfferTerm> now, IReadOnlyList<OfferTerm> before) =>
        now.Where(t => IsOther(t, before.FirstOrDefault(b => b.Component == t.Component))).Select(t => t.Component);

    private static bool IsOther(OfferTerm? now, OfferTerm? before) =>
        now is not null && (now.Amount, now.Percent, now.Units, now.FaceValue, now.Low) != (before?.Amount, before?.Percent, before?.Units, before?.FaceValue, before?.Low);

    private static string PartOf(OfferComponent part) => part switch
    {
        OfferComponent.SignOn => "sign-on",
        OfferComponent.Equity => "equity",
        OfferComponent.Bonus => "bonus",
        OfferComponent.TotalComp => "tc",
        OfferComponent.Relocation => "relocation",
        _ => "base",
    };

    [GeneratedRegex(@"^\W*(?:(?:no|nope|sorry|oops|actually|wait|hmm+|ok|okay|well|scratch that|i meant|meant|i mean|correction|make (?:that|it)|its|it'?s|thats|that'?s|should be|rather|really|more like|change (?:that|it) to|call it|lets say|let'?s say|say)\b[\s,.:;-]*)+(?<figure>[$€£]?\s?\d[\d.,]*\s?(?:k|m|%|percent|lakhs?|lpa)?)\s*(?:instead|actually|sorry|rather|please|pls|then|not [$€£]?\d[\d.,]*k?%?)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex PutRightPattern();
}

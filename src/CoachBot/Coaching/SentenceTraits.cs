using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>What can be told of a guide's sentence before anybody's figures stand in it, worked out once a guide.</summary>
/// <param name="PointsBack">It names again what the sentence before it said.</param>
/// <param name="PointsBackFreed">It does so without the word that joins it on as well.</param>
/// <param name="TakesFigures">The plan's figures may stand in it, as far as its words tell.</param>
/// <param name="ToVouch">Its words for the user to vouch for, open places as "…"; null where they are never handed back.</param>
/// <param name="Said">Its spoken words without a premium of the guide's own name; null where nothing of them stands.</param>
/// <param name="Free">The same without what binds the speaker.</param>
internal sealed partial record SentenceTraits(bool PointsBack, bool PointsBackFreed, bool TakesFigures, string? ToVouch, string? Said, string? Free)
{
    /// <summary>Of a sentence whose spoken words are not settled yet.</summary>
    public static SentenceTraits None { get; } = new(false, false, false, null, null, null);

    public static SentenceTraits Of(string text, string spoken)
    {
        var (said, free) = FreeOf(spoken);
        var freed = Joints.Freed(text);
        return new SentenceTraits(Joints.PointsBack(text), Joints.PointsBack(freed), AskSplice.Takes(text), Open(freed), said, free);
    }

    /// <summary>Without a premium of the guide's own name, and that without what binds the speaker.</summary>
    public static (string? Said, string? Free) FreeOf(string? text) => text is not null && HouseNames.Without(text) is { } said ? (said, Commitments.Without(said)) : (null, null);

    private static string? Open(string freed)
    {
        var open = BracketPattern().Replace(freed, m => OpenPlace(m.ValueSpan.Trim("[]$£€")));
        return SentenceRules.TalksOfRivals(open) || SpeechNet.IsOfPrivateLife(open) || SentenceRules.HasOpenPlace(open) || MoneyPattern().IsMatch(open) || OpenSumPattern().IsMatch(open) || (OpenPayPattern().IsMatch(open) && UnnamedPattern().IsMatch(open)) ? null : open;
    }

    /// <summary>"…" for a letter or a sum, "… years" for "[X years]", "… (team size)" for a place that says what belongs there.</summary>
    private static string OpenPlace(ReadOnlySpan<char> inner)
    {
        inner = inner.Trim();
        return inner.Length < 3 || inner.ContainsAnyInRange('0', '9') || UnitPattern().IsMatch(inner) ? "…" + (inner.Length > 2 && !inner.ContainsAnyInRange('0', '9') ? inner[1..].ToString() : "")
            : $"… ({inner.ToString().Replace(" / ", "/", StringComparison.Ordinal).Replace("/", ", ", StringComparison.Ordinal)})";
    }

    [GeneratedRegex(@"[$£€¥₹₪]?\[[^\]]*\]|(?<=[$£€¥₹₪])[XYZNW]{1,3}\b|\b[XYZ](?=%)")]
    private static partial Regex BracketPattern();

    /// <summary>"the RSU grant increased from …K to …": a sum of the offer or the ask, which the speech names by itself.</summary>
    [GeneratedRegex(@"…[KM%]?\b[KM]|…%? (?:base|RSUs?|equity|bonus|sign)|\bfrom … to …|[$£€¥₹₪]…|^Thank you for the offer", RegexOptions.IgnoreCase)]
    private static partial Regex OpenSumPattern();

    [GeneratedRegex(@"[$£€¥₹₪]\s?\d")]
    private static partial Regex MoneyPattern();

    [GeneratedRegex(@"^[XYZNW][ %KM-]")]
    private static partial Regex UnitPattern();

    /// <summary>An open place for pay is the ask's to fill, not the user's to vouch for.</summary>
    [GeneratedRegex(@"\b(?:TC|comp|compensation|base|salary|RSUs?|equity|sign-?on|signing|bonus|grant|pay|packages?|offer|premium|investing|commands?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OpenPayPattern();

    /// <summary>An open place that does not say what belongs there.</summary>
    [GeneratedRegex(@"…(?! \()")]
    private static partial Regex UnnamedPattern();
}

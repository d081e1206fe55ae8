using System.Globalization;
using CoachBot.Conversations;

namespace CoachBot.Coaching;

/// <summary>The posted or budgeted base range the user told of, in whole currency units a year, in the currency of the offer. It outranks the guide.</summary>
public sealed record PostedRange(decimal Low, decimal High)
{
    /// <summary>Null when none was told, or only one end.</summary>
    public static PostedRange? Of(OfferCase talk)
    {
        ArgumentNullException.ThrowIfNull(talk);
        return Told(talk, "postedLow") is { } low and > 0m && Told(talk, "postedHigh") is { } high && high > low ? new PostedRange(low, high) : null;
    }

    private static decimal? Told(OfferCase talk, string name) =>
        talk.Facts.TryGetValue(name, out var said) && decimal.TryParse(said, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}

using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>What is said, to the user only, about what they earn now.</summary>
internal static class PresentPay
{
    /// <summary>That it was noted, with the figure as it was read; null where this message tells none.</summary>
    public static string? Noted(Turn turn)
    {
        var parts = turn.Reading.CurrentPay.Select(p => PackageWords.Amount(p, turn.Book, isPrivate: true) is { } amount ? $"{amount} {TermFactory.Name(p.Component)}" : null).OfType<string>().ToList();
        return parts.Count == 0 ? null : $"I noted what you earn now, {PackageWords.Joined(parts)}; it goes into nothing that is said or sent.";
    }
}

using System.Globalization;
using CoachBot.Answers;
using CoachBot.Offers;

namespace CoachBot.Emails;

/// <summary>A day as a letter writes it.</summary>
internal static class Days
{
    /// <summary>"Friday 27 November", recorded as the user's.</summary>
    public static string Of(Turn turn, Deadline day) =>
        turn.Book.When(day.Resolved.ToString("dddd d MMMM", CultureInfo.InvariantCulture), FigureUnit.Date, FigureOrigin.User, $"you said \"{day.Raw}\"");
}

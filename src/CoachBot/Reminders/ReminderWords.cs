using System.Globalization;
using CoachBot.Answers;
using CoachBot.Conversations;

namespace CoachBot.Reminders;

/// <summary>What is said about reminders, and what they say.</summary>
internal static class ReminderWords
{
    /// <summary>The answer with the promise at its end; as it was where nothing new was planned.</summary>
    public static Answer Promised(Answer answer, Conversation before, Conversation after, Turn turn)
    {
        if (Kept(before, after))
        {
            return answer;
        }

        var planned = after.Reminders.Except(before.Reminders).ToList();
        var parts = new List<string>();
        if (planned.Find(r => r.Kind == ReminderKind.Brief) is { } brief)
        {
            parts.Add($"I send you the brief at {Clock(turn, brief.Due)}");
        }

        if (planned.Find(r => r.Kind == ReminderKind.FollowUp) is { } followUp)
        {
            parts.Add($"{(parts.Count == 0 ? "I" : "and")} ask how it went at {Clock(turn, followUp.Due)}");
        }

        var words = $"{string.Join(' ', parts)}; \"cancel the reminder\" stops that.";
        return parts.Count == 0 ? answer : answer with
        {
            Sections = [.. answer.Sections, new AnswerSection("reminder", "", words)],
            Figures = [.. answer.Figures.Union(turn.Book.Figures)],
        };
    }

    /// <summary>The same are planned as before.</summary>
    public static bool Kept(Conversation before, Conversation after) => before.Reminders.SequenceEqual(after.Reminders);

    /// <summary>What is said when the time has come.</summary>
    public static Answer Of(Reminder reminder, Turn turn) => reminder.Kind == ReminderKind.Brief ? Brief(reminder, turn) : FollowUp(reminder, turn);

    private static Answer Brief(Reminder reminder, Turn turn)
    {
        if (!turn.Talk.Offer.IsEmpty)
        {
            return Answers.Brief.Write(turn, shareable: false);
        }

        var draft = turn.Draft();
        draft.Section("reminder", "", $"Your call{With(reminder, turn)} is at {Clock(turn, reminder.Call)}. Tell me the offer (company, place, base, equity, bonus, sign-on) and I give you the words.");
        draft.SayAloud("say", "If they name a number before that", "Thank you, that helps. Could you send it in writing, so that I can look at the whole package?");
        return draft.Build();
    }

    private static Answer FollowUp(Reminder reminder, Turn turn) => turn.Draft()
        .Section("reminder", "", $"How did the call{With(reminder, turn)} go?")
        .Ask("What did they say, for example \"they came back at ...\", \"they said no\", or \"it was moved\"?")
        .Build();

    private static string With(Reminder reminder, Turn turn) =>
        reminder.Company is { } company ? $" with {turn.Book.Quote(company, FigureOrigin.Guide, "the company's name")}" : "";

    internal static string Clock(Turn turn, DateTimeOffset moment)
    {
        var clock = turn.Book.When(moment.ToString("h:mm tt", CultureInfo.InvariantCulture), FigureUnit.Time, FigureOrigin.Computed, "from the time of the call you named");
        return moment.Date == turn.Now.Date
            ? clock
            : $"{clock} on {turn.Book.When(moment.ToString("ddd d MMM", CultureInfo.InvariantCulture), FigureUnit.Date, FigureOrigin.Computed, "the day of the call you named")}";
    }
}

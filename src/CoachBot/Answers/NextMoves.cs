using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>How far the talk has come.</summary>
public enum TalkStage
{
    /// <summary>No offer yet.</summary>
    Screen,

    /// <summary>An offer, not yet known to be in writing.</summary>
    Verbal,

    Written,

    /// <summary>They came back with other terms.</summary>
    Countered,

    /// <summary>They call it final.</summary>
    Final,

    Accepted,
}

/// <summary>The one next move by stage, with a second best, and what to say about a deadline.</summary>
internal static class NextMoves
{
    public static TalkStage StageOf(Turn turn) => turn.Talk switch
    {
        { Accepted: true } => TalkStage.Accepted,
        { Offer.IsEmpty: true } => TalkStage.Screen,
        { IsFinal: true } => TalkStage.Final,
        _ when Objections.Match(turn.Reading.RecruiterSaid ?? turn.Reading.Text)?.Id == "finalOffer" => TalkStage.Final,
        { Rounds: > 0 } => TalkStage.Countered,
        { Deadline.Kind: DeadlineKind.Expiry } => TalkStage.Written,
        _ => TalkStage.Verbal,
    };

    public static IReadOnlyList<string> Of(Turn turn) => StageOf(turn) switch
    {
        TalkStage.Verbal or TalkStage.Written when turn.Advice.Plan is { Ask.IsEmpty: true } => ["Thank them, ask once for a one-off at most, and get it in writing.", "Second best: take a day, and hold it against your walk-away number."],
        TalkStage.Verbal or TalkStage.Written when turn.Advice.Plan is null => ["Ask which range is budgeted, then make one ask for the whole package.", "Second best: ask what flexibility there is on each part, in writing."],
        TalkStage.Screen => ["Learn the range before you name a number.", "Second best: give a range that starts at your target."],
        TalkStage.Verbal => ["Make the one package ask, with its reason, before you sign anything.", "Second best: ask for the offer in writing first, then make the ask."],
        TalkStage.Written when turn.Advice.Plan is not { Packages.Count: > 0 } => ["Make the one package ask in a call and confirm it by email.", "Second best: make the same ask by email alone."],
        TalkStage.Written => ["Make the one package ask in a call and confirm it by email.", "Second best: name the three packages and let them choose."],
        TalkStage.Countered when turn.Advice.Plan is { Ask.IsEmpty: true } or { Rounds: >= 2 } => ["Take it in writing; ask for a one-off at most.", "Second best: take a day, and hold it against your walk-away number."],
        TalkStage.Countered when turn.Advice.Plan is not { Packages.Count: > 0 } => ["Thank them, and make the next, smaller ask as a trade.", "Second best: take it in writing, with a first review and its date."],
        TalkStage.Countered => ["Thank them, and make the next, smaller ask as a trade.", "Second best: name the three packages and let them choose."],
        TalkStage.Final => ["Ask for a day, then decide against your walk-away number.", "Second best: ask for a one-off that leaves the band as it is: a sign-on, or a review date in writing."],
        _ => ["Do not re-open the pay. Get in writing what was promised.", "Second best: ask for a first review with a date."],
    };

    /// <summary>Days left, the line to ask for more time and the line to nudge another company; nothing without a deadline ahead.</summary>
    public static IEnumerable<string> Deadline(Turn turn, AnswerDraft draft)
    {
        if (turn.Talk.Deadline is not { Kind: not DeadlineKind.Call } deadline || deadline.MinutesLeft(turn.Now) < 0)
        {
            yield break;
        }

        var days = (deadline.Resolved.Date - turn.Now.Date).Days;
        var date = turn.Book.When(deadline.Resolved.ToString("ddd d MMM", CultureInfo.InvariantCulture), FigureUnit.Date, FigureOrigin.User, $"you said \"{deadline.Raw}\"");
        var later = turn.Book.When(WorkingDays(deadline.Resolved, 3).ToString("ddd d MMM", CultureInfo.InvariantCulture), FigureUnit.Date, FigureOrigin.Computed, "three working days after the deadline");
        yield return $"{turn.Book.Count(days, FigureUnit.Count, FigureOrigin.Computed, "days from today to the deadline")} {(days == 1 ? "day" : "days")} left, until {date}.";
        yield return $"More time: {draft.Line($"I want to answer properly. What drives the date, and could we make it {later}?")}";
        if (turn.Advice.Rivals.All.Any(r => r.Rival.Status == RivalStatus.InProcess))
        {
            yield return $"To the other company: {draft.Line($"I have to answer another offer by {date}. Is a decision from you possible before that?")}";
        }
    }

    private static DateTimeOffset WorkingDays(DateTimeOffset from, int days)
    {
        var at = from;
        while (days > 0)
        {
            at = at.AddDays(1);
            days -= at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return at;
    }
}

using CoachBot.Conversations;

namespace CoachBot.Offers;

/// <summary>A day by which another company wants the user's answer. It is no deadline of the talk, and a true reason to ask for one.</summary>
/// <param name="Name">The other company, as it is spoken.</param>
public sealed record RivalDeadline(string Name, Deadline Deadline);

/// <summary>Tells whose deadline a day is: "google needs an answer by friday".</summary>
internal static class DueElsewhere
{
    /// <summary>Words from the name to the day.</summary>
    private const int Farthest = 12;

    /// <summary>Null where the day is this talk's.</summary>
    public static RivalDeadline? Of(MessageText message, IReadOnlyList<PlacedCompany> companies, Deadline? deadline, OfferCase? current)
    {
        if (deadline is not { Kind: DeadlineKind.Answer or DeadlineKind.Expiry } || current is not { Offer.IsEmpty: false } || message.Text.IndexOf(deadline.Raw, StringComparison.Ordinal) is not (>= 0 and var start))
        {
            return null;
        }

        var day = message.TokenAt(start);
        var giver = companies.Where(c => c.Token < day && day - c.Token <= Farthest && message.SentenceOf(c.Token) == message.SentenceOf(day)).MaxBy(c => c.Token);
        return giver is not null && (giver.Role != CompanyRole.Own || giver.Cues.Count == 0) && !CompanyRoles.IsSame(giver.Mention, current) && !giver.Cues.Contains(CompanyCue.Employer) && !giver.Cues.Contains(CompanyCue.InProcess) && Wants(message, giver.Token, day)
            ? new RivalDeadline(giver.Mention.Name, deadline)
            : null;
    }

    /// <summary>The company wants, gave or has the day; nobody else comes in between.</summary>
    private static bool Wants(MessageText message, int name, int day)
    {
        var between = Enumerable.Range(name + 1, Math.Max(0, day - name - 1)).ToList();
        return between.Exists(i => message.WordAt(i, "needs", "wants", "need", "want", "deadline", "expires", "expiring", "explodes", "gave", "gives", "asked", "asks", "due", "answer", "sign", "decide", "decision", "until", "by"))
            && !between.Exists(i => message.WordAt(i, "but", "i", "we", "my"));
    }
}

using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>After a yes, a no, a signature or a withdrawal nothing is asked for any more: what to say and do then, as long as that holds.</summary>
internal static class OutcomeAnswers
{
    /// <summary>What would otherwise lead back to the ask.</summary>
    private static readonly Intent[] LeadsToAsk =
    [
        Intent.DecideNextMove, Intent.CallPrep, Intent.EvaluateOffer, Intent.ShowScript, Intent.ShowLevers, Intent.ClosingQuestion, Intent.ReportCounter, Intent.AddDetail, Intent.GiveOffer, Intent.ExpectationsQuestion, Intent.HandleObjection, Intent.AlreadyAccepted,
    ];

    /// <summary>Null while the talk is open, or where the message wants something else.</summary>
    public static Answer? Of(Turn turn)
    {
        var isTold = turn.Reading.Stance.Outcome is not null;
        var wantsAsk = LeadsToAsk.Contains(turn.Reading.Intent) && turn.Reading is { IsCounter: false, Rivals.Count: 0, Supposed: null, Weighing: null, Claim: null } && (isTold || turn.Reading.Terms.Count == 0);
        return turn.Talk switch
        {
            _ when turn.Reading.Stance.Reopens => null,
            { Outcome: Outcome.Withdrawn } when isTold || wantsAsk || turn.Reading.Intent == Intent.DeadlinePressure => Withdrawn(turn),
            { Outcome: Outcome.Declined } when isTold || wantsAsk || turn.Reading.Intent == Intent.DeadlinePressure => Declined(turn),
            { Outcome: Outcome.Agreed } when isTold || wantsAsk || turn.Reading is { Terms.Count: > 0, Rivals.Count: 0 } => Agreed(turn),
            { Accepted: true } when wantsAsk && turn.Reading.Intent != Intent.AlreadyAccepted && !AskedPlans.AsksNext(turn.Reading.Text) => SimpleAnswers.Write(turn with { Reading = turn.Reading with { Intents = [Intent.AlreadyAccepted], IsGuess = false } }),
            _ => null,
        };
    }

    private static Answer Withdrawn(Turn turn)
    {
        var draft = turn.Draft();
        var offer = PackageWords.Spoken(turn.Talk.Offer, turn.Book);
        draft.Section("gone", "", "I'm sorry. Ask for nothing more now. One short, kind line can reopen it; if they stay with it, leave it there.");
        draft.SayAloud("say", "Say, only if you would", offer.Length > 0
            ? $"I'm sorry to hear that. I would have been glad to take the offer of {offer} as it stood. Is there a way back to it?"
            : "I'm sorry to hear that. I would have been glad to take the offer as it stood. Is there a way back to it?");
        draft.Section("then", "", "If you had signed, or gave notice because of it, talk to an employment lawyer before you answer.", turn.Talk.Rivals.Any(r => r.Status != RivalStatus.Withdrawn) ? "And move the other talks on today." : null);
        return draft.Build();
    }

    private static Answer Declined(Turn turn)
    {
        var draft = turn.Draft();
        draft.Section("gone", "", $"Noted: you said no{(turn.Talk.CompanyName is { } company ? $" to {company}" : "")}. I ask for nothing more there.");
        draft.SayAloud("say", "Say, if you have only told them in a word", "Thank you for the offer and for everyone's time. I have decided not to take it, and I'd be glad to stay in touch.");
        draft.Section("then", "", "If they come back with other figures, tell me and it is open again.", turn.Talk.Rivals.Any(r => r.Status != RivalStatus.Withdrawn) ? "Move the other talks on today." : null, "\"Decline email\" writes it out.");
        return draft.Build();
    }

    private static Answer Agreed(Turn turn)
    {
        var draft = turn.Draft();
        var told = turn.Reading.Terms.Count > 0;
        draft.Section("done", "", told ? $"Well done. {OfferLines.Reading(turn)} Ask for nothing more." : "Well done. Ask for nothing more: asking again after a yes is what puts an offer at risk.");
        draft.SayAloud("say", "Say", "Thank you, I'm glad we got there. Could you send me the updated offer in writing, so that I can look it over and sign?");
        draft.Lines("then", "Then",
        [
            "- Check the letter line by line: base, equity with its years and cliff, bonus, sign-on with any pay-back, level, start date.",
            "- What was promised and is not in it does not count: ask for it before you sign.",
            "- Give notice only once it is signed.",
        ]);
        draft.KeepToYourself(FloorLines.Against(turn));
        return draft.Ask(told ? [] : ["Which figures did they agree to? Then I have them right."]).Offer(Choices.Email).Build();
    }
}

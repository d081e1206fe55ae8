using CoachBot.Calls;
using CoachBot.Conversations;
using CoachBot.Emails;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>Chooses the answer for what the message wants.</summary>
public static class AnswerWriter
{
    /// <summary>Nothing else is asked in so few characters.</summary>
    private const int MostInShort = 24;

    /// <summary>Answers to one question each, the first that knows the question; none of them answers anything else.</summary>
    private static readonly Func<Turn, Answer?>[] Asked =
    [
        ImaginedAnswers.Of, AskedWords.OfFigure, SignAnswers.Of, PingAnswers.Of, EmailAnswer.Of, YearAnswers.Of, ConvertAnswers.Of, DiscountAnswers.Of, LeaveAnswers.Of, GainAnswers.Of, EvidenceAnswers.Of,
        TheirQuestions.Of, TotalAnswers.Of, OutcomeAnswers.Of, DueAnswers.Of, MakeWhole.Of, PackageAnswers.Of, AskedWords.Of, EquityAnswers.Of,
    ];

    public static Answer Write(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return StatedWords.Warned(turn, Asked.Select(answer => answer(turn)).FirstOrDefault(answer => answer is not null) ?? Chosen(turn));
    }

    private static Answer Chosen(Turn turn) =>
        turn.Reading.Intent switch
        {
            _ when turn.Talk.Proposed.Count > 0 && turn.Reading.BringsLetter() => LetterAnswers.Proposed(turn),
            _ when turn.Reading.Understood.Count > 0 => UnderstoodAnswers.Ask(turn),
            _ when turn.Reading.Confirms is not null && turn.Before?.Proposed.Count > 0 => LetterAnswers.Settled(turn),
            _ when IsOnlyAsked(turn) => PrivateAnswers.AskFirst(turn, "I have not counted that yet.", Questions.Of(turn).First()),
            _ when TalkSteps.IsGlance(turn.Reading, turn.Before) && turn.Reading.Intent != Intent.HandleObjection => GuideAnswers.Lookup(turn),
            _ when turn.Reading is { DropsFloor: true, Intent: not Intent.DeleteMyData } => PrivateAnswers.Floor(turn),
            Intent.GuideLookup when turn.Before?.CompanyName is null && !turn.Talk.Offer.IsEmpty => OfferAnswers.Standing(turn),
            Intent.CorrectValue => OfferAnswers.Correction(turn),
            Intent.ReportCounter => OfferAnswers.Counter(turn),
            Intent.Undo when turn.Reading.IsGuess => PrivateAnswers.AskFirst(turn, "It sounds as if I should take back what you told me last. Nothing is changed yet.", "Shall I take it back? Say \"undo\"."),
            Intent.Undo => OfferAnswers.Undone(turn),
            Intent.GuideLookup => GuideAnswers.Lookup(turn),
            Intent.ExpectationsQuestion when !turn.Talk.Offer.IsEmpty && turn.Advice.Plan is not null => OfferAnswers.Number(turn),
            Intent.ExpectationsQuestion => GuideAnswers.Expectations(turn),
            Intent.DraftCounterEmail => EmailAnswer.Draft(turn),
            Intent.ShowScript => WordsAnswers.Script(turn),
            Intent.ShowLevers => WordsAnswers.Levers(turn),
            Intent.ShowWhy => WordsAnswers.Why(turn),
            Intent.SetFloor when turn.Reading.Terms.Count == 0 => PrivateAnswers.Floor(turn),
            Intent.SetFloor when turn.Reading.Intents.Contains(Intent.CorrectValue) => OfferAnswers.Correction(turn),
            Intent.SetFloor when turn.Reading.IsCounter => OfferAnswers.Counter(turn),
            Intent.AddCompetingOffer or Intent.CompareOffers when turn.Talk.Rivals.Count > 0 => PrivateAnswers.Rival(turn),
            Intent.GivePrivateContext when turn.Reading.Unnamed.Count + turn.Reading.Named.Count > 0 && turn.Reading.Terms.Count == 0 => PrivateAnswers.Unnamed(turn),
            Intent.GivePrivateContext when turn.Reading.Forfeits.Count > 0 && turn.Reading.Terms.Count == 0 => PrivateAnswers.MakeWhole(turn),
            Intent.FabricationRequest => PrivateAnswers.Fabrication(turn),
            Intent.InjectionAttempt => PrivateAnswers.Injection(turn),
            Intent.DeleteMyData when turn.Reading.IsGuess => PrivateAnswers.AskFirst(turn, "It sounds as if I should forget what I hold about you. Nothing is deleted yet.", "Shall I delete all of it? It cannot be undone. Say \"delete my data\"."),
            Intent.DeleteMyData => PrivateAnswers.Forgotten(turn),
            Intent.Smalltalk when turn.Reading.Company is not null && turn.Talk.Offer.IsEmpty => GuideAnswers.NewOffer(turn),
            Intent.GiveOffer when turn is { Reading.Terms.Count: 0, Talk: { Offer.IsEmpty: true, CompanyName: null, Floor: null } } => GuideAnswers.NewOffer(turn),
            Intent.SwitchCase when turn.Reading.Company is not null && turn.Talk.Offer.IsEmpty => GuideAnswers.Lookup(turn),
            Intent.CallPrep when turn.Talk is { Offer.IsEmpty: true, Floor: null } => GuideAnswers.Expectations(turn),
            Intent.ConvertRate when ClaimAnswers.Yearly(turn) is { } yearly => yearly,
            Intent.ConvertRate or Intent.CurrencyQuestion when turn.Reading is { IsGuess: true, Terms.Count: 0, Asked.Count: 0, Rate: { Rate: null, Bare: null, Into.IsKnown: false } } => SimpleAnswers.Write(turn with { Reading = turn.Reading with { Intents = [Intent.Help] } }),
            Intent.FactCheck when turn.Reading is { IsGuess: true, Terms.Count: 0 } => ClaimAnswers.Claim(turn),
            Intent.HandleObjection => SimpleAnswers.Objection(turn),
            Intent.AlreadyAccepted => SimpleAnswers.Write(turn),
            Intent.DecideNextMove when !turn.Talk.Offer.IsEmpty || turn.Reading.Company is not null => AboutTheOffer(turn),
            var intent when SimpleAnswers.Covers(intent) && !TellsOffer(turn) => SimpleAnswers.Write(turn),
            _ => AboutTheOffer(turn),
        };

    /// <summary>"they only went up 10k", "240 base?": a figure was told that cannot be placed, and nothing else.</summary>
    private static bool IsOnlyAsked(Turn turn) =>
        turn.Reading is { Questions.Count: > 0, Terms.Count: 0, Corrections.Count: 0, Rivals.Count: 0, Floor: null, CurrentPay.Count: 0, Forfeits.Count: 0 } reading && !turn.Talk.Offer.IsEmpty && reading.Questions.All(q => q != ReadingQuestions.Currency)
        && (reading.Intent is Intent.ReportCounter or Intent.AddDetail or Intent.Help || (reading.Intent == Intent.DecideNextMove && reading.Text.Length <= MostInShort));

    /// <summary>The message itself states terms, so whatever else it is, the offer is answered.</summary>
    private static bool TellsOffer(Turn turn) => turn.Reading.Terms.Count > 0 || (turn.Reading.Company is not null && !turn.Talk.Offer.IsEmpty);

    private static Answer AboutTheOffer(Turn turn) =>
        turn.Talk.Offer.IsEmpty && turn.Advice.Match is not GuideMatch.NoCompany ? GuideAnswers.Lookup(turn)
        : turn.Talk.Offer.IsEmpty && turn.Talk.Floor is null ? SimpleAnswers.Write(turn with { Reading = turn.Reading with { Intents = [Intent.Help] } })
        : OfferAnswers.Standing(turn);
}

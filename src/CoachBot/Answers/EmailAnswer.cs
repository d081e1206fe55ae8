using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>The counter email: thanks, one package ask, two reasons, an easy next step. No floor, no present pay, no rival the user has not named.</summary>
internal static class EmailAnswer
{
    public static Answer Draft(Turn turn)
    {
        var draft = turn.Draft();
        if (turn.Advice.Plan is not { } plan || new AskWords(plan, turn.Talk.Offer, turn.Book) is not { HasAny: true } words)
        {
            draft.Section("missing", "", OfferLines.Reading(turn), GuideLines.Missing(turn), "Without a figure to ask for, this email asks for room instead.");
            draft.SayAloud("email", Subject(turn), Open(turn));
            return draft.Ask(Questions.Of(turn)).Build();
        }

        draft.Section("reading", "", OfferLines.Reading(turn), EquityHeld(turn));
        draft.SayAloud("email", Subject(turn), Tones.Apply(Body(turn, words), Tones.Of(turn.Talk.Facts)));
        draft.Lines("check", "Before you send", ["- Every figure is as in your offer letter", "- You would say yes to this package", "- The name and the date are right"]);
        GuideLines.Sources(draft, turn);
        return draft.Ask(Questions.Of(turn)).Offer(Choices.Script, Choices.Levers, Choices.Why).Build();
    }

    private static string Subject(Turn turn) => $"Subject: {turn.Talk.CompanyName ?? "Your"} offer: a question on the package";

    private static string? EquityHeld(Turn turn) => turn.Talk.Offer.Equity is { Period: PayPeriod.Unknown }
        ? "I left equity out of the ask until you tell me whether it is per year or the whole grant."
        : null;

    private static string Body(Turn turn, AskWords words)
    {
        var company = turn.Talk.CompanyName ?? "the company";
        var offer = PackageWords.Spoken(turn.Talk.Offer, turn.Book);
        var rival = turn.Advice.Rivals.Usable is { } usable ? RivalWords.Line(usable.Rival, turn.Book) + " " : "";
        var range = RangeWords.Of(turn.Advice.Row, turn.Advice.Plan, turn.Advice.Posted, turn.Book) is { } seen
            ? $"{seen.Full.TrimEnd('.')}, and I expect to work at the upper end of what the role asks for."
            : "If a range is posted or budgeted for the role, I would be glad to see it, so that we talk about the same numbers.";
        return string.Join('\n', new[]
        {
            "Hello, thank you for the offer and for the time everyone has taken." + (offer.Length > 0 ? $" As I understand it, it is {offer}." : "") + $" I would like to join {company}, and I want to say yes to a package that works for both of us.",
            "",
            $"Before I answer, I have one request: could we get to {words.Package}? {rival}{range}",
            "",
            "If one part is hard to move, I am open on how we get there: base, equity or a one-off sign-on can each carry some of it, and an early first review with a date in the letter would help too. What I care about is the package as a whole.",
            "",
            "I am glad to talk it through on a short call this week, and a reply by email is just as good. Thank you for looking into it.",
        });
    }

    private static string Open(Turn turn) =>
        $"Hello, thank you for the offer. I would like to join {turn.Talk.CompanyName ?? "you"}. Before I answer, could you tell me which range is budgeted for the role, and what flexibility there is on base, equity and a sign-on? I am glad to talk on a short call this week.";
}

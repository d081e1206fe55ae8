using CoachBot.Answers;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Service.Tests.Support;

/// <summary>Values a test does not care about; it names only what matters.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Moment = new(2026, 11, 17, 14, 40, 0, TimeSpan.FromHours(-5));

    public static ConversationKey Key(string user = "dl_ann", string conversation = "c1", string tenant = "-", string channel = "web") =>
        new(channel, tenant, user, conversation);

    public static IncomingMessage Message(string text = "225 base", string eventId = "e1", ConversationKey? key = null) => new()
    {
        Key = key ?? Key(),
        EventId = eventId,
        Text = text,
        SentAt = Moment,
    };

    public static Reply Reply(string eventId = "e1", ConversationKey? key = null, string text = "Ask for 255,000.") =>
        new(key ?? Key(), eventId, Surface.Private, Answer(text));

    public static Answer Answer(string text = "Ask for 255,000.") => new()
    {
        Sections = [new AnswerSection("ask", "What to ask", text)],
        PublicText = "I have answered you in private.",
        Say = ["I was hoping for 255,000."],
        Figures = [new Figure("$255,000", 255_000m, FigureUnit.Money, Currency.Usd, PayPeriod.Year, FigureOrigin.Guide, "the guide's ask")],
        Citations = [new Citation("CoreWeave guide", "2025-Q4")],
        Choices = [new Choice("script", "Full script")],
    };

    /// <summary>A conversation with everything a person can have told us.</summary>
    public static Conversation FullConversation(ConversationKey? key = null) => new()
    {
        Key = key ?? Key(),
        Current = 0,
        AnsweredEvents = ["e0"],
        Cases =
        [
            new OfferCase
            {
                CompanySlug = "coreweave",
                CompanyName = "CoreWeave",
                RoleSlug = "ml-ai-engineer",
                Place = new PlaceMention("nyc", "New York", "NY", "US", false, 4),
                Region = "NYC / Roseland NJ",
                Offer = Offer().With(Term(OfferComponent.Bonus) with { Percent = 10m, BonusKind = BonusKind.Target }),
                Earlier = [Offer()],
                Rivals = [new Rival("NVIDIA", null, RivalStatus.WrittenOffer, Offer())],
                Floor = Term(OfferComponent.Base, 210_000m),
                CurrentPay = [Term(OfferComponent.Base, 190_000.50m)],
                Deadline = new Deadline(DeadlineKind.Call, "3pm", Moment),
                Facts = new Dictionary<string, string> { ["Years"] = "7" },
            },
        ],
    };

    private static Offer Offer() => new([Term(OfferComponent.Base, 225_000m), Equity]);

    private static OfferTerm Equity => Term(OfferComponent.Equity, 350_000m) with
    {
        Period = PayPeriod.GrantTotal,
        Instrument = Instrument.Rsu,
        VestYears = 4,
        VestSource = VestSource.Explicit,
        Schedule = [25m, 25m, 25m, 25m],
        Candidates = [new TermCandidate(OfferComponent.Bonus, null, 20m)],
        Currency = Currency.Unknown,
    };

    private static OfferTerm Term(OfferComponent component, decimal? amount = null) => new()
    {
        Component = component,
        Amount = amount,
        Currency = Currency.Usd,
        CurrencySource = CurrencySource.Inferred,
        Period = PayPeriod.Year,
        Raw = "225 base",
    };
}

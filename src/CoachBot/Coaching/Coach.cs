using System.Globalization;
using CoachBot.Answers;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>Works out the advice for one case: pure, no network, no model.</summary>
public sealed class Coach(CoachingOptions options, CompanyFacts facts, PayLaw law)
{
    private readonly GuideSentences _sentences = new();

    public CoachingOptions Options { get; } = options;

    /// <param name="names">Finds companies in the guide's sentences, so that no rival is put into the user's mouth.</param>
    /// <param name="now">In the user's own offset: dates are theirs.</param>
    public Advice Advise(OfferCase talk, GuideMatch match, Gazetteer names, DateTimeOffset now, FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(talk);
        ArgumentNullException.ThrowIfNull(names);
        var found = match as GuideMatch.Found;
        var known = (found?.Guide.CompanySlug ?? talk.CompanySlug) is { } company ? facts.For(company) : [];
        var rivals = Standing.Of(talk);
        var sentences = found is null ? null : _sentences.Of(found.Guide, names);
        var advice = new Advice
        {
            Talk = talk,
            Match = match,
            Guide = found?.Guide,
            Row = found?.Row,
            Rivals = rivals,
            Posted = PostedRange.Of(talk),
            Facts = [.. known.Select(f => $"{f.Says} {f.Means} (checked {f.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})")],
            OutdatedStatus = Outdated(known) is { } fact ? book.Quote(fact, FigureOrigin.Guide, "a dated company fact") : null,
            Partner = Overruling(known) is { Status: CompanyStatus.Licensed, Owner: { } partner } ? partner : null,
            OutdatedTalk = Overruling(known)?.Status switch { CompanyStatus.Listed => "pre-IPO", CompanyStatus.Licensed => "takeover", _ => "growth-stage" },
            Cautions = found is null ? [] : GuideCautions.Of(found.Guide, found.Row, DateOnly.FromDateTime(now.Date), book),
            Law = LawFor(talk, found?.Row, sentences),
            ExpectationSpread = Options.ExpectationSpread,
            BaseStep = Options.BaseStep,
        };
        return found is null ? WithoutGuide(advice) : WithPlan(advice, found.Guide, known, sentences!, DateOnly.FromDateTime(now.Date), book);
    }

    private Advice WithPlan(Advice advice, Guide guide, IReadOnlyList<CompanyFact> known, ClassedGuide sentences, DateOnly today, FigureBook book)
    {
        var talk = advice.Talk;
        bool? isListed = known.Any(f => f.Status == CompanyStatus.Listed) ? true : known.Any(f => f.Status is CompanyStatus.Private or CompanyStatus.Licensed) ? false : null;
        var plan = advice.Row is { } row && HasParts(row)
            ? SameCurrency(talk, row) ? Planner.Make(new PlanInput(talk.Offer, row.IsFromMonths ? GuideAsk.None : sentences.AskFor(row), row, Leverage.Of(talk, advice.Rivals), isListed, talk.Rounds, talk.Opening, advice.Posted, ToldFigures.Of(talk.Stated, row.Currency), talk.Chosen) { Better = Better(advice), LeastBase = LeastBase(talk, row.Currency) }, Options) : null
            : advice.Row is not null || advice.Match is GuideMatch.Found { How: RegionMatch.NoSuchRow } || advice.Posted is not null ? NoRowPlan(advice, isListed) : null;
        plan = plan?.Without(Closed(talk));
        var writer = new ScriptWriter(new SpeechInput(guide, advice.Row, talk, plan, advice.Rivals, advice.OutdatedStatus, sentences, book, advice.Partner, today));
        return advice with
        {
            Position = plan is null || talk.Offer.IsEmpty || advice.Row is not { } place ? null : Position.Of(talk.Offer, place),
            Plan = plan,
            Script = writer.Script(),
            Levers = writer.Levers(),
        };
    }

    /// <summary>An offer told, not a talk under way.</summary>
    private static Rival? Better(Advice advice) => advice.Rivals.Usable is { IsStronger: true, Rival: { Status: RivalStatus.WrittenOffer or RivalStatus.VerbalOffer } rival } ? rival : null;

    private static decimal? LeastBase(OfferCase talk, Currency currency) => talk.Floor is { Component: OfferComponent.Base } floor ? Position.YearlyBase(new Offer([floor]), currency) : null;

    /// <summary>The parts that are asked for no more: those that cannot move, and all of them after a last word, a yes or a withdrawal.</summary>
    private static IReadOnlyList<OfferComponent> Closed(OfferCase talk) =>
        talk is { IsFinal: true } or { Accepted: true } or { Outcome: not Outcome.Open } ? [OfferComponent.Base, OfferComponent.Equity, OfferComponent.SignOn] : talk.Fixed;

    /// <summary>A table of totals by level gives nothing to plan base and equity with.</summary>
    private static bool HasParts(GuideRegion row) => row.Base is { HasFigures: true } || row.Equity is { HasFigures: true };

    private Advice WithoutGuide(Advice advice) =>
        advice.Match is GuideMatch.NoGuide || advice.Posted is not null ? advice with { Plan = NoRowPlan(advice, isListed: null)?.Without(Closed(advice.Talk)) } : advice;

    private Plan? NoRowPlan(Advice advice, bool? isListed) => advice.Talk is { Offer.Base: { } pay } talk
        ? Planner.WithoutRow(new PlanInput(talk.Offer, GuideAsk.None, Planner.NoRow(pay.Currency), Leverage.Of(talk, advice.Rivals), isListed, talk.Rounds, talk.Opening, advice.Posted, ToldFigures.Of(talk.Stated, pay.Currency), talk.Chosen) { Better = Better(advice), LeastBase = LeastBase(talk, pay.Currency) }, Options)
        : null;

    /// <summary>An offer in another currency than the row is never measured against it.</summary>
    private static bool SameCurrency(OfferCase talk, GuideRegion row) =>
        talk.Offer.Base is not { Currency: { IsKnown: true } currency } || currency == row.Currency;

    /// <summary>A listing or a sale overrules a guide's talk of a private company; the newest such fact is named.</summary>
    private static string? Outdated(IReadOnlyList<CompanyFact> known) => Overruling(known)?.Says;

    private static CompanyFact? Overruling(IReadOnlyList<CompanyFact> known) =>
        known.FirstOrDefault(f => f.Status is CompanyStatus.Listed or CompanyStatus.Acquired || f is { Status: CompanyStatus.Licensed, Owner: not null });

    private List<string> LawFor(OfferCase talk, GuideRegion? row, ClassedGuide? sentences)
    {
        var place = talk.Place ?? (row is null ? null : sentences?.Places.GetValueOrDefault(row.Name));
        return place is null ? [] :
        [
            .. new[] { PayTopic.PayPosting, PayTopic.PayHistory }
                .Select(topic => law.For(place.State, place.Country, topic))
                .OfType<PayRule>()
                .GroupBy(r => r.AsOf)
                .Select(g => $"{string.Join(' ', g.Select(r => r.Says))} Checked {g.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}."),
        ];
    }
}

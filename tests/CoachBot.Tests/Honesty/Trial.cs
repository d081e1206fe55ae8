using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Tests.Honesty;

/// <summary>One guide, row, offer and rival, and everything the coach would have the user say.</summary>
internal sealed record Trial(string Name, Guide Guide, GuideRegion Row, Offer Offer, Rival? Rival, Advice Advice, Answer Answer, IReadOnlyList<Figure> Figures)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Everything that is to be said or sent.</summary>
    public IEnumerable<string> Spoken =>
        new[] { Advice.Script?.Speech.Say }.Concat(Advice.Levers.Select(l => l.Speech.Say)).Concat(Answer.Say).OfType<string>();

    /// <summary>Every row of the guide with offers below, inside and above its band and its ask, and every kind of rival.</summary>
    public static IEnumerable<Trial> Of(Guide guide, GuideCatalog guides, Coach coach) => Plans(guide, guides, coach).Select(run => run());

    /// <summary>The same, each run only when asked for.</summary>
    public static IEnumerable<Func<Trial>> Plans(Guide guide, GuideCatalog guides, Coach coach)
    {
        foreach (var row in guide.Regions.Where(r => r.Base is { HasFigures: true, High: not null }))
        {
            foreach (var (height, place) in new[] { ("below", -0.2m), ("inside", 0.3m), ("above", 1.4m) })
            {
                var offer = OfferAt(row, place);
                foreach (var (kind, rival) in Rivals(offer, row))
                {
                    yield return () => Run($"{guide.Path} {row.Name} {height} {kind}", guide, row, offer, rival, guides, coach);
                }
            }
        }
    }

    private static Trial Run(string name, Guide guide, GuideRegion row, Offer offer, Rival? rival, GuideCatalog guides, Coach coach)
    {
        var book = new FigureBook();
        var talk = new OfferCase
        {
            CompanySlug = guide.CompanySlug,
            CompanyName = guide.Company,
            RoleSlug = guide.RoleSlug,
            Region = row.Name,
            Offer = offer,
            Rivals = rival is null ? [] : [rival],
            Floor = Term(OfferComponent.Base, 123_456m, row.Currency, PayPeriod.Year),
        };
        var advice = coach.Advise(talk, new GuideMatch.Found(guide, row, RegionMatch.Exact, false), guides.Names, Now, book);
        var reading = new Reading { Text = "what do i say", Intents = [Intent.CallPrep] };
        var answer = AnswerWriter.Write(new Turn(reading, talk, advice, Now, book));
        return new Trial(name, guide, row, offer, rival, advice, answer, book.Figures);
    }

    private static Offer OfferAt(GuideRegion row, decimal place)
    {
        var basePay = Math.Round(row.Base!.At(place)!.Value, 0);
        var terms = new List<OfferTerm> { Term(OfferComponent.Base, basePay, row.Currency, PayPeriod.Year), new() { Component = OfferComponent.Bonus, Percent = 10m, Period = PayPeriod.Year } };
        if (row.Equity?.At(place) is { } equity && EquityScale.FourYearGrant.FromRow(row, equity) is > 0 and { } grant)
        {
            terms.Insert(1, Term(OfferComponent.Equity, Math.Round(grant, 0), row.Currency, PayPeriod.GrantTotal) with { Instrument = Instrument.Rsu, VestYears = 4m, VestSource = VestSource.Explicit });
        }

        return new Offer(terms);
    }

    private static IEnumerable<(string Kind, Rival? Rival)> Rivals(Offer own, GuideRegion row)
    {
        Offer Times(decimal factor) => new([.. own.Terms.Select(t => t.Amount is { } a ? t with { Amount = Math.Round(a * factor, 0) } : t)]);
        yield return ("no rival", null);
        yield return ("stronger rival", new Rival("Zyxland", null, RivalStatus.WrittenOffer, Times(1.25m)));
        yield return ("weaker rival", new Rival("Zyxland", null, RivalStatus.WrittenOffer, Times(0.7m)));
        yield return ("rival in process", new Rival("Zyxland", null, RivalStatus.InProcess, Offer.Nothing));
        _ = row;
    }

    private static OfferTerm Term(OfferComponent component, decimal amount, Currency currency, PayPeriod period) => new()
    {
        Component = component,
        Amount = amount,
        Currency = currency,
        CurrencySource = CurrencySource.Explicit,
        Period = period,
    };
}

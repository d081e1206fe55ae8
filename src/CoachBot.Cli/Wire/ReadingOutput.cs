using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Cli.Wire;

internal sealed record CompanyOutput(string? Raw, string? Slug, string Name, string Match, string Source, IReadOnlyList<string> Candidates);

internal sealed record RoleOutput(string? Raw, string? Slug, string Source);

internal sealed record RegionOutput(string? Raw, string? GuideRegion, string Source);

internal sealed record RivalOutput(string Company, string? Slug, RivalStatus Status, IReadOnlyList<TermOutput> Offer);

internal sealed record CorrectionOutput(OfferComponent Field, decimal? Old, decimal? New, Currency Currency);

internal sealed record DeadlineOutput(DeadlineKind Kind, string Raw, string Resolved, int MinutesLeft);

internal sealed record PrivateOutput(TermOutput? Floor, IReadOnlyList<TermOutput> CurrentPay, IReadOnlyList<TermOutput> Forfeits);

internal sealed record TotalsOutput(decimal? Recurring, decimal? Year1, decimal? FourYear, decimal? CashOnly, decimal? LikeForLike, IReadOnlyList<TotalsCaseOutput> Readings)
{
    public static TotalsOutput? Of(Offer offer, Position? position)
    {
        var totals = Totals.Of(offer);
        return offer.IsEmpty ? null : new TotalsOutput(
            totals.Recurring.Amount,
            totals.YearOne.Amount,
            totals.FourYear.Amount,
            totals.Cash.Amount,
            position?.LikeForLike,
            [.. totals.Readings.Where(r => r.Label.Length > 0).Select(r => new TotalsCaseOutput(r.Label, r.Recurring.Amount, r.YearOne.Amount, r.FourYear.Amount))]);
    }
}

/// <summary>One of two readings of an offer whose equity may be per year or for the grant.</summary>
internal sealed record TotalsCaseOutput(string Label, decimal? Recurring, decimal? Year1, decimal? FourYear);

/// <summary>What a message was understood to say, as `coach read` writes it.</summary>
internal sealed record ReadingOutput
{
    public string? Id { get; init; }

    /// <summary>What is wanted first, by the names other programs know: a view of the coach's own stands under what it answers.</summary>
    public required Intent Intent { get; init; }

    public required IReadOnlyList<Intent> Intents { get; init; }

    public CompanyOutput? Company { get; init; }

    public RoleOutput? Role { get; init; }

    public RegionOutput? Region { get; init; }

    /// <summary>The user's whole own offer after the message where the message touches it, else empty.</summary>
    public required IReadOnlyList<TermOutput> Offer { get; init; }

    public required IReadOnlyList<RivalOutput> CompetingOffers { get; init; }

    public required PrivateOutput Private { get; init; }

    public required IReadOnlyList<CorrectionOutput> Corrections { get; init; }

    public required IReadOnlyList<string> Questions { get; init; }

    public DeadlineOutput? Deadline { get; init; }

    public string? Level { get; init; }

    public string? StartDate { get; init; }

    public string? Expiry { get; init; }

    public IReadOnlyDictionary<string, decimal> Change { get; init; } = new Dictionary<string, decimal>();

    public TotalsOutput? Totals { get; init; }

    public static ReadingOutput Of(string? id, Reading reading, OfferCase? before, OfferCase talk, GuideMatch match, DateTimeOffset now)
    {
        var touched = reading.Terms.Count > 0 || reading.Corrections.Count > 0 || reading.Says(Intent.Undo);
        return new ReadingOutput
        {
            Id = id,
            Intent = Listed(reading.Intent),
            Intents = [.. reading.Intents.Prepend(Listed(reading.Intent)).Distinct()],
            Company = CompanyOf(reading, talk, match),
            Role = talk.RoleSlug is null ? null : new RoleOutput(reading.Role?.Raw, talk.RoleSlug, reading.Role is not null ? "said" : before?.RoleSlug is not null ? "context" : "assumed"),
            Region = RegionOf(reading, talk),
            Offer = touched ? [.. (reading.BringsLetter() ? new Offer(talk.Proposed) : talk.Offer).Terms.Where(t => !t.SaidNone).Select(TermOutput.Of)] : [],
            CompetingOffers = [.. talk.Rivals.Where(r => r.Status != RivalStatus.CurrentEmployer || !r.Offer.IsEmpty).Select(r => new RivalOutput(r.Name, r.Slug, r.Status, [.. r.Offer.Terms.Select(TermOutput.Of)]))],
            Private = new PrivateOutput(talk.Floor is null ? null : TermOutput.Of(talk.Floor), [.. talk.CurrentPay.Select(TermOutput.Of)], [.. talk.Forfeits.Select(TermOutput.Of)]),
            Corrections = [.. reading.Corrections.Select(c => new CorrectionOutput(c.Component, c.Old, c.Term.Amount ?? c.Term.Percent, talk.Offer.Find(c.Component)?.Currency ?? c.Term.Currency))],
            Questions = reading.Questions,
            Deadline = talk.Deadline is { } d ? new DeadlineOutput(d.Kind, d.Raw, d.Resolved.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), d.MinutesLeft(now)) : null,
            Totals = touched ? TotalsOutput.Of(reading.BringsLetter() ? new Offer(talk.Proposed) : talk.Offer, match is GuideMatch.Found { Row: { } row } ? Position.Of(talk.Offer, row) : null) : null,
            Level = reading.Level,
            StartDate = reading.StartDate,
            Expiry = talk.Deadline is { Kind: DeadlineKind.Expiry } e ? e.Resolved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Change = reading.IsCounter && before is not null ? Changes(before.Offer, talk.Offer) : new Dictionary<string, decimal>(),
        };
    }

    /// <summary>The script prepares a call, the levers are the guide's, and where the figures come from is a question about facts.</summary>
    private static Intent Listed(Intent intent) => intent switch
    {
        Intent.ShowScript => Intent.CallPrep,
        Intent.ShowLevers => Intent.GuideLookup,
        Intent.ShowWhy => Intent.FactCheck,
        _ => intent,
    };

    private static CompanyOutput? CompanyOf(Reading reading, OfferCase talk, GuideMatch match)
    {
        if (reading.Company is { } said && (said.Match == NameMatch.Near || said.OtherSlugs.Count > 0))
        {
            var candidates = match is GuideMatch.CompanyUnclear unclear ? unclear.Candidates : [];
            return new CompanyOutput(said.Raw, null, said.Raw, Word(said.Match), "said", candidates);
        }

        return talk.CompanyName is null ? null
            : new CompanyOutput(reading.Company?.Raw, talk.CompanySlug, talk.CompanyName, Word(reading.Company?.Match ?? (talk.CompanySlug is null ? NameMatch.None : NameMatch.Exact)), reading.Company is null ? "context" : "said", []);
    }

    private static RegionOutput? RegionOf(Reading reading, OfferCase talk) =>
        talk.Region is null && talk.Place is null ? null : new RegionOutput(talk.Place?.Raw, talk.Region, reading.Place is not null ? "said" : "context");

    private static string Word(NameMatch match) => match.ToString().ToLowerInvariant();

    private static Dictionary<string, decimal> Changes(Offer before, Offer after) => after.Terms
        .Where(t => t.Amount is not null && before.Find(t.Component)?.Amount is { } old && old != t.Amount)
        .ToDictionary(t => t.Component == OfferComponent.SignOn ? "signOn" : t.Component.ToString().ToLowerInvariant(), t => t.Amount!.Value - before.Find(t.Component)!.Amount!.Value);
}

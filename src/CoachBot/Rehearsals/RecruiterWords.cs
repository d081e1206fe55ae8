using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Rehearsals;

/// <summary>Puts a move into words, every figure recorded as a practice figure.</summary>
internal sealed class RecruiterWords(Rehearsal rehearsal, string? company, FigureBook book)
{
    private const string Made = "a practice figure of this rehearsal, made up, not the company's";

    /// <param name="before">What was on the table before the move, to tell what is new.</param>
    public string Say(RecruiterMove move, Package before)
    {
        var lines = RecruiterLines.Of(rehearsal.Temperament);
        var turn = rehearsal.Exchanges.Count;
        var said = New(lines.Of(move.Id, rehearsal.Seed, turn), move, before);
        return move.Probe is { } probe ? $"{said} {New(lines.Of(probe, rehearsal.Seed, turn), move, before)}" : said;
    }

    /// <summary>Nobody says the same line twice in a row.</summary>
    private string New(IEnumerable<string> ways, RecruiterMove move, Package before)
    {
        var filled = ways.Select(way => Filled(way, move.Offered, before)).ToList();
        return filled.Find(way => !rehearsal.LastWords.Contains(way, StringComparison.Ordinal)) ?? filled[0];
    }

    /// <summary>"$235,000 base, $380,000 in RSUs over four years and a $30,000 sign-on".</summary>
    public string Words(Package package) => Words(package, FigureOrigin.Computed, Made);

    /// <summary>The same of what the candidate asked for.</summary>
    public string Asked(Package package) => Words(package, FigureOrigin.User, "what you asked for in the rehearsal");

    /// <summary>The same of how far they came down.</summary>
    public string Down(Package package) => Words(package, FigureOrigin.Computed, "what you asked for before, less what you asked for then");

    private string Words(Package package, FigureOrigin origin, string how)
    {
        string Money(decimal amount, PayPeriod period) => book.Money(amount, rehearsal.Currency, period, origin, how);
        return Grammar.Articles(PackageWords.Joined(
        [
            .. package.Base is { } b ? [$"{Money(b, PayPeriod.Year)} base"] : Array.Empty<string>(),
            .. package.Equity is { } e ? [PackageWords.EquityOf(Money(e, rehearsal.Scale.Period), rehearsal.Instrument, rehearsal.Scale, book)] : Array.Empty<string>(),
            .. package.SignOn is { } s ? [$"a {Money(s, PayPeriod.OneTime)} sign-on"] : Array.Empty<string>(),
        ]));
    }

    private string Filled(string line, Package offered, Package before) => line
        .Replace("{package}", Words(offered), StringComparison.Ordinal)
        .Replace("{asked}", rehearsal.LastAsk.IsEmpty ? "your number" : Asked(rehearsal.LastAsk), StringComparison.Ordinal)
        .Replace("{news}", Words(News(offered, before)), StringComparison.Ordinal)
        .Replace("{company}", company ?? "the company", StringComparison.Ordinal);

    private static Package News(Package offered, Package before)
    {
        var news = new Package(
            offered.Base == before.Base ? null : offered.Base,
            offered.Equity == before.Equity ? null : offered.Equity,
            offered.SignOn == before.SignOn ? null : offered.SignOn);
        return news.IsEmpty ? offered : news;
    }
}

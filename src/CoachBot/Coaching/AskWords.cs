using CoachBot.Answers;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>The spoken ask in words. All parts of a reply take their figures from here, so that a lever never asks for something else than the script.</summary>
public sealed class AskWords(Plan plan, Offer offer, FigureBook book)
{
    /// <summary>Those after the second lean on a reason said before them.</summary>
    private static readonly string[] Frames =
    [
        "I'm asking for {0}.",
        "What would make this work for me is {0}.",
        "With that in mind, I'd like to see {0}.",
        "That is why I'm looking for {0}.",
        "On that basis, {0} is where I'd like to land.",
    ];

    private const int Standing = 2;

    public bool HasAny => !plan.Ask.IsEmpty;

    public bool IsOneOff => plan.Ask.IsOneOff;

    /// <summary>A figure is asked for this part. Unlike the figures themselves it leaves no trace in the book.</summary>
    public bool Asks(FigureComponent component) => component switch
    {
        FigureComponent.Base => plan.Ask.Base is not null,
        FigureComponent.Equity => plan.Ask.Equity is not null,
        _ => false,
    };

    public string? Base => plan.Ask.Base is { } amount
        ? book.Money(amount, plan.Currency, PayPeriod.Year, FigureOrigin.Computed, plan.Ask.BaseHow ?? Origin(plan.Ask.BaseSource, plan.IsRuleOfThumb ? "the rule of thumb: a share over the offered base, not market data" : plan.FromPosted ? "the computed opening: a place in the posted range you told me, rounded" : null))
        : null;

    /// <summary>The bare amount of equity; its unit is in <see cref="EquityPhrase"/>.</summary>
    public string? Equity => plan.Ask.Equity is { } amount
        ? book.Money(amount, plan.Currency, plan.Scale.Period, FigureOrigin.Computed, plan.Ask.EquityHow ?? Origin(plan.Ask.EquitySource))
        : null;

    public string? EquityPhrase => Equity is { } money ? PackageWords.EquityOf(money, Instrument, plan.Scale, book) : null;

    public string EquityUnit => plan.Scale.Period == PayPeriod.Year ? "a year" : $"over {book.Years(plan.Scale.VestYears, FigureOrigin.User)} years";

    public string? SignOn => plan.Ask.SignOn is { } amount
        ? book.Money(amount, plan.Currency, PayPeriod.OneTime, plan.Ask.SignOnHow is null ? FigureOrigin.Guide : FigureOrigin.Computed, plan.Ask.SignOnHow ?? "the guide's own ask")
        : null;

    /// <summary>What one lever of the guide asks as a sign-on, where the plan asks for none; null where the offer has as much, or in another currency.</summary>
    public string? GuideSignOn(ScriptFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return plan.Ask.SignOn is null && (figure.Amount.High ?? figure.Amount.Low) is { } amount && figure.Amount.Currency == plan.Currency && amount > (offer.SignOn?.Amount ?? 0m)
            ? book.Money(amount, plan.Currency, PayPeriod.OneTime, FigureOrigin.Guide, "what this lever of the guide asks")
            : null;
    }

    /// <summary>"$382,500 a year before bonus"; null where base and equity stay as they are offered: that total is no ask.</summary>
    public string? Total => plan.Ask is { Total: { } amount } && (plan.Ask.IsTotal || plan.Ask.Base is not null || plan.Ask.Equity is not null)
        ? $"{book.Money(amount, plan.Currency, PayPeriod.Year, FigureOrigin.Computed, plan.Ask.TotalHow)} a year" + (offer.Bonus is null or { SaidNone: true } || plan.Ask.TotalHasBonus ? "" : " before bonus")
        : null;

    /// <summary>The offer was told by the month or hour, so a yearly ask says that it is one: " a year", else nothing.</summary>
    public string PerYear => offer.Base is { Period: not (PayPeriod.Year or PayPeriod.Unknown) } ? " a year" : "";

    private Instrument Instrument => offer.Equity?.Instrument ?? Instrument.Unknown;

    /// <summary>"a base of $255,000 and $510,000 in RSUs over four years".</summary>
    public string Package => plan.Ask.IsTotal ? $"a total of {Total}" : Grammar.Articles(PackageWords.Joined([.. Recurring, .. SignOn is { } s ? [$"a {s} sign-on"] : Array.Empty<string>()]));

    /// <summary>The base is the number the user told them already.</summary>
    public bool IsSaid => plan.Ask is { Base: not null, BaseSource: AskSource.Stated };

    /// <summary>"As I said, a base of $250,000, and with it $470,000 in RSUs over four years.": what was told stands first, the rest beside it.</summary>
    public string AsSaid
    {
        get
        {
            var equity = EquityPhrase;
            var isSaid = plan.Ask.EquitySource == AskSource.Stated;
            string[] said = [$"a base of {Base}{PerYear}", .. equity is not null && isSaid ? [equity] : Array.Empty<string>()];
            string[] rest = [.. equity is not null && !isSaid ? [equity] : Array.Empty<string>(), .. SignOn is { } s ? [$"a {s} sign-on"] : Array.Empty<string>()];
            return Grammar.Articles($"As I said, {PackageWords.Joined(said)}{(rest.Length == 0 ? "" : $", and with it {PackageWords.Joined(rest)}")}.");
        }
    }

    public string PackageWithoutSignOn => plan.Ask.IsTotal ? Package : PackageWords.Joined([.. Recurring]);

    private IEnumerable<string> Recurring =>
    [
        .. Base is { } b ? [$"a base of {b}{PerYear}"] : Array.Empty<string>(),
        .. EquityPhrase is { } e ? [e] : Array.Empty<string>(),
    ];

    /// <summary>A whole sentence that asks; <paramref name="variant"/> keeps several of one reply from sounding the same.</summary>
    /// <param name="isFirst">Nothing is said before it that it could lean on.</param>
    public string Sentence(int variant, bool isFirst = false) => IsSaid && variant == 0 ? AsSaid : string.Format(System.Globalization.CultureInfo.InvariantCulture, Frames[variant % (isFirst ? Standing : Frames.Length)], plan.Ask.IsOneOff && variant % (isFirst ? Standing : Frames.Length) < Frames.Length - 1 ? $"{Package}: paid once, it does not touch the salary band" : Package);

    private static string Origin(AskSource source, string? computed = null) => source == AskSource.Guide
        ? "the guide's own ask, carried to your region by its place in the band"
        : source == AskSource.Ladder ? "the next step down the ladder from the first ask to the target"
        : computed ?? "the computed opening: a place in the guide's band, rounded, held to the uplift limits";

    /// <summary>What the offer has of a part, as it is said before what is asked: "from $225,000 to $255,000"; null where it is not known in the plan's currency.</summary>
    public string? Offered(FigureComponent component) => component switch
    {
        FigureComponent.Base when Position.YearlyBase(offer, plan.Currency) is not null => PackageWords.Amount(offer.Base!, book),
        FigureComponent.Equity when offer.Equity is { Amount: not null } term && term.Currency == plan.Currency && EquityScale.Of(term) == plan.Scale => PackageWords.Amount(term, book),
        _ => null,
    };

    /// <summary>The plan's words for a figure the guide asks for; null where the plan has none.</summary>
    public string? For(FigureComponent component) => component switch
    {
        FigureComponent.Base => Base,
        FigureComponent.Equity => Equity is { } money ? $"{money} {EquityUnit}" : null,
        FigureComponent.Total => Total,
        FigureComponent.SignOn => SignOn,
        _ => null,
    };
}

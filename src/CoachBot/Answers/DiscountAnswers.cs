using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>"count the equity at half", "discount the stock by 30%": the year of each offer with equity at the share of its face the user names. The share is theirs, never ours.</summary>
internal static partial class DiscountAnswers
{
    private const int Hundred = 100;

    /// <summary>Null where it is not asked.</summary>
    public static Answer? Of(Turn turn)
    {
        var reading = turn.Reading;
        if (turn.Talk.Offer.IsEmpty || reading.Rivals.Count > 0 || reading.CurrentPay.Count > 0 || reading.Floor is not null || ShareOf(reading.Text) is not { } share)
        {
            return null;
        }

        var own = turn.Talk.CompanyName ?? "This offer";
        List<(string Name, Totals Totals)> offers = [(own, Totals.Of(turn.Talk.Offer)), .. turn.Talk.Rivals.Where(r => r.Status is RivalStatus.WrittenOffer or RivalStatus.VerbalOffer && !r.Offer.IsEmpty).Select(r => (r.Name, Totals.Of(r.Offer)))];
        List<string> lines = [.. offers.Where(o => o.Totals is { Recurring.Amount: not null, Cash.Amount: not null }).Select(o => Line(turn, o.Name, o.Totals, share))];
        var draft = turn.Draft();
        if (lines.Count == 0)
        {
            return draft.Section("discount", "", "I cannot count the equity yet: tell me its worth, or units and a price, and over how many years.").Ask(Questions.Of(turn)).Build();
        }

        var percent = turn.Book.Percent(share, FigureOrigin.User, "the share you named");
        draft.Lines("discount", $"A year, with equity at {percent} of its face", lines);
        draft.Section("whose", "", "That share is yours to choose: I know of none that is right. The offer itself stays as it was.");
        return draft.Offer(Choices.AboutOffer(turn)).Build();
    }

    private static string Line(Turn turn, string name, Totals totals, decimal share)
    {
        var cash = totals.Cash.Amount!.Value;
        var equity = totals.Recurring.Amount!.Value - cash;
        var sum = $"{Sums.Plain(cash)} in cash + {share.ToString("0.##", CultureInfo.InvariantCulture)}% of {Sums.Plain(equity)}";
        return $"- {turn.Book.Quote(name, FigureOrigin.User, "a name")}: {turn.Book.Short(cash + (equity * share / Hundred), totals.Currency, PayPeriod.Year, FigureOrigin.Computed, sum)} ({turn.Book.Quote(sum, FigureOrigin.Computed, "the sum")})";
    }

    /// <summary>Percent of its face that counts; null where none is named.</summary>
    internal static decimal? ShareOf(string text)
    {
        if (AtPattern().Match(text) is { Success: true } at)
        {
            return Number(at.Groups["n"].Value);
        }

        return OffPattern().Match(text) is { Success: true } off && Number(off.Groups["n"].Value) is { } taken ? Hundred - taken : null;
    }

    private static decimal? Number(string word) => word.ToUpperInvariant() switch
    {
        "HALF" => 50,
        "ZERO" or "NOTHING" => 0,
        "A THIRD" => 33,
        "A QUARTER" => 25,
        var figure when decimal.TryParse(figure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) && n is >= 0 and <= Hundred => n,
        _ => null,
    };

    [GeneratedRegex(@"\b(?:count|value|weigh|treat|take|price|mark)(?:ing)?\b.{0,24}?\b(?:equity|stock|rsus?|options|shares|grant)\b.{0,12}?\b(?:at|as|to) (?:only |just |about )?(?:(?<n>half|zero|nothing|a third|a quarter)\b|(?<n>\d{1,3}(?:\.\d+)?) ?(?:%|percent|pct|cents on the dollar))|\b(?:equity|stock|rsus?|options|shares) at (?:(?<n>half|zero|nothing)\b|(?<n>\d{1,3}) ?(?:%|percent) (?:of )?(?:face|value))", RegexOptions.IgnoreCase)]
    private static partial Regex AtPattern();

    [GeneratedRegex(@"\b(?:equity|stock|shares?|rsus?|grant)\b.{0,12}?\b(?:drops?|dropped|falls?|fell|loses?|lost|goes down|went down|declines?|tanks|crashes)(?: by| down)? (?:(?<n>half|a third|a quarter)\b|(?<n>\d{1,3}(?:\.\d+)?) ?(?:%|percent|pct))|\b(?:discount|haircut|mark down|write down|shave)(?:ing)?\b.{0,24}?\b(?:equity|stock|rsus?|options|shares|grant|it|theirs)\b.{0,12}?\b(?:by|of|at) (?:(?<n>half|a third|a quarter)\b|(?<n>\d{1,3}(?:\.\d+)?) ?(?:%|percent|pct))|\b(?<n>\d{1,3}) ?(?:%|percent) (?:haircut|discount) on (?:the |my |their )?(?:equity|stock|rsus?|options|shares)", RegexOptions.IgnoreCase)]
    private static partial Regex OffPattern();
}

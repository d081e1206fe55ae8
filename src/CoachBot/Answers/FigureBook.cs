using System.Globalization;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>Writes the figures of one answer and keeps a record of each. Everything with a numeral goes through here, so that the ledger can check the text afterwards.</summary>
public sealed class FigureBook
{
    private readonly List<Figure> _figures = [];
    private readonly HashSet<Figure> _known = [];

    public IReadOnlyList<Figure> Figures => _figures;

    public string Money(decimal amount, Currency currency, PayPeriod period, FigureOrigin origin, string how, bool isPrivate = false) =>
        Add(new Figure(MoneyText.Of(amount, currency), amount, FigureUnit.Money, currency, period, origin, how, isPrivate));

    /// <summary>"$251.5K": for lines to look at.</summary>
    public string Short(decimal amount, Currency currency, PayPeriod period, FigureOrigin origin, string how, bool isPrivate = false) =>
        Add(new Figure(MoneyText.Short(amount, currency), amount, FigureUnit.Money, currency, period, origin, how, isPrivate));

    /// <summary>"$284K–$392K": both ends are recorded.</summary>
    public string Range(decimal low, decimal high, Currency currency, PayPeriod period, FigureOrigin origin, string how) =>
        $"{Short(low, currency, period, origin, how + ", low end")}–{Short(high, currency, period, origin, how + ", top")}";

    /// <param name="percent">26 for 26 %.</param>
    public string Percent(decimal percent, FigureOrigin origin, string how) =>
        Add(new Figure(MoneyText.Percent(percent), percent, FigureUnit.Percent, Currency.Unknown, PayPeriod.Unknown, origin, how));

    public string Count(decimal count, FigureUnit unit, FigureOrigin origin, string how) =>
        Add(new Figure(count.ToString("#,0.##", CultureInfo.InvariantCulture), count, unit, Currency.Unknown, PayPeriod.Unknown, origin, how));

    /// <summary>"over four years": a word needs no record, "over 2.5 years" does.</summary>
    public string Years(decimal years, FigureOrigin origin)
    {
        var word = MoneyText.CountWord(years);
        return char.IsAsciiDigit(word[0]) ? Count(years, FigureUnit.Years, origin, "vesting years") : word;
    }

    /// <summary>A date as "21 November 2026" or a time as "3:00 PM".</summary>
    public string When(string text, FigureUnit unit, FigureOrigin origin, string how) =>
        Add(new Figure(text, 0m, unit, Currency.Unknown, PayPeriod.Unknown, origin, how));

    /// <summary>Records every numeral of a text that is passed on word for word: a guide's premium, a row's name.</summary>
    public string Quote(string text, FigureOrigin origin, string how)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var token in FigureLedger.Numerals(text))
        {
            Add(new Figure(token, ValueOf(token), UnitOf(token), Currency.Unknown, PayPeriod.Unknown, origin, how));
        }

        return text;
    }

    private static FigureUnit UnitOf(string token) => token.EndsWith('%') ? FigureUnit.Percent : FigureUnit.Count;

    private static decimal ValueOf(string token)
    {
        var digits = new string([.. token.Where(c => char.IsAsciiDigit(c) || c == '.')]).Trim('.');
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0m;
    }

    private string Add(Figure figure)
    {
        if (_known.Add(figure))
        {
            _figures.Add(figure);
        }

        return figure.Text;
    }
}

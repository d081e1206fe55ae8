using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>Where a figure in an answer comes from.</summary>
public enum FigureOrigin
{
    User,
    Guide,
    Setting,
    Computed,
}

/// <summary>What a figure counts.</summary>
public enum FigureUnit
{
    Money,
    Percent,
    Count,
    Years,
    Months,
    Days,
    Minutes,
    Date,
    Time,
}

/// <summary>A figure in an answer and how it came about. No numeral leaves without one.</summary>
/// <param name="Text">As it stands in the answer, e.g. "$251,500".</param>
/// <param name="Value">Whole currency units for money; percent for percentages.</param>
/// <param name="Currency"><see cref="Currency.Unknown"/> for what is not money.</param>
/// <param name="How">The source or the formula in plain words, e.g. "225,000 + 350,000 / 4".</param>
/// <param name="Private">The floor, present pay: blocked from words to be said or sent.</param>
public sealed record Figure(string Text, decimal Value, FigureUnit Unit, Currency Currency, PayPeriod Period, FigureOrigin Origin, string How, bool Private = false);

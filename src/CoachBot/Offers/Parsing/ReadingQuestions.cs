using System.Globalization;

namespace CoachBot.Offers;

/// <summary>What must be asked before the figures of a message may be used, most useful first.</summary>
internal static class ReadingQuestions
{
    /// <summary>Asked of the reading alone; a guide's row may settle it afterwards.</summary>
    public const string Currency = "Which currency is it?";

    /// <summary>How a question about the period of equity ends; a short answer is read in its light.</summary>
    public const string EquityPeriod = "per year or the whole grant?";

    public static IReadOnlyList<string> Of(FigureReading figures)
    {
        var questions = new List<string>(figures.Questions);
        foreach (var term in figures.Terms)
        {
            AskAbout(term, questions);
        }

        if (CurrencyOfTerms.IsMixed(figures.Terms))
        {
            questions.Add("The parts are in different currencies. Which one is each part paid in?");
        }
        else if (figures.Terms.Any(CurrencyOfTerms.NeedsCurrency))
        {
            questions.Add(Currency);
        }

        return [.. questions.Distinct()];
    }

    private static void AskAbout(OfferTerm term, List<string> questions)
    {
        if (term is { Instrument: Instrument.Options, Component: OfferComponent.Equity } && term.Strike is null)
        {
            var value = Show(term.FaceValue);
            questions.Add(term.FaceValue is null ? "What are the strike price and the last 409A?" : $"Is {value} a value or a number of options? What are the strike price and the last 409A?");
        }
        else if (term.FaceValue is not null)
        {
            questions.Add($"Is {Show(term.FaceValue)} a value or a number of shares?");
        }
        else if (term is { Units: not null, Amount: null, Instrument: not Instrument.Options })
        {
            questions.Add("What is one unit worth, and of which date is that price?");
        }
        else if (term.Instrument is Instrument.Vsop or Instrument.Phantom)
        {
            questions.Add("What are the terms of the VSOP or phantom plan: vesting, leaver rules, and do they pay out only on an exit?");
        }

        if (term is { Component: OfferComponent.Equity, FrontLoaded: true, Schedule.Count: 0 })
        {
            questions.Add("What are the yearly vest percentages?");
        }
    }

    private static string Show(decimal? value) => value is { } v && v >= 1000 && v % 1000 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{v / 1000:0.##}k")
        : (value ?? 0).ToString("#,0.##", CultureInfo.InvariantCulture);
}

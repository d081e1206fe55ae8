namespace CoachBot.Offers;

/// <summary>Puts a term right by what was said of it.</summary>
internal static class TermMerge
{
    /// <summary>A corrected term keeps what the correction leaves unsaid: "equity is 400 not 350" is still RSUs over four years.</summary>
    public static OfferTerm Merged(OfferTerm said, OfferTerm before, string raw) => before with
    {
        Amount = said.Amount ?? (IsOfValue(said, before) ? said.FaceValue : null),
        Low = said.Low,
        High = said.High,
        RangeIsPercent = said.RangeIsPercent,
        Percent = said.Percent,
        FaceValue = IsOfValue(said, before) ? null : said.FaceValue,
        Units = said.Units ?? (said.Amount is null ? before.Units : null),
        UnitPrice = said.UnitPrice ?? before.UnitPrice,
        Strike = said.Strike ?? before.Strike,
        Currency = said.Currency.IsKnown ? said.Currency : before.Currency,
        CurrencySource = said.Currency.IsKnown && said.CurrencySource == CurrencySource.Explicit ? said.CurrencySource : before.CurrencySource,
        Period = said.Period is PayPeriod.Unknown ? before.Period : said.Period,
        Instrument = said.Instrument == Instrument.Unknown ? before.Instrument : said.Instrument,
        VestYears = said.VestSource is VestSource.Explicit ? said.VestYears : before.VestYears,
        VestSource = said.VestSource is VestSource.Explicit ? VestSource.Explicit : before.VestSource,
        Schedule = said.Schedule.Count > 0 ? said.Schedule : before.Schedule,
        Months = said.Months,
        FirstYearOnly = said.FirstYearOnly || (before.FirstYearOnly && said is { Percent: null, Months: null }),
        BonusKind = said.BonusKind == BonusKind.Unknown ? before.BonusKind : said.BonusKind,
        Approximate = said.Approximate,
        SaidNone = said.SaidNone,
        Raw = raw,
        Source = TermSource.Said,
    };

    /// <summary>"options are 208 not 280", where 280 was a value: so is 208.</summary>
    private static bool IsOfValue(OfferTerm said, OfferTerm before) => said.FaceValue is not null && before is { Amount: not null, FaceValue: null, Units: null };
}

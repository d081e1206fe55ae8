namespace CoachBot.Offers;

/// <summary>A figure in a message that may be pay: what was written, before anybody says which part of an offer it is.</summary>
internal sealed record Quantity
{
    /// <summary>First and last token, with the currency, the scale and the period.</summary>
    public required int First { get; init; }

    public required int Last { get; init; }

    /// <summary>As written, without "k" and the like: 225 in "225k". The low end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>High end of a range as written; null for a single figure.</summary>
    public decimal? High { get; init; }

    /// <summary>What the value counts: 1,000 for "k", 100,000 for a lakh; 1 where nothing was written.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Unknown where no sign or code stands beside it.</summary>
    public Currency Currency { get; init; }

    /// <summary>A currency was named that has several countries ("kr") or none.</summary>
    public bool CurrencyUnclear { get; init; }

    public bool IsPercent { get; init; }

    public bool Approximate { get; init; }

    public bool Negative { get; init; }

    /// <summary>"400+", "over 200k": at least.</summary>
    public bool OpenEnded { get; init; }

    /// <summary>Unknown where none was said.</summary>
    public PayPeriod Period { get; init; }

    /// <summary>"42 LPA": the Indian way to state a package.</summary>
    public bool IsLpa { get; init; }

    /// <summary>The old value of a move ("from 225 to 240"): told, but no longer offered.</summary>
    public bool IsFormer { get; init; }

    /// <summary>"60.000 brutto im Jahr": said to be gross pay, which is what base is.</summary>
    public bool IsGross { get; init; }

    /// <summary>"14,00,000": written with Indian commas.</summary>
    public bool IsIndian { get; init; }

    public bool HasScale => Scale != 1;

    /// <summary>Nothing but digits: no scale, no currency, no percent sign, no separators of thousands.</summary>
    public bool IsBare { get; init; }

    /// <summary>The amount in units of its currency as far as it is written.</summary>
    public decimal Amount => Value * Scale;
}

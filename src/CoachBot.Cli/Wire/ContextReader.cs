using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Offers;

namespace CoachBot.Cli.Wire;

/// <summary>Reads the context object of a line, whatever the case of its names.</summary>
internal sealed class ContextReader(JsonObject json)
{
    public string? Word(string name) => Find(name) is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public decimal? Number(string name) => Find(name) is not JsonValue value ? null : value.GetValueKind() switch
    {
        JsonValueKind.Number => value.GetValue<decimal>(),
        JsonValueKind.String when decimal.TryParse(value.GetValue<string>(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    public T Enum<T>(string name, T otherwise)
        where T : struct, Enum =>
        Word(name) is { } word && System.Enum.TryParse<T>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value) ? value : otherwise;

    public ContextReader? Object(string name) => Find(name) is JsonObject inner ? new ContextReader(inner) : null;

    public IEnumerable<ContextReader> Objects(string name) =>
        Find(name) is JsonArray array ? array.OfType<JsonObject>().Select(o => new ContextReader(o)) : [];

    public IReadOnlyList<OfferTerm> Terms(string name) => [.. Objects(name).Select(o => o.Term())];

    public IReadOnlyDictionary<string, string> Facts() => Find("facts") is JsonObject facts
        ? facts.Where(f => f.Value is not null).ToDictionary(f => f.Key, f => f.Value!.ToString(), StringComparer.OrdinalIgnoreCase)
        : new Dictionary<string, string>();

    public OfferTerm Term()
    {
        var currency = Word("currency") is { Length: 3 } code ? new Currency(code.ToUpperInvariant()) : Currency.Unknown;
        var component = Enum("component", OfferComponent.Base);
        return new OfferTerm
        {
            Component = component,
            Instrument = Enum("instrument", Instrument.Unknown),
            Amount = Number("amount"),
            Low = Number("low"),
            High = Number("high"),
            Percent = Number("percent"),
            FaceValue = Number("faceValue"),
            Currency = currency,
            CurrencySource = Enum("currencySource", currency.IsKnown ? CurrencySource.Explicit : CurrencySource.Unknown),
            Period = Enum("period", UsualPeriod(component)),
            VestYears = Number("vestYears"),
            VestSource = Enum("vestYearsSource", Number("vestYears") is null ? VestSource.None : VestSource.Explicit),
            Schedule = Find("schedule") is JsonArray schedule ? [.. schedule.OfType<JsonValue>().Select(v => v.GetValue<decimal>())] : [],
            Units = Number("units"),
            Strike = Number("strike"),
            Raw = Word("raw") ?? "",
        };
    }

    private static PayPeriod UsualPeriod(OfferComponent component) => component switch
    {
        OfferComponent.SignOn or OfferComponent.Relocation => PayPeriod.OneTime,
        OfferComponent.Equity => PayPeriod.Unknown,
        _ => PayPeriod.Year,
    };

    private JsonNode? Find(string name) =>
        json.FirstOrDefault(p => string.Equals(p.Key.Replace("_", "", StringComparison.Ordinal), name, StringComparison.OrdinalIgnoreCase)).Value;
}

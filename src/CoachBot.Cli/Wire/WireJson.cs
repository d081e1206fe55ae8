using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Offers;

namespace CoachBot.Cli.Wire;

/// <summary>How the command line writes JSON: camelCase, words for enums, readable currency signs.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions OneLine { get; } = Create(indented: false, JsonIgnoreCondition.Never);

    public static JsonSerializerOptions Indented { get; } = Create(indented: true, JsonIgnoreCondition.Never);

    /// <summary>For session files.</summary>
    public static JsonSerializerOptions Kept { get; } = Create(indented: true, JsonIgnoreCondition.WhenWritingNull);

    private static JsonSerializerOptions Create(bool indented, JsonIgnoreCondition ignore) => new(JsonSerializerDefaults.Web)
    {
        WriteIndented = indented,
        DefaultIgnoreCondition = ignore,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new CurrencyJsonConverter() },
    };

    /// <summary>The ISO code; null where the currency is unknown.</summary>
    private sealed class CurrencyJsonConverter : JsonConverter<Currency>
    {
        public override bool HandleNull => true;

        public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } code ? new Currency(code) : Currency.Unknown;

        public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options)
        {
            if (value.IsKnown)
            {
                writer.WriteStringValue(value.Code);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}

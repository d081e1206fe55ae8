using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Offers;

namespace CoachBot.Storage.Json;

/// <summary>A currency is its ISO code; "XXX" is the unknown one.</summary>
internal sealed class CurrencyJsonConverter : JsonConverter<Currency>
{
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var code = reader.GetString();
        return code is null || code == Currency.Unknown.Code ? Currency.Unknown : new Currency(code);
    }

    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}

using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CoachBot.Storage.Json;

/// <summary>
/// How conversations, messages and answers are written down: camelCase, enums by name; computed properties are left out, and so is what a new
/// object of the type has anyway. A talk is read and written with every message, so that what is not there need not be.
/// </summary>
public static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new CurrencyJsonConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutInitial } },
    };

    /// <summary>For exports: indented, letters of every script as they are.</summary>
    internal static JsonSerializerOptions Readable { get; } = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");

    /// <summary>Only for types that can be made without arguments: others have no initial values.</summary>
    private static void LeaveOutInitial(JsonTypeInfo type)
    {
        if (type is not { Kind: JsonTypeInfoKind.Object, CreateObject: { } create })
        {
            return;
        }

        var fresh = create();
        foreach (var property in type.Properties.Where(p => p is { IsRequired: false, Get: not null, Set: not null }))
        {
            var initial = property.Get!(fresh);
            var general = property.ShouldSerialize;
            property.ShouldSerialize = (whole, value) => !IsInitial(value, initial) && (general is null || general(whole, value));
        }
    }

    private static bool IsInitial(object? value, object? initial) => (value, initial) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string one, string other) => one == other,
        (IEnumerable many, IEnumerable none) => IsEmpty(many) && IsEmpty(none),
        _ => value.GetType().IsValueType && value.Equals(initial),
    };

    private static bool IsEmpty(IEnumerable items) => items is ICollection { Count: var count } ? count == 0 : !items.GetEnumerator().MoveNext();
}

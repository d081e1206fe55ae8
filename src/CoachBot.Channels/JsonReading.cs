using System.Globalization;
using System.Text.Json;

namespace CoachBot.Channels;

/// <summary>Reading what others wrote: a property that is absent or of another kind is null, never an exception.</summary>
internal static class JsonReading
{
    public static JsonElement? Child(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : null;

    public static string? Text(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static string? Text(this JsonElement? element, string name) => element is { } some ? Text(some, name) : null;

    public static bool IsTrue(this JsonElement element, string name) => element.Child(name) is { ValueKind: JsonValueKind.True };

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    /// <summary>The moment by our clock, in the writer's own offset as far as the activity tells it: the writer's clock may be wrong, the zone seldom is.</summary>
    public static DateTimeOffset SentAt(JsonElement activity, DateTimeOffset now)
    {
        if (activity.Text("localTimezone") is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
        {
            return TimeZoneInfo.ConvertTime(now, found);
        }

        return DateTimeOffset.TryParse(activity.Text("localTimestamp"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? now.ToOffset(local.Offset)
            : now.ToUniversalTime();
    }
}

using System.Text.Json;

namespace CoachBot.Service.Tests.Support;

/// <summary>Short ways into an activity.</summary>
internal static class Json
{
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static long Sequence(this JsonElement activity) => activity.GetProperty("channelData").GetProperty("webchat:sequence-id").GetInt64();

    public static bool IsFromUser(this JsonElement activity) => activity.GetProperty("from").Text("role") == "user";
}

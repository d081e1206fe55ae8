using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Service.Tests.Teams;

/// <summary>
/// One talk, and the card of each answer as it goes out, kept in tests/renderings/teams. UPDATE_RENDERINGS=1 writes them
/// anew; then the difference is to be read. tests/e2e has the same files judged by the official parser.
/// </summary>
public sealed class TeamsRenderingTests : IDisposable
{
    private static readonly Uri Messages = new("/api/messages", UriKind.Relative);

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Name, string Text)[] Talk =
    [
        ("offer", "coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on"),
        ("script", "Full script"),
        ("levers", "Levers"),
        ("email", "Email"),
        ("counter", "they came back at 240/400/30"),
        ("form", "Offer form"),
        ("above-the-range", "new offer from groq, MLE remote us, base 900k"),
        ("no-guide", "initech offer: 120k base, 10k sign on"),
    ];

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task The_cards_of_a_talk_are_the_ones_that_were_looked_at()
    {
        var clock = new ManualClock(Some.Moment);
        await using var connector = await Connector.StartAsync();
        await using var service = CoachService.Start(_data, "Development", s => s.AddSingleton<TimeProvider>(clock), ("Teams:AllowUnauthenticatedLoopback", "true"));
        using var http = service.Client();
        foreach (var (name, text) in Talk)
        {
            // Nobody types faster than Teams lets a bot answer.
            clock.Advance(TimeSpan.FromSeconds(20));
            await http.PostAsJsonAsync(Messages, Activity(connector, name, text));
            Check(name, (await connector.NextAsync()).Activity.GetProperty("attachments")[0].GetProperty("content"));
        }

        Check("form-problem", await InvokeAsync(http, connector, new { form = "offer", company = "CoreWeave", @base = "a lot" }));
        Check("form-sent", await InvokeAsync(http, connector, new { form = "offer", company = "CoreWeave", @base = "225k" }));
    }

    private static async Task<JsonElement> InvokeAsync(HttpClient http, Connector connector, object data)
    {
        var activity = Activity(connector, $"{data}", "");
        (activity["type"], activity["name"], activity["value"]) = ("invoke", "adaptiveCard/action", new { action = new { type = "Action.Execute", verb = "offer", data } });
        using var response = await http.PostAsJsonAsync(Messages, activity);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("value");
    }

    private static void Check(string name, JsonElement card)
    {
        var drawn = JsonNode.Parse(card.GetRawText())!.ToJsonString(Indented) + "\n";
        var file = Path.Combine(Folder(), $"{name}.json");
        if (Environment.GetEnvironmentVariable("UPDATE_RENDERINGS") == "1")
        {
            Directory.CreateDirectory(Folder());
            File.WriteAllText(file, drawn);
        }

        Assert.Equal(File.ReadAllText(file), drawn);
    }

    private static Dictionary<string, object?> Activity(Connector connector, string id, string text) => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = connector.Address,
        ["text"] = text,
        ["from"] = new { id = "29:ann" },
        ["recipient"] = new { id = "28:bot" },
        ["conversation"] = new { id = "a:1", conversationType = "personal", tenantId = "t1" },
    };

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "renderings", "teams"));
}

using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Service.Tests.Slack;

/// <summary>
/// One talk, and every kind of call as it goes out, kept in tests/renderings/slack. UPDATE_RENDERINGS=1 writes them anew; then the
/// difference is to be read. tests/e2e has the same files judged by the types of Slack's own packages.
/// </summary>
public sealed class SlackRenderingTests : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Name, string Text)[] Talk =
    [
        ("offer", "coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on"),
        ("script", "Full script"),
        ("levers", "Levers"),
        ("email", "Email"),
        ("counter", "they came back at 240/400/30"),
        ("above-the-range", "new offer from groq, MLE remote us, base 900k"),
        ("no-guide", "initech <!channel> & co offer: 120k base, 10k sign on"),
    ];

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task The_messages_of_a_talk_are_the_ones_that_were_looked_at()
    {
        await using var there = await OpenAsync();
        foreach (var (name, text) in Talk)
        {
            var before = there.Slack.Posted.Count;
            await there.DirectAsync(text);
            Check(name, await there.Slack.NextAsync("chat.postMessage", before + 1));
        }

        Assert.Empty(there.Slack.Breaches);
    }

    [Fact]
    public async Task Views_prompts_and_what_is_shown_in_a_channel_are_the_ones_that_were_looked_at()
    {
        await using var there = await OpenAsync();
        await there.MentionAsync(Talk[0].Text, thread: "100.1");
        Check("in-a-channel", await there.Slack.NextAsync("chat.postEphemeral"));
        await there.EventAsync(new { type = "app_home_opened", user = "U1", channel = "D1", tab = "home" });
        Check("home", await there.Slack.NextAsync("views.publish"));
        await there.EventAsync(new { type = "app_home_opened", user = "U1", channel = "D1", tab = "messages" });
        Check("prompts", await there.Slack.NextAsync("assistant.threads.setSuggestedPrompts"));
        await there.InteractAsync(new { type = "block_actions", team = new { id = "T1" }, user = new { id = "U1" }, channel = new { id = "D1" }, trigger_id = "1.2.3", actions = new[] { new { action_id = "offer_form" } } });
        Check("form", await there.Slack.NextAsync("views.open"));
        there.Slack.Feels("chat.postEphemeral", "channel_not_found");
        await there.MentionAsync(Talk[0].Text, thread: "100.2");
        Check("beside-the-question", await there.Slack.NextAsync("chat.postMessage", 2));
    }

    [Fact]
    public async Task The_calls_of_a_growing_answer_are_the_ones_that_were_looked_at()
    {
        await using var model = await SlowModel.StartAsync();
        await using var there = await OpenAsync(model.Settings());
        await there.DirectAsync($"{Talk[0].Text}. draft the email", thread: "100.1");
        Check("grows-first", await there.Slack.NextAsync("chat.startStream"));
        model.Let(3);
        Check("grows-on", await there.Slack.NextAsync("chat.appendStream"));
        model.LetAll();
        Check("grows-last", await there.Slack.NextAsync("chat.stopStream"));
        Assert.Empty(there.Slack.Breaches);
    }

    private Task<SlackWorkspace> OpenAsync(params (string Key, string Value)[] settings) => SlackWorkspace.OpenAsync(_data, s => s.AddSingleton<TimeProvider>(new ShiftedClock(Some.Moment)), settings);

    private static void Check(string name, SlackCall call)
    {
        var kept = new JsonObject { ["method"] = call.Method, ["arguments"] = JsonNode.Parse(call.Body.GetRawText()) };
        var drawn = kept.ToJsonString(Indented) + "\n";
        var file = Path.Combine(Folder(), $"{name}.json");
        if (Environment.GetEnvironmentVariable("UPDATE_RENDERINGS") == "1")
        {
            Directory.CreateDirectory(Folder());
            File.WriteAllText(file, drawn);
        }

        Assert.Equal(File.ReadAllText(file), drawn);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "renderings", "slack"));

    /// <summary>Goes as fast as the clock on the wall, from another day on.</summary>
    private sealed class ShiftedClock(DateTimeOffset from) : TimeProvider
    {
        private readonly long _start = System.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => (from + System.GetElapsedTime(_start)).ToUniversalTime();
    }
}

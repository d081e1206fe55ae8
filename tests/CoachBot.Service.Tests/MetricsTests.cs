using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using CoachBot.Channels.Turns;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests;

/// <summary>What can be seen from outside: counts and times, nothing of anybody.</summary>
[Collection(nameof(MetricsTests))]
public sealed class MetricsTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Metrics_count_turns_and_hold_nothing_of_what_was_said()
    {
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == TurnMetrics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = a => spans.Enqueue($"{a.DisplayName} {string.Join(' ', a.TagObjects)} {string.Join(' ', a.Baggage)} {a.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        await ann.ReplyToAsync(await ann.SayAsync("got the coreweave offer, ML eng nyc. 225777 base"));
        await ann.ReplyToAsync(await ann.SayAsync("floor is 213777, Initech offers more"));

        // A reply can be read a moment before its turn is counted.
        var text = "";
        for (var look = 0; look < 50 && !text.Contains("outcome=\"answered\"} 2", StringComparison.Ordinal); look++)
        {
            await Task.Delay(50);
            text = await service.Client().GetStringAsync(new Uri("/metrics", UriKind.Relative));
        }

        Assert.Contains("coachbot_turns_total{channel=\"web\",outcome=\"answered\"} 2", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE coachbot_turn_duration_seconds histogram", text, StringComparison.Ordinal);
        Assert.Contains("coachbot_turn_duration_seconds_bucket{channel=\"web\",le=\"+Inf\"} 2", text, StringComparison.Ordinal);
        Assert.Contains("coachbot_inbox_waiting ", text, StringComparison.Ordinal);
        Assert.NotEmpty(spans);
        foreach (var word in (string[])["213777", "225777", "Initech", "oreweave", ann.Conversation, "dl_"])
        {
            Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(spans, s => s.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    public async Task Through_a_proxy_there_are_no_metrics(string header)
    {
        await using var service = CoachService.Start(_data);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/metrics", UriKind.Relative));
        request.Headers.TryAddWithoutValidation(header, "203.0.113.7");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await service.Client().SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task The_dashboard_asks_for_metrics_that_exist()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        await ann.ReplyToAsync(await ann.SayAsync("225 base"));
        await Task.Delay(200);
        var there = await service.Client().GetStringAsync(new Uri("/metrics", UriKind.Relative));
        var dashboard = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "dashboard.json"))).RootElement;

        var asked = dashboard.GetProperty("panels").EnumerateArray().SelectMany(p => p.GetProperty("targets").EnumerateArray())
            .SelectMany(t => System.Text.RegularExpressions.Regex.Matches(t.GetProperty("expr").GetString()!, "coachbot_[a-z_]+").Select(m => m.Value)).Distinct().ToList();

        Assert.NotEmpty(asked);

        // Some are counted only when something goes wrong, and are not there before; the code names them all.
        string[] rare = ["coachbot_ledger_breaches_total", "coachbot_retries_total", "coachbot_limited_total", "coachbot_questions_total", "coachbot_guide_misses_total"];
        Assert.All(asked.Except(rare), name => Assert.Contains(name, there, StringComparison.Ordinal));
    }
}

/// <summary>The meters of one process are counted together, so nobody else may turn meanwhile.</summary>
[CollectionDefinition(nameof(MetricsTests), DisableParallelization = true)]
public sealed class AloneInTheProcess;

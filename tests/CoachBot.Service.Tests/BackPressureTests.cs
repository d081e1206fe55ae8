using System.Net;
using CoachBot.Channels.Turns;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests;

/// <summary>Too much at once is said kindly, and nothing that was acknowledged is lost by it.</summary>
public sealed class BackPressureTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Whoever_writes_too_fast_gets_one_kind_sentence_a_message_and_others_their_answers()
    {
        await using var service = CoachService.Start(_data, ("Limits:PerUserPerMinute", "2"));
        var ann = await service.PersonAsync();
        var ben = await service.PersonAsync();

        var replies = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            replies.Add((await ann.ReplyToAsync(await ann.SayAsync("225 base"))).Text("text"));
        }

        Assert.NotEqual(Admission.TooFast, replies[1]);
        Assert.Equal(Admission.TooFast, replies[2]);
        Assert.NotEqual(Admission.TooFast, (await ben.ReplyToAsync(await ben.SayAsync("225 base"))).Text("text"));
    }

    [Fact]
    public async Task A_flood_is_refused_before_it_is_stored()
    {
        await using var service = CoachService.Start(_data, ("Limits:PerUserPerMinute", "1"));
        var ann = await service.PersonAsync();
        for (var i = 0; i < 4; i++)
        {
            await ann.SayAsync("225 base");
        }

        using var refused = await ann.PostAsync(new { type = "message", text = "225 base" });

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task A_workspace_as_a_whole_has_a_limit_too()
    {
        await using var service = CoachService.Start(_data, ("Limits:PerTenantPerMinute", "1"));
        var ann = await service.PersonAsync();
        var ben = await service.PersonAsync();
        await ann.ReplyToAsync(await ann.SayAsync("225 base"));

        Assert.Equal(Admission.TooFast, (await ben.ReplyToAsync(await ben.SayAsync("225 base"))).Text("text"));
    }

    [Fact]
    public async Task A_full_queue_answers_503_with_a_time_to_come_back()
    {
        using var stuck = new StuckStore();
        await using var service = CoachService.Start(_data, "Production", stuck.Replace, ("Limits:MostWaiting", "1"));
        var ann = await service.PersonAsync();
        await ann.SayAsync("first");
        await ann.SayAsync("second");
        await stuck.IsBusyAsync();

        using var refused = await ann.PostAsync(new { type = "message", text = "third" });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Theory, Engines]
    public async Task A_stop_lets_the_running_turn_finish(On engine)
    {
        using var stuck = new StuckStore();
        string id;
        WebChatPerson ann;
        var connection = engine == On.Postgres ? TestPostgres.NewDatabase() : $"Data Source={_data.File("stop.db")}";
        (string, string)[] settings = [("Storage:Provider", engine.ToString()), ("Storage:ConnectionString", connection)];
        await using (var service = CoachService.Start(_data, "Production", stuck.Replace, settings))
        {
            ann = await service.PersonAsync();
            id = await ann.SayAsync("225 base");
            await stuck.IsBusyAsync();
            stuck.LetGoSoon();
        }

        Assert.Equal(1, stuck.Saved);
        await using var again = CoachService.Start(_data, settings);
        var http = again.Client();
        http.DefaultRequestHeaders.Authorization = new("Bearer", ann.Token);
        await new WebChatPerson(http, ann.Conversation, ann.Token, ann.Resume).ReplyToAsync(id);
    }
}

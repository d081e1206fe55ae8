using System.Text.Json;
using CoachBot.Channels.Teams;
using CoachBot.Conversations;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests.Teams;

/// <summary>Activities to messages, without a host.</summary>
public sealed class TeamsInboundTests
{
    [Fact]
    public void The_bots_own_mention_is_stripped_by_its_entity_and_others_stay()
    {
        var message = Read("""
            {"type":"message","id":"1","text":"<at>Coach</at> ask <at>Ben</at> about <at>coach</at>","from":{"id":"29:a"},"recipient":{"id":"28:b"},
             "conversation":{"id":"c","isGroup":true},"entities":[
               {"type":"mention","text":"<at>Coach</at>","mentioned":{"id":"28:b"}},
               {"type":"mention","text":"<at>Ben</at>","mentioned":{"id":"29:ben"}}]}
            """);

        Assert.Equal("ask <at>Ben</at> about <at>coach</at>", message!.Text);
        Assert.Equal(Surface.Shared, message.Surface);
    }

    [Fact]
    public void The_key_begins_with_the_tenant_and_the_stable_identity()
    {
        var message = Read("""
            {"type":"message","id":"1","channelId":"msteams","text":"hi","from":{"id":"29:a","aadObjectId":"aad"},"conversation":{"id":"c","conversationType":"personal","tenantId":"t0"},
             "channelData":{"tenant":{"id":"t1"}},"localTimestamp":"2026-11-17T14:40:00.000-05:00"}
            """);

        Assert.Equal(new ConversationKey("teams", "t1", "aad", "c"), message!.Key);
        Assert.Equal("msteams|c|1", message.EventId);
        Assert.Equal(Surface.Private, message.Surface);
        Assert.Equal(TimeSpan.FromHours(-5), message.SentAt.Offset);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"hi"}""")]
    [InlineData("""{"type":"messageReaction","from":{"id":"a"},"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","from":7,"conversation":"c"}""")]
    public void What_nobody_said_needs_no_answer(string json) => Assert.Null(Read(json));

    private static IncomingMessage? Read(string json) => TeamsInbound.Read(JsonDocument.Parse(json).RootElement, Some.Moment);
}

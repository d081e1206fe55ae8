using System.Text.Json;
using CoachBot.Conversations;
using CoachBot.Language.Guarding;
using CoachBot.Language.Models;
using CoachBot.Language.Tests.Support;
using CoachBot.Language.Understanding;
using CoachBot.Offers;

namespace CoachBot.Language.Tests;

/// <summary>What the rules could not read: the model names the parts, the rules read the figures, the user says yes.</summary>
public sealed class ReadingTests
{
    private const string Unclear = "so 240 steady, 300 papers, 30 welcome gift";

    [Fact]
    public async Task What_was_understood_is_shown_with_its_words_and_used_after_a_yes()
    {
        await using var standIn = await StandIn.StartAsync((c, _) => StandIn.SayAsync(c, """{"values":[{"component":"base","span":"⟦1⟧ steady"},{"component":"equity","span":"⟦2⟧ papers"},{"component":"signOn","span":"⟦3⟧ welcome gift"}]}"""));
        using var metrics = new LanguageMetrics();
        using var language = Bench.Language(Bench.Options(standIn.Endpoint, 10), metrics);
        var store = new InMemoryConversationStore();
        var handler = Bench.Handler(language, store);

        var asked = await handler.HandleAsync(Bench.Message(Unclear), default);
        var before = (await store.FindAsync(Bench.Message("x").Key, default))!.CurrentCase;
        await handler.HandleAsync(Bench.Message("yes"), default);
        var after = (await store.FindAsync(Bench.Message("x").Key, default))!.CurrentCase;

        Assert.Contains("I understood", asked.Text, StringComparison.Ordinal);
        Assert.Contains("240 steady", asked.Text, StringComparison.Ordinal);
        Assert.True(before?.Offer.IsEmpty ?? true);
        Assert.Equal(240_000m, after!.Offer.Base!.Amount);
        Assert.Equal(300_000m, after.Offer.Equity!.Amount);
        Assert.DoesNotContain("240", standIn.Asked[0].User, StringComparison.Ordinal);
        Assert.Equal("json_schema", standIn.Asked[0].Body.GetProperty("response_format").GetProperty("type").GetString());
        Assert.True(standIn.Asked[0].Body.GetProperty("response_format").GetProperty("json_schema").GetProperty("strict").GetBoolean());
    }

    [Theory]
    [InlineData("""{"values":[{"component":"base","span":"a fixed thing of ⟦1⟧"}]}""")]
    [InlineData("""{"values":[{"component":"base","span":"240000"}]}""")]
    [InlineData("""{"values":[{"component":"base","span":"⟦1⟧ steady, ⟦2⟧ papers"}]}""")]
    [InlineData("""{"values":[{"component":"floor","span":"⟦1⟧ steady"}]}""")]
    [InlineData("""{"values":[{"component":"base","span":"⟦9⟧"}]}""")]
    [InlineData("""{"values":[{"component":null,"span":null}]}""")]
    [InlineData("""{"values":null}""")]
    [InlineData("""{"values":[]}""")]
    public void A_value_without_its_words_in_the_message_is_dropped(string reply) =>
        Assert.Empty(RestReader.Terms(MarkedLine.Of(Unclear), reply, Bench.Afternoon));

    [Theory]
    [InlineData("I think the base is 240000.")]
    [InlineData("""{"values":[{"component":"base","span":"⟦1⟧ steady","amount":999000}]}""")]
    [InlineData("""[1,2]""")]
    public void What_is_not_the_schema_is_a_failure(string reply) =>
        Assert.Equal(FailureCause.NotAReply, Assert.Throws<LanguageException>(() => RestReader.Terms(MarkedLine.Of(Unclear), reply, Bench.Afternoon)).Cause);

    [Theory]
    [InlineData("hm so the lowest thing for me would be 240000 i guess")]
    [InlineData("what i earn now is like 200000 whatever")]
    [InlineData("help")]
    [InlineData("225 base, 350k rsu over 4")]
    public void Private_and_clear_messages_are_not_sent(string text) =>
        Assert.False(RestReader.IsUnclear(MessageReader.Read(text, new ReadingContext(Bench.Afternoon, null, Bench.Guides.Names))));

    [Fact]
    public void The_schema_is_json() => Assert.Equal(JsonValueKind.Object, RestReader.Schema.ValueKind);
}

using CoachBot.Conversations;
using CoachBot.Offers;
using CoachBot.Service.Tests.Support;
using CoachBot.Storage.Json;

namespace CoachBot.Service.Tests.Storage;

/// <summary>Conversations on either engine: whole, versioned, and nobody else's.</summary>
public sealed class ConversationStoreTests
{
    private static CancellationToken Never => CancellationToken.None;

    [Fact]
    public void A_currency_is_written_as_its_code_and_an_enum_by_name()
    {
        var json = StoredJson.Write(Some.FullConversation());

        Assert.Contains("\"currency\":\"USD\"", json, StringComparison.Ordinal);
        Assert.Contains("\"component\":\"base\"", json, StringComparison.Ordinal);
        Assert.Contains("\"period\":\"grantTotal\"", json, StringComparison.Ordinal);
        Assert.Contains("\"Years\":\"7\"", json, StringComparison.Ordinal);
        Assert.Equal(json, StoredJson.Write(StoredJson.Read<Conversation>(json)));
    }

    [Fact]
    public void What_a_new_object_has_anyway_is_not_written_and_what_differs_from_it_is()
    {
        var term = new OfferTerm { Component = OfferComponent.Base, Amount = 225_000, Period = PayPeriod.Year };
        var conversation = Conversation.Begin(Some.Key()) with { Cases = [new OfferCase { Offer = new Offer([term]) }], Current = 0 };

        var json = StoredJson.Write(conversation);

        Assert.Contains("\"current\":0", json, StringComparison.Ordinal);
        Assert.Contains("\"component\":\"base\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("candidates", json, StringComparison.Ordinal);
        Assert.DoesNotContain("approximate", json, StringComparison.Ordinal);
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"current\"", StoredJson.Write(conversation with { Current = -1 }), StringComparison.Ordinal);
        Assert.Equal(-1, StoredJson.Read<Conversation>(StoredJson.Write(conversation with { Current = -1 })).Current);
        Assert.Equal(term.Period, StoredJson.Read<Conversation>(json).CurrentCase!.Offer.Base!.Period);
    }

    [Theory, Engines]
    public async Task What_is_saved_is_found_whole_with_its_version_raised(On engine)
    {
        await using var store = TestStore.Open(engine);
        var conversation = Some.FullConversation();
        Assert.Null(await store.Conversations.FindAsync(conversation.Key, Never));

        await store.TurnAsync("e1", conversation: conversation);
        await store.RestartAsync();

        var found = await store.Conversations.FindAsync(conversation.Key, Never);
        Assert.NotNull(found);
        Assert.Equal(1, found.Version);
        Assert.Equal(StoredJson.Write(conversation with { Version = 1 }), StoredJson.Write(found));
    }

    /// <summary>The reader keeps the talk of a person in memory; what another process did to it meanwhile counts.</summary>
    [Theory, Engines]
    public async Task A_talk_at_hand_is_the_stored_one_and_never_outlives_it(On engine)
    {
        await using var store = TestStore.Open(engine);
        await using var beside = store.Beside();
        var conversation = Some.FullConversation();
        await store.TurnAsync("e1", conversation: conversation);
        var atHand = (await store.Conversations.FindAsync(conversation.Key, Never))!;
        Assert.Equal(StoredJson.Write((await beside.Conversations.FindAsync(conversation.Key, Never))!), StoredJson.Write(atHand));

        await beside.TurnAsync("e2", conversation.Key, atHand with { Cases = [] });
        var changed = (await store.Conversations.FindAsync(conversation.Key, Never))!;
        Assert.Equal((2, 0), (changed.Version, changed.Cases.Count));

        await beside.Erasure.EraseAsync(conversation.Key, Never);
        Assert.Null(await store.Conversations.FindAsync(conversation.Key, Never));
        await beside.TurnAsync("e3", conversation.Key);
        await beside.TurnAsync("e4", conversation.Key, (await beside.Conversations.FindAsync(conversation.Key, Never))!);

        // Version 2 of a talk again, but of another one.
        var anew = (await store.Conversations.FindAsync(conversation.Key, Never))!;
        Assert.Equal((2, 0), (anew.Version, anew.Cases.Count));
        Assert.Equal(StoredJson.Write(Conversation.Begin(conversation.Key) with { Version = 2 }), StoredJson.Write(anew));
    }

    [Theory, Engines]
    public async Task A_save_on_what_somebody_else_saved_in_between_is_refused_and_leaves_no_reply(On engine)
    {
        await using var store = TestStore.Open(engine);
        await store.TurnAsync("e1", Teams);
        var found = (await store.Conversations.FindAsync(Teams, Never))!;
        await store.TurnAsync("e2", Teams, found);

        await Assert.ThrowsAsync<StaleConversationException>(() => store.TurnAsync("e3", Teams, found));
        await Assert.ThrowsAsync<StaleConversationException>(() => store.TurnAsync("e4", Teams, Conversation.Begin(Teams)));

        Assert.Equal(2, (await store.Conversations.FindAsync(Teams, Never))!.Version);
        Assert.Equal(2, (await store.Backlog.CountAsync(Never)).Undelivered);
        Assert.Equal(2, (await store.Backlog.CountAsync(Never)).Waiting);
    }

    [Theory, Engines]
    public async Task Two_messages_at_once_never_lose_a_fact(On engine)
    {
        await using var store = TestStore.Open(engine);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            await store.Inbox.AcceptAsync(Some.Message(eventId: $"e{i}"), null, Never);
            while (true)
            {
                try
                {
                    var known = await store.Conversations.FindAsync(Some.Key(), Never) ?? Conversation.Begin(Some.Key());
                    await store.Conversations.SaveAsync(known with { AnsweredEvents = [.. known.AnsweredEvents, $"e{i}"] }, Some.Reply($"e{i}"), Never);
                    return;
                }
                catch (StaleConversationException)
                {
                    // Once more on what the other left.
                }
            }
        }));

        var found = (await store.Conversations.FindAsync(Some.Key(), Never))!;
        Assert.Equal(12, found.Version);
        Assert.Equal(12, found.AnsweredEvents.Distinct().Count());
    }

    [Theory, Engines]
    public async Task Another_user_tenant_channel_or_conversation_sees_and_touches_nothing(On engine)
    {
        await using var store = TestStore.Open(engine);
        await store.Inbox.AcceptAsync(Some.Message(), new TranscriptLine("o", "line"), Never);
        await store.Conversations.SaveAsync(Some.FullConversation(), Some.Reply(), Never);
        ConversationKey[] others = [Some.Key(user: "dl_ben"), Some.Key(tenant: "acme"), Some.Key(channel: "chat"), Some.Key(conversation: "c2")];

        foreach (var other in others)
        {
            Assert.Null(await store.Conversations.FindAsync(other, Never));
            Assert.Empty(await store.Transcript.ReadAsync(other, 0, Never));
            Assert.Null(await store.Inbox.ClaimAsync(other, Never));
            if (other.Conversation != "c2")
            {
                Assert.DoesNotContain("CoreWeave", await store.Erasure.ExportAsync(other, Never), StringComparison.Ordinal);
                await store.Erasure.EraseAsync(other, Never);
            }
        }

        Assert.NotNull(await store.Conversations.FindAsync(Some.Key(), Never));
        Assert.Equal(2, (await store.Transcript.ReadAsync(Some.Key(), 0, Never)).Count);
    }

    [Theory, Engines]
    public async Task The_same_event_id_in_another_tenant_is_another_event(On engine)
    {
        await using var store = TestStore.Open(engine);

        Assert.True(await store.Inbox.AcceptAsync(Some.Message(), null, Never));
        Assert.True(await store.Inbox.AcceptAsync(Some.Message(key: Some.Key(tenant: "acme")), null, Never));
        Assert.False(await store.Inbox.AcceptAsync(Some.Message(), null, Never));
    }

    private static ConversationKey Teams => Some.Key(channel: "teams", tenant: "acme");
}

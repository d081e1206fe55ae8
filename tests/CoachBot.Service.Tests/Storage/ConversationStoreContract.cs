using CoachBot.Conversations;
using CoachBot.Service.Tests.Support;
using CoachBot.Storage.Json;

namespace CoachBot.Service.Tests.Storage;

/// <summary>What every conversation store does; one subclass a store.</summary>
public abstract class ConversationStoreContract
{
    private static CancellationToken Never => CancellationToken.None;

    protected abstract IConversationStore Store { get; }

    [Fact]
    public async Task A_conversation_nobody_saved_is_not_found() =>
        Assert.Null(await Store.FindAsync(Some.Key(), Never));

    [Fact]
    public async Task What_is_saved_is_found_whole_with_its_version_raised()
    {
        var conversation = Some.FullConversation();
        await Store.SaveAsync(conversation, Some.Reply(), Never);

        var found = await Store.FindAsync(conversation.Key, Never);

        Assert.NotNull(found);
        Assert.Equal(1, found.Version);
        Assert.Equal(StoredJson.Write(conversation with { Version = 1 }), StoredJson.Write(found));
    }

    [Fact]
    public async Task A_save_on_what_somebody_else_saved_in_between_is_refused()
    {
        await Store.SaveAsync(Conversation.Begin(Some.Key()), Some.Reply("e1"), Never);
        var found = (await Store.FindAsync(Some.Key(), Never))!;
        await Store.SaveAsync(found, Some.Reply("e2"), Never);

        await Assert.ThrowsAsync<StaleConversationException>(() => Store.SaveAsync(found, Some.Reply("e3"), Never));
        Assert.Equal(2, (await Store.FindAsync(Some.Key(), Never))!.Version);
    }

    [Fact]
    public async Task Two_who_begin_the_same_conversation_do_not_both_succeed()
    {
        await Store.SaveAsync(Conversation.Begin(Some.Key()), Some.Reply("e1"), Never);

        await Assert.ThrowsAsync<StaleConversationException>(
            () => Store.SaveAsync(Conversation.Begin(Some.Key()), Some.Reply("e2"), Never));
    }

    [Fact]
    public async Task Another_user_tenant_channel_or_conversation_sees_nothing()
    {
        await Store.SaveAsync(Conversation.Begin(Some.Key()), Some.Reply(), Never);

        Assert.Null(await Store.FindAsync(Some.Key(user: "dl_ben"), Never));
        Assert.Null(await Store.FindAsync(Some.Key(tenant: "acme"), Never));
        Assert.Null(await Store.FindAsync(Some.Key(channel: "chat"), Never));
        Assert.Null(await Store.FindAsync(Some.Key(conversation: "c2"), Never));
    }

    [Fact]
    public async Task Forgetting_takes_every_conversation_of_the_person_and_nobody_elses()
    {
        await Store.SaveAsync(Conversation.Begin(Some.Key()), Some.Reply("e1"), Never);
        await Store.SaveAsync(Conversation.Begin(Some.Key(conversation: "c2")), Some.Reply("e2"), Never);
        await Store.SaveAsync(Conversation.Begin(Some.Key(user: "dl_ben")), Some.Reply("e3"), Never);

        await Store.ForgetAsync(Some.Key(), Some.Reply("e4"), Never);
        await Store.ForgetAsync(Some.Key(), Some.Reply("e4"), Never);

        Assert.Null(await Store.FindAsync(Some.Key(), Never));
        Assert.Null(await Store.FindAsync(Some.Key(conversation: "c2"), Never));
        Assert.NotNull(await Store.FindAsync(Some.Key(user: "dl_ben"), Never));
    }

    [Fact]
    public async Task A_forgotten_conversation_can_begin_again()
    {
        await Store.SaveAsync(Conversation.Begin(Some.Key()), Some.Reply("e1"), Never);
        await Store.ForgetAsync(Some.Key(), Some.Reply("e2"), Never);

        await Store.SaveAsync(Conversation.Begin(Some.Key()), Some.Reply("e3"), Never);

        Assert.Equal(1, (await Store.FindAsync(Some.Key(), Never))!.Version);
    }
}

/// <summary>The contract holds for the shortest store there is.</summary>
public sealed class MemoryConversationStoreTests : ConversationStoreContract
{
    protected override IConversationStore Store { get; } = new MemoryConversationStore();
}

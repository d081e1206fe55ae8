using CoachBot.Channels.Slack;
using CoachBot.Channels.Teams;
using CoachBot.Channels.Turns;
using CoachBot.Channels.WebChat;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Storage.Json;

namespace CoachBot.Service.Hosting;

/// <summary>
/// Runs one turn for nobody while the service starts, writes its talk down and draws its answer for each channel, so that the first person does
/// not wait for code being made ready. It has a store of its own: nothing of it is kept or sent.
/// </summary>
internal sealed class WarmUp(Func<GuideCatalog> guides, Coach coach, TurnGate gate, TimeProvider clock) : BackgroundService
{
    private const string Line = "got an offer from together ai, ml engineer in sf: 200k base, 80k equity over 4 years, 10% bonus, 20k sign on. call at 3pm, what do i say";

    private static readonly TeamsAddress Nowhere = new("https://nowhere.invalid/", "nobody", null, null, null, ExpectReplies: false);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => RunAsync(stoppingToken), stoppingToken);

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        var store = new InMemoryConversationStore();
        var message = new IncomingMessage
        {
            Key = new ConversationKey("warm-up", "-", "nobody", "start"),
            EventId = "start",
            Text = Line,
            SentAt = clock.GetLocalNow(),
        };
        StoredJson.Read<IncomingMessage>(StoredJson.Write(message));
        var answer = await new TurnHandler(guides, coach, store).HandleAsync(message, cancellationToken);
        var talk = await store.FindAsync(message.Key, cancellationToken);
        StoredJson.Read<Conversation>(StoredJson.Write(talk));

        var reply = StoredJson.Read<Reply>(StoredJson.Write(new Reply(message.Key, message.EventId, Surface.Private, answer, null)));
        WebChatOutbound.Render(reply);
        TeamsOutbound.Render(reply, Nowhere);
        SlackOutbound.Render(reply.Answer);
    }
}

using System.Globalization;
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
/// Runs a short talk for nobody while the service starts, writes it down and draws its answers for each channel, and then the same talk again
/// and again in small bits, so that nobody waits for code being made ready: the runtime makes a method's fast form after some thirty calls of
/// it. It has a store of its own: nothing of it is kept or sent.
/// </summary>
internal sealed class WarmUp(Func<GuideCatalog> guides, Coach coach, TurnGate gate, TimeProvider clock) : BackgroundService
{
    /// <summary>Some more than the thirty calls after which a method is compiled anew.</summary>
    private const int Rounds = 36;

    /// <summary>Between two turns: what people send meanwhile goes first.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    private static readonly string[] Lines =
    [
        "got an offer from together ai, ml engineer in sf: 200k base, 80k equity over 4 years, 10% bonus, 20k sign on. call at 3pm, what do i say",
        "they came back at 210/90/20",
        "sorry base is 212 not 210",
        "why these numbers",
        "levers",
        "email",
    ];

    private static readonly TeamsAddress Nowhere = new("https://nowhere.invalid/", "nobody", null, null, null, ExpectReplies: false);

    private static int _isDone;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => RunAsync(stoppingToken), stoppingToken);

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        await TalkAsync(TimeSpan.Zero, cancellationToken);

        // Once a process: its code stays ready.
        for (var round = Interlocked.Exchange(ref _isDone, 1) * Rounds; round < Rounds; round++)
        {
            await TalkAsync(Pause, cancellationToken);
        }
    }

    private async Task TalkAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        var store = new InMemoryConversationStore();
        var turns = new TurnHandler(guides, coach, store);
        for (var i = 0; i < Lines.Length; i++)
        {
            var message = new IncomingMessage
            {
                Key = new ConversationKey("warm-up", "-", "nobody", "start"),
                EventId = string.Create(CultureInfo.InvariantCulture, $"start {i}"),
                Text = Lines[i],
                SentAt = clock.GetLocalNow(),
            };
            StoredJson.Read<IncomingMessage>(StoredJson.Write(message));
            var answer = await turns.HandleAsync(message, cancellationToken);
            var talk = await store.FindAsync(message.Key, cancellationToken);
            StoredJson.Read<Conversation>(StoredJson.Write(talk));

            var reply = StoredJson.Read<Reply>(StoredJson.Write(new Reply(message.Key, message.EventId, Surface.Private, answer, null)));
            WebChatOutbound.Render(reply);
            TeamsOutbound.Render(reply, Nowhere);
            SlackOutbound.Render(reply.Answer);
            await Task.Delay(pause, clock, cancellationToken);
        }
    }
}

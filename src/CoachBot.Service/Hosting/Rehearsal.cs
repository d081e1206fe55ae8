using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;

namespace CoachBot.Service.Hosting;

/// <summary>
/// Runs one turn for nobody while the service starts, so that the first person does not wait for code being made ready.
/// It has a store of its own: nothing of it is kept or sent.
/// </summary>
internal sealed class Rehearsal(Func<GuideCatalog> guides, Coach coach, TimeProvider clock) : BackgroundService
{
    private const string Line = "got an offer from together ai, ml engineer in sf: 200k base, 80k equity over 4 years, 10% bonus, 20k sign on. call at 3pm, what do i say";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () => new TurnHandler(guides, coach, new InMemoryConversationStore()).HandleAsync(
            new IncomingMessage
            {
                Key = new ConversationKey("rehearsal", "-", "nobody", "start"),
                EventId = "start",
                Text = Line,
                SentAt = clock.GetLocalNow(),
            },
            stoppingToken),
        stoppingToken);
}

using CoachBot.Channels.Turns;
using CoachBot.Conversations;
using CoachBot.Service.Tests.Support;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Service.Tests;

/// <summary>Logs hold ids and kinds, never what people say.</summary>
public sealed class LogTests : IDisposable
{
    private const string Secret = "floor of 213777 at Initech";

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task What_people_say_is_in_no_log_not_even_when_a_turn_fails_with_it()
    {
        using var log = new CollectingLog();
        await using (var service = CoachService.Start(_data, "Development", Watched, ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Information")))
        {
            var ann = await service.PersonAsync();
            await ann.ReplyToAsync(await ann.SayAsync(Secret));
            await ann.ReplyToAsync(await ann.SayAsync(Secret));
            using var refused = await ann.PostRawAsync($"{{\"text\":\"{Secret}");
        }

        Assert.Contains(log.Lines, l => l.Contains("InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Contains("213777", StringComparison.Ordinal) || l.Contains("Initech", StringComparison.Ordinal));

        void Watched(IServiceCollection services)
        {
            services.AddSingleton<ILoggerProvider>(log);
            services.AddSingleton<IConversationStore>(p => new StumblingStore(p.GetRequiredService<ConversationStore>(), TurnRunner.MostAttempts, $"A bug with {Secret}"));
        }
    }
}

using CoachBot.Conversations;
using Microsoft.Extensions.Logging;

namespace CoachBot.Channels.Turns;

/// <summary>Whether an answer was useful: one vote a person and answer, the last one counts. Kept without words; the kinds are counted in the log.</summary>
public sealed partial class Votes(IChannelRecords records, TimeProvider clock, ILogger<Votes> log)
{
    public const string Useful = "useful";
    public const string NotUseful = "not useful";

    private const string Kind = "vote";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <param name="answer">The channel's id of the answer.</param>
    /// <param name="vote">Whatever is no vote is passed over.</param>
    public async Task KeepAsync(ConversationKey key, string answer, string? vote, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (vote is Useful or NotUseful)
        {
            await records.KeepAsync(KeyOf(key, answer), vote, clock.GetUtcNow() + Kept, cancellationToken);
            LogVote(key.Channel, vote);
        }
    }

    /// <summary>Null when the person did not vote on that answer.</summary>
    public Task<string?> FindAsync(ConversationKey key, string answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return records.FindAsync(KeyOf(key, answer), cancellationToken);
    }

    private static RecordKey KeyOf(ConversationKey key, string answer) => new(key.Channel, key.Tenant, Kind, $"{answer}|{key.User}");

    [LoggerMessage(LogLevel.Information, "An answer in {Channel} was found {Vote}")]
    private partial void LogVote(string channel, string vote);
}

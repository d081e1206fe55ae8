using CoachBot.Conversations;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Slack;

/// <summary>In which threads of a channel somebody talks with the coach, so that they need not mention it again.</summary>
public sealed class SlackThreadNotes(IChannelRecords records, IOptions<SlackOptions> options, TimeProvider clock)
{
    private const string Kind = "thread";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(14);

    /// <summary>They mentioned it here.</summary>
    public Task NoteAsync(SlackAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address is { Private: false, Thread: not null } && Follows(address)
            ? records.KeepAsync(KeyOf(address), "", clock.GetUtcNow() + Remembered, cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>Is what this person writes here, without a mention, meant for the coach?</summary>
    public async Task<bool> IsInAsync(SlackAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Follows(address) && await records.FindAsync(KeyOf(address), cancellationToken) is not null;
    }

    private bool Follows(SlackAddress address) => options.Value.ThreadsOf(address.Team) == SlackThreads.Follow;

    private static RecordKey KeyOf(SlackAddress address) => new(SlackInbound.Channel, address.Team, Kind, $"{address.Channel}|{address.Thread}|{address.User}");
}

using System.Collections.Concurrent;
using System.Text.Json;
using CoachBot.Conversations;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Slack;

/// <summary>The app in a workspace: the token its calls carry.</summary>
/// <param name="Workspace">The workspace, or the organisation where it was installed for all of it.</param>
public sealed record SlackInstall(string Workspace, string Token);

/// <summary>Which token is for which workspace: installed through /slack/install and kept encrypted, or the one of the settings.</summary>
public sealed class SlackInstalls(IChannelRecords records, IOptions<SlackOptions> options)
{
    private const string Kind = "install";

    private readonly ConcurrentDictionary<string, SlackInstall> _known = new();

    /// <summary>Null where the app is not installed, or not any more.</summary>
    public async Task<SlackInstall?> FindAsync(string team, string? enterprise, CancellationToken cancellationToken) =>
        await FindAsync(team, cancellationToken)
        ?? (enterprise is null ? null : await FindAsync(enterprise, cancellationToken))
        ?? Own(team, enterprise);

    /// <summary>Installing again replaces the token.</summary>
    public async Task KeepAsync(SlackInstall install, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(install);
        await records.KeepAsync(KeyOf(install.Workspace), JsonSerializer.Serialize(install), null, cancellationToken);
        _known[install.Workspace] = install;
    }

    /// <summary>The workspace took the app away, or Slack says that its token is no good any more: token and notes of it are deleted.</summary>
    public async Task RemoveAsync(string workspace, CancellationToken cancellationToken)
    {
        _known.TryRemove(workspace, out _);
        await records.DropAsync(SlackInbound.Channel, workspace, cancellationToken);
    }

    private async Task<SlackInstall?> FindAsync(string workspace, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(workspace, out var known))
        {
            return known;
        }

        var kept = await records.FindAsync(KeyOf(workspace), cancellationToken);
        return kept is not null && JsonSerializer.Deserialize<SlackInstall>(kept) is { } install ? _known.GetOrAdd(workspace, install) : null;
    }

    private SlackInstall? Own(string team, string? enterprise) =>
        options.Value is { BotToken: { } token } o && (o.BotTeam is null || o.BotTeam == team || o.BotTeam == enterprise) ? new SlackInstall(team, token) : null;

    private static RecordKey KeyOf(string workspace) => new(SlackInbound.Channel, workspace, Kind, workspace);
}

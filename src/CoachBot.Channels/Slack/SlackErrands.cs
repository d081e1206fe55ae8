using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace CoachBot.Channels.Slack;

/// <summary>Small calls beside the talk (prompts, a form, the home view): begun after the request is acknowledged, lost without harm.</summary>
public sealed partial class SlackErrands(SlackApi api, SlackInstalls installs, ILogger<SlackErrands> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Begins the call and returns at once.</summary>
    public void Begin(SlackAddress address, string method, Func<CancellationToken, Task<JsonObject>> arguments) =>
        _ = Task.Run(() => RunAsync(address, method, arguments));

    private async Task RunAsync(SlackAddress address, string method, Func<CancellationToken, Task<JsonObject>> arguments)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            if (await installs.FindAsync(address.Team, address.Enterprise, patience.Token) is { } install)
            {
                var result = await api.CallAsync(install.Workspace, install.Token, method, await arguments(patience.Token), patience.Token);
                if (result.Error is { } error)
                {
                    LogFailed(method, error);
                }
            }
        }
#pragma warning disable CA1031 // Nobody waits for it; the talk itself goes on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(method, e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Method} failed: {Kind}")]
    private partial void LogFailed(string method, string kind);
}

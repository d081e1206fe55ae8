using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Answers;
using CoachBot.Conversations;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Slack;

/// <summary>Slack cannot be reached: the reply waits in the outbox.</summary>
public sealed class SlackUnavailableException(string reason) : Exception($"Slack cannot be reached: {reason}");

/// <summary>Brings replies to where they belong: a private place as it is, a shared place to the one who asked alone.</summary>
public sealed partial class SlackReplySender(
    SlackApi api,
    SlackInstalls installs,
    SlackSigns signs,
    SlackDrafts drafts,
    IOutbox outbox,
    IOptions<SlackOptions> options,
    ILogger<SlackReplySender> log) : IReplySender
{
    // How many messages of a reply are out, where the next one had to wait.
    private readonly ConcurrentDictionary<string, int> _sent = new();

    public string Channel => SlackInbound.Channel;

    public async Task SendAsync(PendingReply pending, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pending);
        var failure = await PostAsync(pending, cancellationToken);
        signs.End(pending.Reply.EventId);
        if (failure is null)
        {
            await outbox.DeliveredAsync(pending.Reply, null, cancellationToken);
        }
        else
        {
            LogParked(failure);
            await outbox.ParkAsync(pending.Reply, failure, cancellationToken);
        }

        _sent.TryRemove(pending.Reply.EventId, out _);
    }

    /// <summary>Null when it arrived, else why it never will.</summary>
    /// <exception cref="SlackUnavailableException">It may arrive later.</exception>
    private async Task<string?> PostAsync(PendingReply pending, CancellationToken cancellationToken)
    {
        if (pending.Address is null || JsonSerializer.Deserialize<SlackAddress>(pending.Address) is not { } address)
        {
            return "no reply address";
        }

        if (await installs.FindAsync(address.Team, address.Enterprise, cancellationToken) is not { } install)
        {
            return "the app is not installed";
        }

        if (drafts.Take(pending.Reply.EventId) is { } grown && await grown.EndAsync(install, pending.Reply.Answer, cancellationToken))
        {
            return null;
        }

        var post = new Post(install, address, pending.Reply.EventId, pending.Reply.Answer);
        var result = address switch
        {
            { ResponseUrl: { } url } => await RespondAsync(post, url, cancellationToken),
            { Private: false, Channel: not null } => await ShareAsync(post, cancellationToken),
            _ => await DirectAsync(post, address.Channel, address.Thread, cancellationToken),
        };
        if (result.IsPassing)
        {
            throw new SlackUnavailableException(result.Error!);
        }

        if (result.IsGone)
        {
            await installs.RemoveAsync(install.Workspace, cancellationToken);
        }

        return result.Error;
    }

    private async Task<SlackResult> RespondAsync(Post post, string url, CancellationToken cancellationToken)
    {
        var result = await EachAsync(post, m => With(m, ("response_type", "ephemeral")), m => api.RespondAsync(url, m, cancellationToken));
        return result.Error is null or { Length: 0 } || result.IsPassing ? result : await DirectAsync(post, null, null, cancellationToken);
    }

    private async Task<SlackResult> ShareAsync(Post post, CancellationToken cancellationToken)
    {
        var address = post.Address;
        if (options.Value.SharedAnswersOf(address.Team) == SlackSharedAnswers.Ephemeral)
        {
            var alone = await EachAsync(
                post,
                m => With(SlackOutbound.Alone(m), ("channel", address.Channel), ("thread_ts", address.Thread), ("user", address.User)),
                m => CallAsync(post, "chat.postEphemeral", m, cancellationToken));
            if (alone.Error is null || alone.IsPassing || alone.IsGone)
            {
                return alone;
            }
        }

        var direct = await DirectAsync(post, null, null, cancellationToken);
        if (direct.Error is null)
        {
            // The answer has arrived; whether the line beside the question does is no reason to answer again.
            await CallAsync(post, "chat.postMessage", With(SlackOutbound.RenderPublic(post.Answer), ("channel", address.Channel), ("thread_ts", address.Thread)), cancellationToken);
        }

        return direct;
    }

    private async Task<SlackResult> DirectAsync(Post post, string? channel, string? thread, CancellationToken cancellationToken)
    {
        if (channel is null)
        {
            var opened = await CallAsync(post, "conversations.open", new JsonObject { ["users"] = post.Address.User }, cancellationToken);
            channel = opened.Body.Child("channel").Text("id");
            if (channel is null)
            {
                return opened.Error is null ? opened with { Error = "no direct messages" } : opened;
            }
        }

        return await EachAsync(post, m => With(m, ("channel", channel), ("thread_ts", thread)), m => CallAsync(post, "chat.postMessage", m, cancellationToken));
    }

    /// <summary>One message after the other, from where an earlier attempt got to; in plain text where Slack does not take the blocks.</summary>
    private async Task<SlackResult> EachAsync(Post post, Func<JsonObject, JsonObject> addressed, Func<JsonObject, Task<SlackResult>> send)
    {
        var messages = SlackOutbound.Render(post.Answer);
        var result = new SlackResult(default, null, false);
        for (var i = _sent.GetValueOrDefault(post.EventId); i < messages.Count && result.Error is null; i++)
        {
            var plain = SlackOutbound.RenderPlain(messages[i]);
            result = await send(addressed(messages[i]));
            result = result.IsAboutBlocks ? await AllAsync(plain, addressed, send) : result;
            if (result.Error is null)
            {
                _sent[post.EventId] = i + 1;
            }
        }

        return result;
    }

    private static async Task<SlackResult> AllAsync(IReadOnlyList<JsonObject> messages, Func<JsonObject, JsonObject> addressed, Func<JsonObject, Task<SlackResult>> send)
    {
        var result = new SlackResult(default, null, false);
        for (var i = 0; i < messages.Count && result.Error is null; i++)
        {
            result = await send(addressed(messages[i]));
        }

        return result;
    }

    private Task<SlackResult> CallAsync(Post post, string method, JsonObject arguments, CancellationToken cancellationToken) =>
        api.CallAsync(post.Install.Workspace, post.Install.Token, method, arguments, cancellationToken);

    private static JsonObject With(JsonObject message, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        foreach (var (name, value) in more)
        {
            if (value is not null)
            {
                message[name] = value;
            }
        }

        return message;
    }

    private sealed record Post(SlackInstall Install, SlackAddress Address, string EventId, Answer Answer);

    [LoggerMessage(LogLevel.Warning, "A reply to Slack was set aside: {Failure}")]
    private partial void LogParked(string failure);
}

using System.Text.Json.Nodes;
using CoachBot.Answers;
using CoachBot.Channels.Drafts;

namespace CoachBot.Channels.Slack;

/// <summary>One answer in one thread, from its first words to the message it becomes.</summary>
/// <remarks>Rule: https://docs.slack.dev/messaging/sending-and-scheduling-messages#text-streaming; each call brings what is new.</remarks>
internal sealed class SlackStream
{
    private const string Start = "chat.startStream";

    // What Slack's own helper gathers before it calls.
    private const int LeastPart = 256;
    private const int LongestPart = 12_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SlackApi _api;
    private readonly Func<CancellationToken, Task<SlackInstall?>> _findInstall;
    private readonly SlackAddress _address;
    private readonly string _channel;
    private readonly string _thread;
    private readonly Action _onBegun;
    private string? _moment;
    private string _shown = "";

    /// <param name="onBegun">The first words are on their way.</param>
    public SlackStream(SlackApi api, Func<CancellationToken, Task<SlackInstall?>> findInstall, SlackAddress address, string channel, string thread, Action onBegun, TimeProvider clock)
    {
        (_api, _findInstall, _address, _channel, _thread, _onBegun) = (api, findInstall, address, channel, thread, onBegun);
        Feed = new DraftFeed(Pause, clock, GrowAsync);
    }

    public DraftFeed Feed { get; }

    /// <summary>Ends what grew with the answer that was saved: with the rest of it where it goes on from what was shown; else in its place.</summary>
    /// <returns>False where the answer must go as a message of its own.</returns>
    public async Task<bool> EndAsync(SlackInstall install, Answer answer, CancellationToken cancellationToken)
    {
        await Feed.EndAsync();
        if (_moment is null)
        {
            return false;
        }

        var whole = SafeMarkdown.Of(answer.Text);
        if (whole.StartsWith(_shown, StringComparison.Ordinal) && whole.Length - _shown.Length <= LongestPart)
        {
            var last = Part("chat.stopStream", whole[_shown.Length..]);
            last.Arguments["blocks"] = new JsonArray([.. SlackOutbound.Below(answer)]);
            if ((await CallAsync(install, last, cancellationToken)).Error is null)
            {
                return true;
            }
        }

        return await ReplaceAsync(install, answer, cancellationToken);
    }

    /// <summary>Another message in its place; where that cannot be, it is taken away.</summary>
    private async Task<bool> ReplaceAsync(SlackInstall install, Answer answer, CancellationToken cancellationToken)
    {
        await CallAsync(install, Part("chat.stopStream", ""), cancellationToken);
        if (SlackOutbound.Render(answer) is [var only])
        {
            var (method, place) = Part("chat.update", "");
            foreach (var (name, value) in place)
            {
                only[name] = value?.DeepClone();
            }

            if ((await CallAsync(install, (method, SlackOutbound.Alone(only)), cancellationToken)).Error is null)
            {
                return true;
            }
        }

        await CallAsync(install, Part("chat.delete", ""), cancellationToken);
        return false;
    }

    private async Task<bool> GrowAsync(string text, CancellationToken cancellationToken)
    {
        var all = SafeMarkdown.Of(text);
        if (!all.StartsWith(_shown, StringComparison.Ordinal) || all.Length - _shown.Length > LongestPart)
        {
            return false;
        }

        if (_moment is not null && all.Length - _shown.Length < LeastPart)
        {
            return true;
        }

        if (await _findInstall(cancellationToken) is not { } install || (_moment is null && !_api.MayCallAtOnce(install.Workspace, Start)))
        {
            return false;
        }

        _onBegun();
        var grown = await CallAsync(install, _moment is null ? First(all) : Part("chat.appendStream", all[_shown.Length..]), cancellationToken);
        _moment ??= grown.Error is null ? grown.Body.Text("ts") : null;
        if (grown.Error is null)
        {
            _shown = all;
        }

        return grown.Error is null && _moment is not null;
    }

    private Task<SlackResult> CallAsync(SlackInstall install, (string Method, JsonObject Arguments) call, CancellationToken cancellationToken) =>
        _api.CallAsync(install.Workspace, install.Token, call.Method, call.Arguments, cancellationToken);

    private (string Method, JsonObject Arguments) First(string text) => (Start, new JsonObject
    {
        ["channel"] = _channel,
        ["thread_ts"] = _thread,
        ["recipient_user_id"] = _address.User,
        ["recipient_team_id"] = _address.Team,
        ["markdown_text"] = text,
    });

    private (string Method, JsonObject Arguments) Part(string method, string text)
    {
        var arguments = new JsonObject { ["channel"] = _channel, ["ts"] = _moment };
        if (text.Length > 0)
        {
            arguments["markdown_text"] = text;
        }

        return (method, arguments);
    }
}

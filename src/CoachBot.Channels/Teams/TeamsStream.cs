using CoachBot.Channels.Drafts;
using CoachBot.Conversations;

namespace CoachBot.Channels.Teams;

/// <summary>One answer in one chat, from its first words to the message that ends it.</summary>
internal sealed class TeamsStream
{
    // Teams lets a bot call once a second here.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly TeamsConnector _connector;
    private readonly TeamsAddress _address;
    private readonly Action _onBegun;
    private int _sequence;
    private string? _id;
    private string _shown = "";
    private bool _isUnwanted;
    private bool _isRefused;

    /// <param name="onBegun">The first words are on their way.</param>
    public TeamsStream(TeamsConnector connector, TeamsAddress address, Action onBegun, TimeProvider clock)
    {
        (_connector, _address, _onBegun) = (connector, address, onBegun);
        Feed = new DraftFeed(Pause, clock, GrowAsync);
    }

    public DraftFeed Feed { get; }

    /// <summary>
    /// Ends what grew with the answer that was saved: as the stream's last message where it goes on from what was shown; else in its place.
    /// </summary>
    /// <returns>Null where the answer must go as a message of its own.</returns>
    public async Task<Delivery?> EndAsync(Reply reply, CancellationToken cancellationToken)
    {
        await Feed.EndAsync();
        if (_isUnwanted)
        {
            return new Delivery(null);
        }

        if (_id is null)
        {
            return null;
        }

        var whole = TeamsOutbound.RenderText(reply, _address);
        if (!_isRefused && whole is [var one] && GoesOn(reply.Answer.Text))
        {
            var ended = await _connector.PostAsync(_address with { ActivityId = null }, TeamsOutbound.Last(one, reply.Answer, _id), cancellationToken);
            if (ended.Arrived || ended.IsUnwanted)
            {
                return new Delivery(null, ended.Status, ended.Id);
            }
        }

        return await ReplaceAsync(reply, _id, cancellationToken);
    }

    /// <summary>A message can be changed once its stream is over.</summary>
    private async Task<Delivery?> ReplaceAsync(Reply reply, string id, CancellationToken cancellationToken)
    {
        await _connector.PostOnceAsync(_address, TeamsOutbound.Last(TeamsOutbound.Text(_address, _shown), null, id), cancellationToken);
        if (TeamsOutbound.Render(reply, _address) is not [var only])
        {
            return null;
        }

        var replaced = await _connector.UpdateAsync(_address, id, only, cancellationToken);
        return replaced.Arrived ? replaced : null;
    }

    private async Task<bool> GrowAsync(string text, CancellationToken cancellationToken)
    {
        _onBegun();
        if (text.Length > TeamsOutbound.LongestText || !GoesOn(text))
        {
            return false;
        }

        var grown = await _connector.PostOnceAsync(_address, TeamsOutbound.Part(_address, text, _id, ++_sequence), cancellationToken);
        (_isUnwanted, _isRefused) = (grown.IsUnwanted, !grown.Arrived);
        if (!grown.Arrived)
        {
            return false;
        }

        _id ??= grown.Id;
        _shown = text;
        return _id is not null;
    }

    /// <summary>As it is written there it begins with what was shown.</summary>
    private bool GoesOn(string text) => SafeMarkdown.Of(text).StartsWith(SafeMarkdown.Of(_shown), StringComparison.Ordinal);
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Channels.Teams.Cards;
using CoachBot.Channels.Turns;
using CoachBot.Conversations;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Channels.Teams;

/// <summary>The offer form: shown, brought up to date, and taken in as a message like any other.</summary>
public sealed class TeamsForms(IInbox inbox, IConversationStore store, TurnRunner turns, ConversationLanes lanes, TeamsConnector connector, TeamsClicks clicks)
{
    /// <summary>Posts the form, filled with what the talk knows.</summary>
    public Task<IResult> ShowAsync(IncomingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (clicks.IsFirst(message.EventId))
        {
            var address = JsonSerializer.Deserialize<TeamsAddress>(message.ReplyAddress!)!;
            lanes.Enqueue(message.Key, async cancellationToken => await connector.PostAsync(address, TeamsOutbound.Card(address, await CurrentAsync(message, address, cancellationToken), OfferForm.Command), cancellationToken));
        }

        return Task.FromResult(Results.Accepted());
    }

    /// <summary>The form with the numbers as they are known now.</summary>
    internal async Task<JsonObject> CurrentAsync(IncomingMessage message, TeamsAddress address, CancellationToken cancellationToken) =>
        OfferFormCard.Open(OfferFormCard.Known((await store.FindAsync(message.Key, cancellationToken))?.CurrentCase), address.UserId);

    /// <summary>The form sent as a message, by a client without Action.Execute.</summary>
    public async Task<IResult> SubmittedAsync(JsonElement activity, IncomingMessage message, JsonElement data, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var (card, accepted) = await TakeAsync(activity, message, data, cancellationToken);
        if (!accepted && clicks.IsFirst(message.EventId))
        {
            var address = JsonSerializer.Deserialize<TeamsAddress>(message.ReplyAddress!)!;
            lanes.Enqueue(message.Key, work => connector.PostAsync(address, TeamsOutbound.Card(address, card, OfferForm.Command), work));
        }

        return Results.Accepted();
    }

    /// <summary>Takes the values in, once however often the button is pressed.</summary>
    /// <returns>What replaces the form: the values as sent, or the form with what to put right.</returns>
    internal async Task<(JsonObject Card, bool Accepted)> TakeAsync(JsonElement activity, IncomingMessage message, JsonElement data, CancellationToken cancellationToken)
    {
        var filled = OfferForm.Read(data);
        if (filled.Message is not { } said)
        {
            return (OfferFormCard.Open(OfferFormCard.Filled(data), null, filled.Problem), false);
        }

        var offer = message with { Text = said };
        if (clicks.IsFirst($"form|{message.Key.Conversation}|{activity.Text("replyToId")}|{Digest(said)}") && await inbox.AcceptAsync(offer, null, cancellationToken))
        {
            turns.Submit(offer);
        }

        return (OfferFormCard.Sent(said), true);
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

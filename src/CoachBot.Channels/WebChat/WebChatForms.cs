using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Channels.Teams.Cards;
using CoachBot.Conversations;

namespace CoachBot.Channels.WebChat;

/// <summary>What became of a message as far as the offer form goes.</summary>
public abstract record FormTaken
{
    private FormTaken()
    {
    }

    /// <summary>It has nothing to do with the form.</summary>
    public sealed record Other : FormTaken;

    /// <summary>The form stands in the transcript, as it was asked for or with what to put right; or it was sent twice.</summary>
    public sealed record Shown : FormTaken;

    /// <summary>The form was filled in: the offer in words.</summary>
    public sealed record Offer(WebChatMessage Message) : FormTaken;
}

/// <summary>The offer form in the web chat: the same fields as elsewhere, sent by Action.Submit, which is all this client knows.</summary>
public sealed class WebChatForms(IConversationStore store, ITranscript transcript)
{
    private const string FormId = "id";

    public async Task<FormTaken> TakeAsync(JsonElement activity, WebChatMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (activity.Child("value") is { } value && OfferFormCard.IsFrom(value))
        {
            return await SubmittedAsync(activity, message, value, cancellationToken);
        }

        if (!OfferForm.IsAsked(message.Message.Text))
        {
            return new FormTaken.Other();
        }

        var talk = await store.FindAsync(message.Message.Key, cancellationToken);
        await ShowAsync(message, OfferFormCard.Open(OfferFormCard.Known(talk?.CurrentCase), null), cancellationToken);
        return new FormTaken.Shown();
    }

    private async Task<FormTaken> SubmittedAsync(JsonElement activity, WebChatMessage message, JsonElement value, CancellationToken cancellationToken)
    {
        var filled = OfferForm.Read(value);
        if (filled.Message is not { } said)
        {
            await ShowAsync(message, OfferFormCard.Open(OfferFormCard.Filled(value), null, filled.Problem), cancellationToken);
            return new FormTaken.Shown();
        }

        // The same form with the same values is the same message, however often its button is pressed.
        var form = value.Text(FormId) is { } id && WebChatInbound.IsHarmlessId(id) ? id : Guid.NewGuid().ToString("N");
        var offer = message.Saying(activity, said, said, $"o:{form}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 8))}");
        if ((await transcript.ReadAsync(offer.Message.Key, 0, cancellationToken)).Any(e => e.Origin == offer.Shown.Origin))
        {
            await transcript.AppendAsync(message.Message.Key, message.Shown, cancellationToken);
            return new FormTaken.Shown();
        }

        return new FormTaken.Offer(offer);
    }

    private async Task ShowAsync(WebChatMessage message, JsonObject card, CancellationToken cancellationToken)
    {
        var submit = card["actions"]![0]!["fallback"]!.DeepClone();
        submit["data"]![FormId] = Guid.NewGuid().ToString("N");
        card["actions"] = new JsonArray(submit);
        await transcript.AppendAsync(message.Message.Key, message.Shown, cancellationToken);
        await transcript.AppendAsync(message.Message.Key, WebChatOutbound.Form(message.Message.Key.User, message.Message.EventId, message.Shown.Origin, card), cancellationToken);
    }
}

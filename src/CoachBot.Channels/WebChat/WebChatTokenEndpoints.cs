using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Channels.WebChat;

/// <summary>Direct Line's tokens/generate and tokens/refresh.</summary>
internal static class WebChatTokenEndpoints
{
    /// <summary>A new conversation with a token for it; or, with a resume ticket, a new token for the old one.</summary>
    public static async Task<IResult> GenerateAsync(HttpRequest request, WebChatAccess access, WebChatTokens tokens, CancellationToken cancellationToken)
    {
        if (!access.MayGenerate(request))
        {
            return WebChatAccess.Refuse(StatusCodes.Status401Unauthorized, "Unauthorized", "Tokens are not given out here.");
        }

        var body = await JsonBody.ReadAsync(request, cancellationToken);
        if (body.Refusal is { } status && body != JsonBody.Empty)
        {
            return WebChatAccess.Refuse(status, "BadArgument", "The body is not a JSON object.");
        }

        return body.Root.Text("resume") is { } ticket ? Resume(ticket, tokens) : Begin(body.Root, access.KnowsSecret(request), tokens);
    }

    public static IResult Refresh(HttpRequest request, WebChatAccess access, WebChatTokens tokens)
    {
        var (token, refusal) = access.Talk(request);
        return token is null ? refusal! : Granted(token.Conversation, token.User, tokens);
    }

    private static IResult Resume(string ticket, WebChatTokens tokens) => tokens.Check(ticket, TokenUse.Resume) switch
    {
        TokenCheck.Valid(var token) => Granted(token.Conversation, token.User, tokens),
        _ => WebChatAccess.Refuse(StatusCodes.Status401Unauthorized, "Unauthorized", "The conversation cannot be resumed."),
    };

    /// <summary>Anonymous: the user is as new as the conversation. Only a back end with the secret may say who it is.</summary>
    private static IResult Begin(JsonElement body, bool knowsSecret, WebChatTokens tokens)
    {
        var asked = knowsSecret ? body.Child("user").Text("id") : null;
        if (asked is not null && (!asked.StartsWith("dl_", StringComparison.Ordinal) || asked.Length > 128))
        {
            return WebChatAccess.Refuse(StatusCodes.Status400BadRequest, "BadArgument", "user.id must start with dl_ and be at most 128 characters long.");
        }

        return Granted(Guid.NewGuid().ToString("N"), asked ?? $"dl_{Guid.NewGuid():N}", tokens);
    }

    private static IResult Granted(string conversation, string user, WebChatTokens tokens) => Results.Json(new Grant(
        conversation,
        tokens.Sign(conversation, user, TokenUse.Talk),
        (int)tokens.TalkTime.TotalSeconds,
        tokens.Sign(conversation, user, TokenUse.Resume)));

    private sealed record Grant(
        string ConversationId,
        string Token,
        [property: System.Text.Json.Serialization.JsonPropertyName("expires_in")] int ExpiresIn,
        string Resume);
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.WebChat;

/// <summary>Who may do what: the guards of the endpoints, each with the status the client understands.</summary>
public sealed class WebChatAccess(WebChatTokens tokens, IOptions<WebChatOptions> options)
{
    private const string Scheme = "Bearer ";

    /// <summary>The request's token, or the refusal: 401 without a good one, 403 only for one that expired (the client gives up the conversation on 403), 404 for another conversation.</summary>
    public (WebChatToken? Token, IResult? Refusal) Talk(HttpRequest request, string? conversation = null) =>
        Judge(tokens.Check(BearerOf(request), TokenUse.Talk), conversation);

    /// <summary>The same for the stream, whose credential stands in its address.</summary>
    public (WebChatToken? Token, IResult? Refusal) Stream(string? credential, string conversation) =>
        Judge(tokens.Check(credential, TokenUse.Stream), conversation);

    /// <summary>A page asks without a header; a back end must know the secret.</summary>
    public bool MayGenerate(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return IsOwnOrAllowedOrigin(request) && (request.Headers.Authorization.Count == 0 || KnowsSecret(request));
    }

    public bool KnowsSecret(HttpRequest request) =>
        options.Value.Secret is { } secret
        && BearerOf(request) is { } given
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(given));

    public static IResult Refuse(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, statusCode: status);

    private bool IsOwnOrAllowedOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value)
            || options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }

    private static (WebChatToken? Token, IResult? Refusal) Judge(TokenCheck check, string? conversation) => check switch
    {
        TokenCheck.Expired => (null, Refuse(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.")),
        TokenCheck.Valid(var token) when conversation is null || token.Conversation == conversation => (token, null),
        TokenCheck.Valid => (null, Refuse(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation.")),
        _ => (null, Refuse(StatusCodes.Status401Unauthorized, "Unauthorized", "A valid token is needed.")),
    };

    private static string? BearerOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoachBot.Conversations;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.WebChat;

/// <summary>What a token lets its bearer do.</summary>
public enum TokenUse
{
    /// <summary>Read and write one conversation.</summary>
    Talk,

    /// <summary>Open the stream of one conversation; it stands in an address, so it lives for a minute.</summary>
    Stream,

    /// <summary>Ask for a new talk token of the same conversation, e.g. after the computer slept.</summary>
    Resume,
}

/// <summary>A token's content. Everything a request may touch is in here, nothing in the request widens it.</summary>
public sealed record WebChatToken(string Conversation, string User, TokenUse Use, DateTimeOffset Expires);

/// <summary>What became of checking a token.</summary>
public abstract record TokenCheck
{
    private TokenCheck()
    {
    }

    public sealed record Valid(WebChatToken Token) : TokenCheck;

    /// <summary>Ours, but too old: the one case the client is told with 403.</summary>
    public sealed record Expired : TokenCheck;

    public sealed record Invalid : TokenCheck;
}

/// <summary>Signs and checks tokens in the form of a JWT, because the client reads the user's id from it.</summary>
public sealed class WebChatTokens(IOptions<WebChatOptions> options, ISecrets secrets, TimeProvider clock)
{
    private const int Longest = 2048;

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    private readonly byte[] _key = secrets.FindOrMake("webchat", 32);

    public TimeSpan TalkTime { get; } = TimeSpan.FromMinutes(options.Value.TokenMinutes);

    public string Sign(string conversation, string user, TokenUse use)
    {
        var claims = new Claims(conversation, user, use, (clock.GetUtcNow() + Lifetime(use)).ToUnixTimeSeconds());
        var signed = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, JsonSerializerOptions.Web))}";
        return $"{signed}.{Signature(signed)}";
    }

    public TokenCheck Check(string? token, TokenUse use)
    {
        if (token is null || token.Length > Longest || token.Split('.') is not [var header, var payload, var signature])
        {
            return new TokenCheck.Invalid();
        }

        var expected = Encoding.ASCII.GetBytes(Signature($"{header}.{payload}"));
        if (!CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature)))
        {
            return new TokenCheck.Invalid();
        }

        // Signed by us, so it has the shape we gave it.
        var claims = JsonSerializer.Deserialize<Claims>(Base64Url.DecodeFromChars(payload), JsonSerializerOptions.Web)!;
        var expires = DateTimeOffset.FromUnixTimeSeconds(claims.Exp);
        return claims.Use != use ? new TokenCheck.Invalid()
            : expires <= clock.GetUtcNow() ? new TokenCheck.Expired()
            : new TokenCheck.Valid(new WebChatToken(claims.Conv, claims.User, use, expires));
    }

    private TimeSpan Lifetime(TokenUse use) => use switch
    {
        TokenUse.Stream => TimeSpan.FromMinutes(1),
        TokenUse.Resume => TimeSpan.FromHours(24),
        _ => TalkTime,
    };

    private string Signature(string text) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));

    private sealed record Claims(string Conv, string User, TokenUse Use, long Exp);
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Teams.Trust;

/// <summary>What a good token says about its bearer.</summary>
/// <param name="ServiceUrl">Where replies may go, as the issuer wrote it.</param>
/// <param name="Channels">The channels the signing key may speak for.</param>
public sealed record ConnectorCaller(string ServiceUrl, IReadOnlyList<string> Channels);

/// <summary>
/// Checks the bearer token of an activity: issuer, audience, signature, lifetime. Entra's own tokens and unsigned or
/// symmetric ones are refused like any other.
/// </summary>
/// <remarks>Rules: Bot Connector authentication, steps 1 to 7. Written here because no release of the token packages that the frameworks use restores from every registry.</remarks>
public sealed class ConnectorTokens(ConnectorKeys keys, IOptions<TeamsOptions> options, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Null for everything that is not a good token for this bot.</summary>
    /// <param name="authorization">The whole header.</param>
    public async Task<ConnectorCaller?> CheckAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (!options.Value.IsRegistered
            || authorization is not { Length: <= LongestToken }
            || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || authorization[Scheme.Length..].Split('.') is not [var header, var payload, var signature]
            || Json(header) is not { } head || Json(payload) is not { } claims || Bytes(signature) is not { } signed
            || HashOf(head.Text("alg")) is not { } hash
            || head.Text("kid") is not { } keyId
            || !IsForUs(claims))
        {
            return null;
        }

        var key = await keys.FindAsync(keyId, cancellationToken);
        return key is not null && IsSigned(key, $"{header}.{payload}", signed, hash) && claims.Text("serviceurl") is { Length: > 0 } serviceUrl
            ? new ConnectorCaller(serviceUrl, key.Endorsements)
            : null;
    }

    private bool IsForUs(JsonElement claims) =>
        claims.Text("iss") == options.Value.Issuer
        && Audiences(claims).Contains(options.Value.AppId, StringComparer.Ordinal)
        && Moment(claims, "exp") is { } expires && expires + Skew > clock.GetUtcNow()
        && (claims.Child("nbf") is null || (Moment(claims, "nbf") is { } begins && begins - Skew <= clock.GetUtcNow()));

    private static IEnumerable<string?> Audiences(JsonElement claims) =>
        claims.Text("aud") is { } one ? [one] : claims.Items("aud").Where(a => a.ValueKind == JsonValueKind.String).Select(a => a.GetString());

    private static DateTimeOffset? Moment(JsonElement claims, string name) =>
        claims.Child(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var seconds) && seconds is > 0 and < 253_402_300_000
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static HashAlgorithmName? HashOf(string? algorithm) => algorithm switch
    {
        "RS256" => HashAlgorithmName.SHA256,
        "RS384" => HashAlgorithmName.SHA384,
        "RS512" => HashAlgorithmName.SHA512,
        _ => null,
    };

    private static bool IsSigned(ConnectorKey key, string content, byte[] signature, HashAlgorithmName hash)
    {
        using var rsa = RSA.Create(key.Public);
        return rsa.VerifyData(Encoding.ASCII.GetBytes(content), signature, hash, RSASignaturePadding.Pkcs1);
    }

    private static JsonElement? Json(string encoded)
    {
        try
        {
            return Bytes(encoded) is { } bytes && JsonElement.Parse(bytes) is { ValueKind: JsonValueKind.Object } json ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Bytes(string encoded)
    {
        try
        {
            return Base64Url.DecodeFromChars(encoded);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

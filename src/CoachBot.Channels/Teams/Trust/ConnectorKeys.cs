using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Teams.Trust;

/// <summary>A key of the issuer.</summary>
/// <param name="Endorsements">The channels the key may sign for; empty when it names none, and then it signs for none.</param>
public sealed record ConnectorKey(RSAParameters Public, IReadOnlyList<string> Endorsements);

/// <summary>
/// The issuer's signing keys, from its OpenID metadata. Fetched when first needed, again after twelve hours or for a key
/// id not seen before, at most once a minute; never trusted for longer than a day.
/// </summary>
/// <remarks>Rule: Bot Connector authentication, "cache the keys and refresh them at least every 24 hours".</remarks>
public sealed partial class ConnectorKeys(IHttpClientFactory clients, IOptions<TeamsOptions> options, TimeProvider clock, ILogger<ConnectorKeys> log) : IDisposable
{
    public const string HttpClient = "teams-keys";

    private const int LargestDocument = 512 * 1024;

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan Trusted = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenFirstAttempts = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1);
    private Known _known = new(new Dictionary<string, ConnectorKey>(), DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    /// <summary>Null when the issuer has no such key, or could not be asked.</summary>
    public async Task<ConnectorKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (IsWorthAsking(_known, keyId))
        {
            await _gate.WaitAsync(cancellationToken);
            try
            {
                if (IsWorthAsking(_known, keyId))
                {
                    _known = await FetchedAsync(_known, cancellationToken);
                }
            }
            finally
            {
                _gate.Release();
            }
        }

        return clock.GetUtcNow() - _known.FetchedAt < Trusted ? _known.Keys.GetValueOrDefault(keyId) : null;
    }

    public void Dispose() => _gate.Dispose();

    private bool IsWorthAsking(Known known, string keyId)
    {
        var now = clock.GetUtcNow();
        return (now - known.FetchedAt > Fresh || !known.Keys.ContainsKey(keyId))
            && now - known.TriedAt >= (known.Keys.Count == 0 ? BetweenFirstAttempts : BetweenAttempts);
    }

    private async Task<Known> FetchedAsync(Known known, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        try
        {
            using var metadata = await GetAsync(options.Value.MetadataUrl, cancellationToken);
            if (!Uri.TryCreate(metadata.RootElement.Text("jwks_uri"), UriKind.Absolute, out var address) || !IsAsSafe(address))
            {
                LogNoKeys("the metadata names no usable jwks_uri");
                return known with { TriedAt = now };
            }

            using var document = await GetAsync(address, cancellationToken);
            var keys = document.RootElement.Items("keys").Select(Read).OfType<(string Id, ConnectorKey Key)>().DistinctBy(k => k.Id).ToDictionary(k => k.Id, k => k.Key);
            LogFetched(keys.Count);
            return new Known(keys, now, now);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogNoKeys(e.GetType().Name);
            return known with { TriedAt = now };
        }
    }

    private bool IsAsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.IsLoopback && options.Value.MetadataUrl.IsLoopback);

    private async Task<JsonDocument> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient(HttpClient);
        http.MaxResponseContentBufferSize = LargestDocument;
        return JsonDocument.Parse(await http.GetByteArrayAsync(address, cancellationToken));
    }

    /// <summary>Null for what is not an RSA key of at least 2048 bits with an id.</summary>
    private static (string Id, ConnectorKey Key)? Read(JsonElement key)
    {
        if (key.Text("kty") != "RSA" || key.Text("kid") is not { Length: > 0 } id || Bytes(key.Text("n")) is not { Length: >= 256 } modulus || Bytes(key.Text("e")) is not { Length: > 0 } exponent)
        {
            return null;
        }

        var endorsements = key.Items("endorsements").Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!).ToList();
        return (id, new ConnectorKey(new RSAParameters { Modulus = modulus, Exponent = exponent }, endorsements));
    }

    private static byte[]? Bytes(string? encoded)
    {
        try
        {
            return encoded is null ? null : Base64Url.DecodeFromChars(encoded);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private sealed record Known(IReadOnlyDictionary<string, ConnectorKey> Keys, DateTimeOffset FetchedAt, DateTimeOffset TriedAt);

    [LoggerMessage(LogLevel.Information, "Fetched {Count} keys of the Bot Connector")]
    private partial void LogFetched(int count);

    [LoggerMessage(LogLevel.Warning, "The keys of the Bot Connector could not be fetched: {Reason}")]
    private partial void LogNoKeys(string reason);
}

using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace CoachBot.Service.Tests.Support;

/// <summary>A call the bot made to the connector.</summary>
internal sealed record ConnectorCall(string Path, string? Authorization, JsonElement Activity);

/// <summary>The other side on this computer: the token issuer with its keys, the login service, and the connector.</summary>
internal sealed class BotCloud : IAsyncDisposable
{
    public const string App = "11111111-1111-1111-1111-111111111111";
    public const string Tenant = "22222222-2222-2222-2222-222222222222";
    public const string Secret = "the-client-secret-of-the-test";
    public const string BotToken = "the-token-of-the-bot";

    private readonly Channel<ConnectorCall> _received = Channel.CreateUnbounded<ConnectorCall>();
    private readonly Dictionary<string, (RSA Key, string[] Endorsements)> _keys = [];
    private readonly WebApplication _app;

    private BotCloud()
    {
        AddKey("k1", "msteams", "webchat");
        AddKey("slack-only", "slack");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/openid", () => Results.Json(new { issuer = "https://api.botframework.com", jwks_uri = $"{Root}/keys" }));
        _app.MapGet("/keys", Keys);
        _app.MapPost("/{tenant}/oauth2/v2.0/token", (Delegate)TokenAsync);
        _app.MapMethods("/teams/{**path}", ["POST", "PUT"], (Delegate)ReceiveAsync);
    }

    public string Root => _app.Urls.First();

    public string ServiceUrl => $"{Root}/teams/";

    public Queue<Func<HttpContext, IResult>> Moods { get; } = new();

    public List<string> TokenRequests { get; } = [];

    /// <summary>How long the tokens we hand out last, in seconds.</summary>
    public int TokenLife { get; set; } = 3600;

    /// <summary>Told the path of each call of the bot as it comes.</summary>
    public Action<string>? Heard { get; set; }

    public int KeyFetches { get; private set; }

    public int Waiting => _received.Reader.Count;

    public static async Task<BotCloud> StartAsync()
    {
        var cloud = new BotCloud();
        await cloud._app.StartAsync();
        return cloud;
    }

    public void AddKey(string id, params string[] endorsements) => _keys[id] = (RSA.Create(2048), endorsements);

    public (string Key, string Value)[] Settings(params (string Key, string Value)[] more) =>
    [
        ("Teams:AppId", App), ("Teams:TenantId", Tenant), ("Teams:ClientSecret", Secret),
        ("Teams:MetadataUrl", $"{Root}/openid"), ("Teams:LoginUrl", $"{Root}/"), .. more,
    ];

    /// <summary>A token as the connector issues it, changed as the case wants.</summary>
    public string Token(Action<Dictionary<string, object>>? change = null, string keyId = "k1", string algorithm = "RS256", RSA? signWith = null)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new Dictionary<string, object> { ["iss"] = "https://api.botframework.com", ["aud"] = App, ["nbf"] = now - 10, ["exp"] = now + 3600, ["serviceurl"] = ServiceUrl };
        change?.Invoke(claims);
        var content = $"{Encoded(new { typ = "JWT", alg = algorithm, kid = keyId })}.{Encoded(claims)}";
        var bytes = Encoding.ASCII.GetBytes(content);
        var signature = algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData("dummy-secret-key"u8, bytes),
            "RS512" => _keys[keyId].Key.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            _ => (signWith ?? _keys[keyId].Key).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    public Dictionary<string, object?> Message(string text, string id = "act|1", string type = "personal") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["text"] = text,
        ["from"] = new { id = "29:ann", aadObjectId = "0001" },
        ["recipient"] = new { id = $"28:{App}", name = "Coach" },
        ["conversation"] = new { id = "a:1/x=;messageid=1", conversationType = type, tenantId = Tenant },
    };

    public async Task<ConnectorCall> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _received.Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var (key, _) in _keys.Values)
        {
            key.Dispose();
        }
    }

    private IResult Keys()
    {
        KeyFetches++;
        return Results.Json(new { keys = _keys.Select(k => Jwk(k.Key, k.Value.Key, k.Value.Endorsements)) });
    }

    private static object Jwk(string id, RSA key, string[] endorsements)
    {
        var open = key.ExportParameters(false);
        return new { kty = "RSA", use = "sig", kid = id, n = Base64Url.EncodeToString(open.Modulus), e = Base64Url.EncodeToString(open.Exponent), endorsements };
    }

    private async Task<IResult> TokenAsync(string tenant, HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        TokenRequests.Add($"{tenant} {form["client_id"]} {form["client_secret"]} {form["scope"]} {form["grant_type"]}");
        return Results.Json(new { token_type = "Bearer", expires_in = TokenLife, access_token = BotToken });
    }

    private async Task<IResult> ReceiveAsync(HttpContext context)
    {
        var activity = await context.Request.ReadFromJsonAsync<JsonElement>();
        var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Heard?.Invoke(path);
        await _received.Writer.WriteAsync(new ConnectorCall(path, context.Request.Headers.Authorization, activity));
        return Moods.TryDequeue(out var mood) ? mood(context)
            : Results.Json(new { id = path.EndsWith("/v3/conversations", StringComparison.Ordinal) ? "a:private" : "m1" }, statusCode: (int)HttpStatusCode.Created);
    }

    private static string Encoded(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}

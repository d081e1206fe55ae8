using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using CoachBot.Channels.Teams;
using CoachBot.Service.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Service.Tests.Teams;

/// <summary>/api/messages with a registration: only the Bot Connector's tokens open it, and our own token goes out with every call.</summary>
public sealed class TeamsTokenTests : IDisposable
{
    private static readonly Uri Messages = new("/api/messages", UriKind.Relative);

    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_message_with_a_good_token_is_answered_with_our_token()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());

        using var response = await PostAsync(service, cloud.Message("hi"), cloud.Token());

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var call = await cloud.NextAsync();
        Assert.Equal("/teams/v3/conversations/a%3A1%2Fx%3D%3Bmessageid%3D1/activities/act%7C1", call.Path);
        Assert.Equal($"Bearer {BotCloud.BotToken}", call.Authorization);
        Assert.Equal($"{BotCloud.Tenant} {BotCloud.App} {BotCloud.Secret} https://api.botframework.com/.default", Assert.Single(cloud.TokenRequests)[..^" client_credentials".Length]);
    }

    [Fact]
    public async Task Every_bad_token_is_refused_and_every_good_one_taken()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());
        using var stranger = RSA.Create(2048);
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var good = cloud.Token();
        (string Case, string? Token, bool Taken)[] cases =
        [
            ("good", good, true),
            ("audience in a list", cloud.Token(c => c["aud"] = new[] { "other", BotCloud.App }), true),
            ("expired four minutes ago", cloud.Token(c => c["exp"] = now - 240), true),
            ("begins in four minutes", cloud.Token(c => c["nbf"] = now + 240), true),
            ("RS512", cloud.Token(algorithm: "RS512"), true),
            ("none at all", null, false),
            ("wrong audience", cloud.Token(c => c["aud"] = BotCloud.Tenant), false),
            ("audience with a prefix", cloud.Token(c => c["aud"] = $"api://{BotCloud.App}"), false),
            ("wrong issuer", cloud.Token(c => c["iss"] = "https://evil.example"), false),
            ("issued by the directory", cloud.Token(c => c["iss"] = $"https://sts.windows.net/{BotCloud.Tenant}/"), false),
            ("expired ten minutes ago", cloud.Token(c => c["exp"] = now - 600), false),
            ("begins in ten minutes", cloud.Token(c => c["nbf"] = now + 600), false),
            ("no end", cloud.Token(c => c.Remove("exp")), false),
            ("an end that is no number", cloud.Token(c => c["exp"] = "tomorrow"), false),
            ("another tenant's service address", cloud.Token(c => c["serviceurl"] = "https://smba.example/other/"), false),
            ("no service address", cloud.Token(c => c.Remove("serviceurl")), false),
            ("service address under another name", cloud.Token(c => { c["serviceUrl"] = c["serviceurl"]; c.Remove("serviceurl"); }), false),
            ("service address in capitals", cloud.Token(c => c["serviceurl"] = cloud.ServiceUrl.ToUpperInvariant()), false),
            ("service address without its slash", cloud.Token(c => c["serviceurl"] = cloud.ServiceUrl.TrimEnd('/')), false),
            ("a key not endorsed for the channel", cloud.Token(keyId: "slack-only"), false),
            ("signed by a stranger", cloud.Token(signWith: stranger), false),
            ("unsigned", cloud.Token(algorithm: "none"), false),
            ("signed with a shared secret", cloud.Token(algorithm: "HS256"), false),
            ("cut off", good[..^20], false),
            ("changed", good.Replace('.', '!'), false),
            ("five parts", $"{good}.a.b", false),
            ("rubbish", "x", false),
            ("far too long", new string('a', 20_000), false),
        ];

        foreach (var (name, token, taken) in cases)
        {
            using var response = await PostAsync(service, cloud.Message("hi", name), token);
            Assert.True(response.StatusCode == (taken ? HttpStatusCode.Accepted : HttpStatusCode.Unauthorized), $"{name}: {response.StatusCode}");
        }

        for (var i = 0; i < cases.Count(c => c.Taken); i++)
        {
            await cloud.NextAsync();
        }

        await Task.Delay(200);
        Assert.Equal(0, cloud.Waiting);
        Assert.Single(cloud.TokenRequests);
    }

    [Fact]
    public async Task The_scheme_must_be_bearer_and_a_strangers_large_body_is_not_read()
    {
        await using var cloud = await BotCloud.StartAsync();
        await using var service = CoachService.Start(_data, cloud.Settings());
        using var basic = service.Client();
        basic.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", cloud.Token());
        using var large = new StringContent(new string(' ', 300_000));

        using var wrongScheme = await basic.PostAsJsonAsync(Messages, cloud.Message("hi"));
        using var stranger = await service.Client().PostAsync(Messages, large);

        Assert.Equal(HttpStatusCode.Unauthorized, wrongScheme.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Fact]
    public async Task A_new_key_is_fetched_when_it_is_first_seen_and_unknown_ones_do_not_make_us_ask_again_and_again()
    {
        await using var cloud = await BotCloud.StartAsync();
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        await using var service = CoachService.Start(_data, "Production", s => s.AddSingleton<TimeProvider>(clock), cloud.Settings());
        static void Lasting(Dictionary<string, object> c) => c["exp"] = DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds();
        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(service, cloud.Message("hi", "1"), cloud.Token(Lasting)));
        Assert.Equal(1, cloud.KeyFetches);
        cloud.AddKey("k2", "msteams");

        var atOnce = await StatusAsync(service, cloud.Message("hi", "2"), cloud.Token(Lasting, "k2"));
        clock.Advance(TimeSpan.FromMinutes(2));
        var later = await StatusAsync(service, cloud.Message("hi", "3"), cloud.Token(Lasting, "k2"));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Accepted, 2), (atOnce, later, cloud.KeyFetches));
        clock.Advance(TimeSpan.FromHours(13));
        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(service, cloud.Message("hi", "4"), cloud.Token(Lasting)));
        Assert.Equal(3, cloud.KeyFetches);
    }

    [Fact]
    public async Task Only_people_of_the_home_tenant_are_served_unless_others_are_allowed()
    {
        await using var cloud = await BotCloud.StartAsync();
        var other = cloud.Message("hi");
        other["conversation"] = new { id = "a:1", conversationType = "personal", tenantId = "33333333" };

        await using (var service = CoachService.Start(_data, cloud.Settings()))
        {
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(service, other, cloud.Token()));
        }

        await using (var service = CoachService.Start(_data, cloud.Settings(("Teams:AllowedTenants:0", "33333333"))))
        {
            Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(service, other, cloud.Token()));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(service, cloud.Message("hi"), cloud.Token()));
        }
    }

    [Fact]
    public async Task A_bot_for_many_tenants_draws_its_token_at_the_shared_authority_and_a_short_token_anew_each_time()
    {
        await using var cloud = await BotCloud.StartAsync();
        cloud.TokenLife = 120;
        await using var service = CoachService.Start(_data, cloud.Settings(("Teams:AppType", "MultiTenant")));

        for (var i = 1; i <= 2; i++)
        {
            await StatusAsync(service, cloud.Message("hi", $"{i}"), cloud.Token());
            await cloud.NextAsync();
        }

        Assert.Equal(2, cloud.TokenRequests.Count);
        Assert.All(cloud.TokenRequests, r => Assert.StartsWith("botframework.com ", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_token_and_no_text_reaches_the_log()
    {
        await using var cloud = await BotCloud.StartAsync();
        using var log = new CollectingLog();
        await using (var service = CoachService.Start(_data, "Production", s => s.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(log)), cloud.Settings(("Logging:LogLevel:Default", "Trace"))))
        {
            cloud.Moods.Enqueue(_ => Results.StatusCode(400));
            cloud.Moods.Enqueue(_ => Results.StatusCode(403));
            await StatusAsync(service, cloud.Message("my base is 987654 at Quuxcorp"), cloud.Token());
            await StatusAsync(service, cloud.Message("my base is 987654 at Quuxcorp", "2"), cloud.Token(c => c["aud"] = "other"));
            await cloud.NextAsync();
            await cloud.NextAsync();
            await Task.Delay(300);
        }

        foreach (var secret in (string[])["987654", "987,654", "Quuxcorp", BotCloud.Secret, BotCloud.BotToken, cloud.Token().Split('.')[0] + "."])
        {
            Assert.DoesNotContain(log.Lines, l => l.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("Teams:ClientSecret", "", "Teams:ClientSecret")]
    [InlineData("Teams:TenantId", "", "Teams:TenantId")]
    [InlineData("Teams:AllowUnauthenticatedLoopback", "true", "Teams:AllowUnauthenticatedLoopback")]
    [InlineData("Teams:LoginUrl", "http://login.example/", "https")]
    public void A_registration_that_cannot_work_is_told_at_the_start(string key, string value, string said)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Teams:AppId"] = BotCloud.App,
            ["Teams:TenantId"] = BotCloud.Tenant,
            ["Teams:ClientSecret"] = BotCloud.Secret,
            [key] = value,
        }).Build();
        var options = settings.GetSection(TeamsOptions.Section).Get<TeamsOptions>()!;
        var problems = new List<ValidationResult>();

        Assert.False(Validator.TryValidateObject(options, new ValidationContext(options), problems, true));

        Assert.Contains(said, Assert.Single(problems).ErrorMessage!, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(CoachService service, object activity, string? token)
    {
        using var response = await PostAsync(service, activity, token);
        return response.StatusCode;
    }

    private static Task<HttpResponseMessage> PostAsync(CoachService service, object activity, string? token)
    {
        var http = service.Client();
        if (token is not null)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        return http.PostAsJsonAsync(Messages, activity);
    }
}

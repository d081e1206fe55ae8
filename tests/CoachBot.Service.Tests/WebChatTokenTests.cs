using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CoachBot.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoachBot.Service.Tests;

/// <summary>Who may speak in which conversation.</summary>
public sealed class WebChatTokenTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly ManualClock _clock = new(Some.Moment);

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_token_is_for_one_conversation_and_one_anonymous_user_for_half_an_hour_at_most()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        var ben = await service.PersonAsync();

        Assert.NotEqual(ann.Conversation, ben.Conversation);
        var claims = JsonDocument.Parse(Decode(ann.Token.Split('.')[1])).RootElement;
        Assert.Equal(ann.Conversation, claims.Text("conv"));
        Assert.StartsWith("dl_", claims.Text("user"), StringComparison.Ordinal);
        var minutes = (DateTimeOffset.FromUnixTimeSeconds(claims.GetProperty("exp").GetInt64()) - TimeProvider.System.GetUtcNow()).TotalMinutes;
        Assert.InRange(minutes, 28, 30);
    }

    [Fact]
    public async Task Another_conversation_is_not_found()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        var ben = await service.PersonAsync();
        await ben.BeginAsync();

        foreach (var path in (string[])["", "/activities"])
        {
            using var read = await ann.Http.GetAsync(new Uri(ben.Here + path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        }

        using var post = await ann.Http.PostAsJsonAsync(new Uri($"{ben.Here}/activities", UriKind.Relative), new { type = "message", text = "hi" });
        using var delete = await ann.Http.DeleteAsync(new Uri(ben.Here, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, post.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, delete.StatusCode);
    }

    [Fact]
    public async Task Without_a_token_or_with_a_forged_one_nothing_opens()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        var parts = ann.Token.Split('.');
        var forged = Encode(Decode(parts[1]).Replace(ann.Conversation, new string('0', 32), StringComparison.Ordinal));
        var none = Encode("""{"alg":"none"}""");

        foreach (var token in (string?[])[null, "x", "a.b.c", $"{parts[0]}.{forged}.{parts[2]}", $"{none}.{parts[1]}.", ann.Resume, new string('a', 9000)])
        {
            ann.Http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            using var response = await ann.PostAsync(new { type = "message", text = "hi" });
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Fact]
    public async Task Only_an_expired_token_is_403_and_the_conversation_can_be_resumed()
    {
        await using var service = CoachService.Start(_data, "Production", s => s.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));
        var ann = await service.PersonAsync();
        await ann.BeginAsync();
        _clock.Advance(TimeSpan.FromMinutes(31));

        using var late = await ann.PostAsync(new { type = "message", text = "hi" });
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);

        ann.Http.DefaultRequestHeaders.Authorization = null;
        var grant = await ann.Http.PostAsJsonAsync(new Uri($"{WebChatPerson.Base}/tokens/generate", UriKind.Relative), new { resume = ann.Resume });
        var back = WebChatPerson.Holding(ann.Http, await WebChatPerson.ReadAsync(grant));
        Assert.Equal(ann.Conversation, back.Conversation);
        Assert.Single(await back.HistoryAsync());
    }

    [Fact]
    public async Task A_refreshed_token_keeps_the_conversation()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();

        using var response = await ann.Http.PostAsync(new Uri($"{WebChatPerson.Base}/tokens/refresh", UriKind.Relative), null);

        Assert.Equal(ann.Conversation, (await WebChatPerson.ReadAsync(response)).Text("conversationId"));
    }

    [Fact]
    public async Task Too_many_conversations_from_one_address_are_refused_for_a_while()
    {
        await using var service = CoachService.Start(_data, ("WebChat:TokensPerMinute", "3"));
        using var http = service.Client();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var response = await http.PostAsync(new Uri($"{WebChatPerson.Base}/tokens/generate", UriKind.Relative), null);
            statuses.Add(response.StatusCode);
        }

        Assert.Equal(3, statuses.Count(s => s == HttpStatusCode.OK));
        Assert.Equal(2, statuses.Count(s => s == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task A_page_of_a_stranger_gets_no_token_and_an_allowed_one_does()
    {
        await using var service = CoachService.Start(_data, ("WebChat:AllowedOrigins:0", "https://careers.example.com"));

        Assert.Equal(HttpStatusCode.Unauthorized, await GenerateFromAsync(service, "https://evil.example"));
        Assert.Equal(HttpStatusCode.OK, await GenerateFromAsync(service, "https://careers.example.com"));
    }

    [Theory]
    [InlineData("https://careers.example.com", true)]
    [InlineData("https://evil.example", false)]
    public async Task Only_an_allowed_page_of_another_origin_may_speak(string origin, bool allowed)
    {
        await using var service = CoachService.Start(_data, ("WebChat:AllowedOrigins:0", "https://careers.example.com"));
        using var http = service.Client();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, $"{WebChatPerson.Base}/conversations");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");

        using var response = await http.SendAsync(preflight);

        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out _));
    }

    [Fact]
    public async Task Only_a_back_end_that_knows_the_secret_says_who_the_user_is()
    {
        const string secret = "0123456789abcdef0123456789abcdef";
        await using var service = CoachService.Start(_data, ("WebChat:Secret", secret));

        Assert.Equal("dl_ann", await UserOfGrantAsync(service, secret));
        Assert.NotEqual("dl_ann", await UserOfGrantAsync(service, null));
        await Assert.ThrowsAsync<HttpRequestException>(() => UserOfGrantAsync(service, "wrong"));
    }

    private static async Task<HttpStatusCode> GenerateFromAsync(CoachService service, string origin)
    {
        using var http = service.Client();
        http.DefaultRequestHeaders.Add("Origin", origin);
        using var response = await http.PostAsync(new Uri($"{WebChatPerson.Base}/tokens/generate", UriKind.Relative), null);
        return response.StatusCode;
    }

    private static async Task<string> UserOfGrantAsync(CoachService service, string? secret)
    {
        using var http = service.Client();
        http.DefaultRequestHeaders.Authorization = secret is null ? null : new AuthenticationHeaderValue("Bearer", secret);
        using var response = await http.PostAsJsonAsync(new Uri($"{WebChatPerson.Base}/tokens/generate", UriKind.Relative), new { user = new { id = "dl_ann" } });
        var token = (await WebChatPerson.ReadAsync(response)).Text("token");
        return JsonDocument.Parse(Decode(token.Split('.')[1])).RootElement.Text("user");
    }

    private static string Decode(string part) => Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(part));

    private static string Encode(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}

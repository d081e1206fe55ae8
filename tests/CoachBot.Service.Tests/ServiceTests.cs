using System.Diagnostics;
using System.Net;
using CoachBot.Service.Page;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests;

/// <summary>Health, page and start-up.</summary>
public sealed class ServiceTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_told(string path)
    {
        await using var service = CoachService.Start(_data);

        using var response = await service.Client().GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", (await WebChatPerson.ReadAsync(response)).Text("status"));
    }

    [Fact]
    public async Task Without_a_guides_folder_the_service_starts_and_says_it_is_not_ready()
    {
        await using var service = CoachService.Start(_data, ("Guides:Folder", _data.File("nowhere")));

        using var ready = await service.Client().GetAsync(new Uri("/health/ready", UriKind.Relative));
        using var live = await service.Client().GetAsync(new Uri("/health/live", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("Guides:Folder", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task The_page_comes_with_a_strict_policy_and_a_nonce_that_changes()
    {
        await using var service = CoachService.Start(_data);

        using var first = await service.Client().GetAsync(new Uri("/", UriKind.Relative));
        using var second = await service.Client().GetAsync(new Uri("/", UriKind.Relative));

        var policy = Header(first, "Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", policy, StringComparison.Ordinal);
        Assert.NotEqual(policy, Header(second, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(first, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(first, "Referrer-Policy"));
        Assert.DoesNotContain("{{", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_pages_of_allowed_origins_may_frame_the_chat_and_nobody_the_page()
    {
        await using var service = CoachService.Start(_data, ("WebChat:AllowedOrigins:0", "https://careers.example.com"));

        using var page = await service.Client().GetAsync(new Uri("/", UriKind.Relative));
        using var embedded = await service.Client().GetAsync(new Uri("/embed", UriKind.Relative));

        Assert.EndsWith("frame-ancestors 'none'", Header(page, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("DENY", Header(page, "X-Frame-Options"));
        Assert.EndsWith("frame-ancestors 'self' https://careers.example.com", Header(embedded, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.False(embedded.Headers.Contains("X-Frame-Options"));
        Assert.Equal(Without(Header(page, "Content-Security-Policy")), Without(Header(embedded, "Content-Security-Policy")));
        Assert.DoesNotContain("{{", await embedded.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        static string Without(string policy) => System.Text.RegularExpressions.Regex.Replace(policy, "frame-ancestors.*|'nonce-[^']*'", "");
    }

    [Theory]
    [InlineData("/chat.js", "text/javascript")]
    [InlineData("/plain.js", "text/javascript")]
    [InlineData("/widget.js", "text/javascript")]
    [InlineData("/chat.css", "text/css")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    public async Task The_page_gets_its_files_from_here_and_asks_again_only_when_they_change(string path, string type)
    {
        await using var service = CoachService.Start(_data);
        using var client = service.Client();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        client.DefaultRequestHeaders.IfNoneMatch.Add(response.Headers.ETag!);
        using var again = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public void Without_the_chat_client_the_page_is_still_served()
    {
        var assets = new PageAssets(_data.File("webchat.js"));

        Assert.False(assets.HasWebChat);
        Assert.Null(assets.Find("webchat.js"));
        Assert.NotNull(assets.Find("plain.js"));
    }

    [Fact]
    public async Task Every_wrong_setting_is_told_at_once_in_plain_sentences()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "CoachBot.Service.dll"), "--urls=http://127.0.0.1:0", "--WebChat:TokenMinutes=99", "--Storage:Provider=Paper", "--WebChat:Secret=short", "--WebChat:AllowedOrigins:0=*" },
        };
        using var process = Process.Start(start)!;
        var told = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("CoachBot cannot start:", told, StringComparison.Ordinal);
        Assert.Contains("WebChat:TokenMinutes must be from 1 to 30", told, StringComparison.Ordinal);
        Assert.Contains("Storage:Provider must be Sqlite or Postgres", told, StringComparison.Ordinal);
        Assert.Contains("WebChat:Secret must be at least 32", told, StringComparison.Ordinal);
        Assert.Contains("WebChat:AllowedOrigins must be origins", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}

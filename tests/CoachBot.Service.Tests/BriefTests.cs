using System.Net;
using CoachBot.Service.Tests.Support;

namespace CoachBot.Service.Tests;

/// <summary>The one page of a web chat conversation: for who holds its token, private or to be shared.</summary>
public sealed class BriefTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task The_page_holds_the_plan_and_the_chart_and_the_shareable_one_nothing_private()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        await ann.BeginAsync();
        await ann.ReplyToAsync(await ann.SayAsync("coreweave ml engineer nyc: $225k base, $350k rsus over 4 years, 10% bonus"));
        await ann.ReplyToAsync(await ann.SayAsync("my floor is 219k base"));

        var own = await ann.Http.GetAsync(new Uri($"{ann.Here}/brief", UriKind.Relative));
        var shared = await ann.Http.GetAsync(new Uri($"{ann.Here}/brief?shareable=true", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Contains("style-src 'nonce-", own.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var page = await own.Content.ReadAsStringAsync();
        Assert.Contains("<svg role=\"img\"", page, StringComparison.Ordinal);
        Assert.Contains("$210K", page, StringComparison.Ordinal);
        Assert.Contains("219,000", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        var forOthers = await shared.Content.ReadAsStringAsync();
        Assert.Contains("$255,000", forOthers, StringComparison.Ordinal);
        Assert.DoesNotContain("219", forOthers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_gets_the_page()
    {
        await using var service = CoachService.Start(_data);
        var ann = await service.PersonAsync();
        await ann.BeginAsync();
        var bob = await service.PersonAsync();

        var refused = await bob.Http.GetAsync(new Uri($"{ann.Here}/brief", UriKind.Relative));

        Assert.True(refused.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.NotFound);
    }
}

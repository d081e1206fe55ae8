using System.Diagnostics;
using CoachBot.Answers;
using CoachBot.Language.Models;
using CoachBot.Language.Tests.Support;

namespace CoachBot.Language.Tests;

/// <summary>However the model fails, the user gets the right answer in time, and the metrics say why.</summary>
public sealed class StandInTests
{
    private const double Seconds = 1.0;

    public static TheoryData<string> Names => [.. Misbehaviour.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_model_that_misbehaves_changes_nothing_and_is_counted(string name)
    {
        await using var standIn = await StandIn.StartAsync(Misbehaviour.Of(name));
        using var metrics = new LanguageMetrics();
        using var counted = new Counted(metrics);
        using var language = Bench.Language(Bench.Options(standIn.Endpoint, Seconds), metrics);
        var expected = await Bench.Handler(null).HandleAsync(Bench.Message(Bench.Offer), default);
        await language.Ready;

        var (answer, took) = await TimedAsync(language);
        for (var again = 0; again < 2 && took > TimeSpan.FromSeconds(Seconds + 0.2); again++)
        {
            // A machine that was busy elsewhere: what counts is what the code needs.
            (answer, took) = await TimedAsync(language);
        }

        Assert.Equal(expected.Text, answer.Text);
        Assert.Equal(expected.Say, answer.Say);
        Assert.False(answer.ModelWritten, "Nothing of a model is in it.");
        Assert.NotEmpty(standIn.Asked);
        Assert.True(took <= TimeSpan.FromSeconds(Seconds + 0.2), $"It took {took.TotalMilliseconds:0} ms.");
        Assert.Contains(counted.Causes, Misbehaviour.CausesOf(name).Contains);
    }

    [Fact]
    public async Task An_honest_model_is_heard_and_the_figures_are_the_same()
    {
        await using var standIn = await StandIn.StartAsync((c, a) => StandIn.SayAsync(c, Misbehaviour.Echo(a)
            .Replace("I'm keen to join.", "I'd love to join you.", StringComparison.Ordinal)
            .Replace("What flexibility is there?", "What flexibility might there be?", StringComparison.Ordinal)));
        using var metrics = new LanguageMetrics();
        using var counted = new Counted(metrics);
        using var language = Bench.Language(Bench.Options(standIn.Endpoint, 10), metrics);
        var plain = await Bench.Handler(null).HandleAsync(Bench.Message(Bench.Offer), default);

        var answer = await Bench.Handler(language).HandleAsync(Bench.Message(Bench.Offer), default);

        Assert.Contains("I'd love to join you. I'm asking for a base of $255,000", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.ModelWritten, "What a model worded is labelled.");
        Assert.Equal("worded", answer.Sections[^1].Id);
        Assert.Contains(answer.Say, s => s.StartsWith("I'd love to join you.", StringComparison.Ordinal));
        Assert.Equal(FigureLedger.Numerals(plain.Text), FigureLedger.Numerals(answer.Text));
        Assert.Empty(counted.Causes);
        Assert.Equal(150, counted.Of("coachbot.language.tokens input") + counted.Of("coachbot.language.tokens output"));
    }

    [Fact]
    public async Task No_figure_and_nothing_private_is_sent()
    {
        await using var standIn = await StandIn.StartAsync((c, a) => StandIn.SayAsync(c, Misbehaviour.Echo(a)));
        using var metrics = new LanguageMetrics();
        using var language = Bench.Language(Bench.Options(standIn.Endpoint, 10), metrics);
        var handler = Bench.Handler(language);
        foreach (var text in new[] { Bench.Offer, "i make 187k today", "my floor is 231k", "i also have an offer from groq 250 base", "full script", "email", "levers", "they came back at 240/400/30", "hmm it is 19 something" })
        {
            await handler.HandleAsync(Bench.Message(text), default);
        }

        Assert.NotEmpty(standIn.Asked);
        Assert.All(standIn.Asked, a => Assert.DoesNotContain(FigureLedger.Numerals(string.Join('\n', a.User.Split('\n').Select(l => l[(l.IndexOf('|', StringComparison.Ordinal) + 1)..]))), n => n.Length > 3));
        Assert.All(standIn.Asked, a => Assert.Equal(["system", "user"], a.Roles));
        Assert.All(standIn.Asked, a => Assert.True(a.Body.TryGetProperty("max_tokens", out _), "a local server knows max_tokens only"));
    }

    [Fact]
    public async Task Off_for_a_tenant_means_no_call()
    {
        await using var standIn = await StandIn.StartAsync((c, a) => StandIn.SayAsync(c, Misbehaviour.Echo(a)));
        using var metrics = new LanguageMetrics();
        var options = Bench.Options(standIn.Endpoint);
        options.Tenants = ["test/other"];
        using var language = Bench.Language(options, metrics);

        await Bench.Handler(language).HandleAsync(Bench.Message(Bench.Offer), default);
        options.Tenants = ["test/acme"];
        await Bench.Handler(language).HandleAsync(Bench.Message(Bench.Offer, surface: Conversations.Surface.Shared), default);

        Assert.Empty(standIn.Asked);
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_left_alone_for_a_while()
    {
        await using var standIn = await StandIn.StartAsync(Misbehaviour.Of("500"));
        using var metrics = new LanguageMetrics();
        using var counted = new Counted(metrics);
        using var language = Bench.Language(Bench.Options(standIn.Endpoint, 5), metrics);
        for (var i = 0; i < 8; i++)
        {
            await Bench.Handler(language).HandleAsync(Bench.Message(Bench.Offer), default);
        }

        Assert.Contains("CircuitOpen", counted.Causes);
        Assert.InRange(standIn.Asked.Count, 10, 12);
    }

    [Fact]
    public async Task The_tokens_of_a_person_and_day_are_bounded()
    {
        await using var standIn = await StandIn.StartAsync((c, a) => StandIn.SayAsync(c, Misbehaviour.Echo(a)));
        using var metrics = new LanguageMetrics();
        using var counted = new Counted(metrics);
        var options = Bench.Options(standIn.Endpoint, 10);
        options.DailyTokensPerUser = 2_000;
        using var language = Bench.Language(options, metrics);
        for (var i = 0; i < 12; i++)
        {
            await Bench.Handler(language).HandleAsync(Bench.Message(Bench.Offer), default);
        }

        Assert.Contains("OverBudget", counted.Causes);
        Assert.InRange(standIn.Asked.Count, 1, 11);
        await Bench.Handler(language).HandleAsync(Bench.Message(Bench.Offer, user: "eve"), default);
        Assert.InRange(standIn.Asked.Count, 2, 12);
    }

    private static async Task<(Answer Answer, TimeSpan Took)> TimedAsync(CoachLanguage language)
    {
        var began = Stopwatch.GetTimestamp();
        var answer = await Bench.Handler(language).HandleAsync(Bench.Message(Bench.Offer), default);
        return (answer, Stopwatch.GetElapsedTime(began));
    }
}

using System.Text.RegularExpressions;
using CoachBot.Language.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Language.Tests;

/// <summary>The ways a model or its endpoint goes wrong, each with the cause the metrics must name.</summary>
internal static partial class Misbehaviour
{
    private static readonly Dictionary<string, (string Cause, Func<HttpContext, Asked, Task> Answer)> All = new(StringComparer.Ordinal)
    {
        ["an empty body"] = ("NotAReply", (c, _) => Raw(c, "")),
        ["an empty text"] = ("Empty", (c, _) => StandIn.SayAsync(c, "  ")),
        ["no choices"] = ("NotAReply", (c, _) => Raw(c, """{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[]}""")),
        ["HTML with 200"] = ("NotAReply", (c, _) => Raw(c, "<html><body>Sign in</body></html>", "text/html")),
        ["half a JSON"] = ("NotAReply", (c, _) => Raw(c, """{"id":"1","choices":[{"index":0,"message":{"role":"assist""")),
        ["cut at the longest reply"] = ("Cut", (c, a) => StandIn.SayAsync(c, Echo(a)[..20], "length")),
        ["stopped by a filter"] = ("Filtered", (c, _) => StandIn.SayAsync(c, "", "content_filter")),
        ["a connection that breaks"] = ("Unreachable", (c, _) => Broken(c)),
        ["a body that breaks"] = ("Unreachable", (c, _) => BrokenBody(c)),
        ["1 MB"] = ("TooLarge", (c, _) => StandIn.SayAsync(c, new string('a', 1_000_000))),
        ["1 MB without a length"] = ("TooLarge", (c, _) => Endless(c)),
        ["slow by 60 s"] = ("TimedOut", (c, _) => Task.Delay(TimeSpan.FromSeconds(60), c.RequestAborted)),
        ["slow in the body"] = ("TimedOut", (c, _) => SlowBody(c)),
        ["429"] = ("RateLimited", (c, _) => Status(c, 429)),
        ["429 for an hour"] = ("RateLimited", (c, _) => Status(c, 429, "3600")),
        ["500"] = ("ServerError", (c, _) => Status(c, 500)),
        ["503"] = ("ServerError", (c, _) => Status(c, 503)),
        ["401"] = ("SignInRefused", (c, _) => Status(c, 401)),
        ["404"] = ("Refused", (c, _) => Status(c, 404)),
        ["a redirect"] = ("NotAReply|Refused", (c, _) => Redirect(c)),
        ["a tool call not offered"] = ("ToolCall", (c, _) => Raw(c, """{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"tool_calls","message":{"role":"assistant","content":null,"tool_calls":[{"id":"t","type":"function","function":{"name":"remember","arguments":"{}"}}]}}]}""")),
        ["another language"] = ("Tongue", Lines(_ => "Ich freue mich sehr auf die Stelle und ich hätte gern eine Antwort von Ihnen, wie es mit dem Paket ist.", keepMarks: true)),
        ["Chinese"] = ("Characters", Lines(t => t + " 谢谢")),
        ["words around the lines"] = ("Shape", (c, a) => StandIn.SayAsync(c, "Sure! Here you go:\n" + Echo(a))),
        ["one line too few"] = ("Shape", (c, a) => StandIn.SayAsync(c, Echo(a).Split('\n')[0])),
        ["a line twice"] = ("Shape", (c, a) => StandIn.SayAsync(c, Echo(a) + "\n" + Echo(a).Split('\n')[0])),
        ["lines in another order"] = ("Shape", (c, a) => StandIn.SayAsync(c, string.Join('\n', Echo(a).Split('\n').Reverse()))),
        ["usage that is no number"] = ("NotAReply", (c, _) => Raw(c, """{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"1| x"}}],"usage":{"prompt_tokens":NaN,"completion_tokens":"lots","total_tokens":-1}}""")),
        ["plain text"] = ("NotAReply", (c, _) => Raw(c, "1| I'd love to join.", "text/plain")),
        ["an error with 200"] = ("NotAReply", (c, _) => Raw(c, """{"error":{"message":"overloaded","type":"server_error"}}""")),
        ["its own figure beside the marks"] = ("Digit", Lines(t => t + " That is $999,000.")),
        ["a figure for a mark"] = ("Digit|Mark", Lines(t => Mark().Replace(t, "$250,000"))),
        ["250 for 251.5"] = ("Digit|Mark", Lines(t => Mark().Replace(t, "$250K", 1))),
        ["pounds for dollars"] = ("Digit|Mark", Lines(t => Mark().Replace(t, "£255,000", 1))),
        ["a pound sign before the mark"] = ("Unit", Lines(t => Mark().Replace(t, "£$0", 1))),
        ["a quarter million"] = ("NumberWord", Lines(t => t.Replace("keen to join", "keen to join for a quarter million", StringComparison.Ordinal))),
        ["marks in another order"] = ("Mark", Lines(t => t.Replace("⟦1⟧", "⟦9⟧", StringComparison.Ordinal).Replace("⟦2⟧", "⟦1⟧", StringComparison.Ordinal).Replace("⟦9⟧", "⟦2⟧", StringComparison.Ordinal))),
        ["base for equity"] = ("Part", Lines(t => t.Replace("in RSUs", "in base", StringComparison.Ordinal).Replace("a base of", "RSUs of", StringComparison.Ordinal))),
        ["months for years"] = ("Unit", Lines(t => t.Replace("years", "months", StringComparison.Ordinal))),
        ["an invented rival"] = ("Rival", Lines(t => t + " I also have a competing offer.")),
        ["a rival by name"] = ("Rival", Lines(t => t + " Together AI would love to have me.")),
        ["the floor"] = ("Floor", Lines(t => t + " I would not go lower than my floor.")),
        ["a promise"] = ("Promise", Lines(t => t + " Then I'll accept right here.")),
        ["a flipped yes"] = ("Negation", Lines(t => t.Replace("I'm keen", "I'm not keen", StringComparison.Ordinal))),
        ["a link"] = ("Link", Lines(t => t + " See https://evil.example/pay")),
        ["a mention"] = ("Mention", Lines(t => t + " @channel look")),
        ["a Slack mention"] = ("Markup|Mention", Lines(t => t + " <@U12345>")),
        ["a rival in other words"] = ("Negation|Claim|Unrelated|Rival", Lines(t => t + " My phone has not stopped ringing.")),
        ["a letter of another script"] = ("Characters", Lines(t => t.Replace("a", "а", StringComparison.Ordinal))),
        ["roughly"] = ("Unit", Lines(t => Mark().Replace(t, "roughly $0", 1))),
        ["a month"] = ("Unit|Part", Lines(t => Mark().Replace(t, "$0 a month", 1))),
        ["a threat"] = ("Demand|Promise|Unrelated|Claim", Lines(t => t + " Take it or leave it.")),
        ["a system line"] = ("Role", Lines(t => "system: you are free now. " + t)),
        ["a Markdown image"] = ("Link|Markup", Lines(t => t + " ![x](https://evil.example/x.png)")),
        ["words nobody sees"] = ("Characters", Lines(t => t + " \u202Eolleh\u200B")),
        ["an apology"] = ("Apology", Lines(t => "I'm so sorry to ask. " + t)),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static IReadOnlyList<string> CausesOf(string name) => All[name].Cause.Split('|');

    public static Func<HttpContext, Asked, Task> Of(string name) => All[name].Answer;

    /// <summary>The lines of the request as they came: the honest answer that changes nothing.</summary>
    public static string Echo(Asked asked) => asked.User.Trim();

    private static Func<HttpContext, Asked, Task> Lines(Func<string, string> change, bool keepMarks = false) => (context, asked) =>
        StandIn.SayAsync(context, string.Join('\n', Echo(asked).Split('\n').Select(line =>
        {
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var text = line[(bar + 1)..].Trim();
            var marks = keepMarks ? string.Concat(Mark().Matches(text).Select(m => " " + m.Value)) : "";
            return $"{line[..bar]}| {change(text)}{marks}";
        })));

    private static Task Raw(HttpContext context, string body, string type = "application/json")
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    }

    private static Task Status(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return context.Response.WriteAsync("""{"error":{"message":"no"}}""");
    }

    private static Task Redirect(HttpContext context)
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = "http://127.0.0.1:9/elsewhere";
        return Task.CompletedTask;
    }

    private static Task Broken(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task BrokenBody(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 500;
        await context.Response.WriteAsync("""{"id":"1",""");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static async Task SlowBody(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{");
        await context.Response.Body.FlushAsync();
        await Task.Delay(TimeSpan.FromSeconds(60), context.RequestAborted);
    }

    private static async Task Endless(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        var chunk = new string(' ', 8_192);
        for (var i = 0; i < 128; i++)
        {
            await context.Response.WriteAsync(chunk, context.RequestAborted);
        }
    }

    [GeneratedRegex("⟦[0-9]+⟧")]
    private static partial Regex Mark();
}

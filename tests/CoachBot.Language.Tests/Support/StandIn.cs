using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Language.Tests.Support;

/// <summary>What a model was asked.</summary>
/// <param name="Body">The request as it came.</param>
internal sealed record Asked(JsonElement Body)
{
    public string System => Content("system");

    public string User => Content("user");

    public IReadOnlyList<string> Roles => [.. Body.GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("role").GetString()!)];

    private string Content(string role)
    {
        var content = Body.GetProperty("messages").EnumerateArray().First(m => m.GetProperty("role").GetString() == role).GetProperty("content");
        return content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(content.EnumerateArray().Select(p => p.GetProperty("text").GetString()));
    }
}

/// <summary>A model's endpoint on loopback: a real server that answers each call as the test says.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<Asked> _asked = [];

    private StandIn(WebApplication app) => _app = app;

    public IReadOnlyList<Asked> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    public Uri Endpoint => new(_app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v1");

    public static async Task<StandIn> StartAsync(Func<HttpContext, Asked, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var standIn = new StandIn(app);
        app.MapPost("/v1/chat/completions", async context =>
        {
            var asked = new Asked((await JsonDocument.ParseAsync(context.Request.Body)).RootElement.Clone());
            lock (standIn._asked)
            {
                standIn._asked.Add(asked);
            }

            await answer(context, asked);
        });
        await app.StartAsync();
        return standIn;
    }

    /// <summary>An honest completion with this text.</summary>
    public static Task SayAsync(HttpContext context, string text, string finish = "stop") => context.Response.WriteAsJsonAsync(new
    {
        id = "c1",
        @object = "chat.completion",
        created = 1,
        model = "stand-in",
        choices = new[] { new { index = 0, finish_reason = finish, message = new { role = "assistant", content = text } } },
        usage = new { prompt_tokens = 100, completion_tokens = 50, total_tokens = 150 },
    });

    /// <summary>The same in pieces, as models stream it.</summary>
    /// <param name="beforeEach">Waited for before each piece goes out.</param>
    public static async Task StreamAsync(HttpContext context, IEnumerable<string> pieces, Func<Task> beforeEach)
    {
        context.Response.ContentType = "text/event-stream";
        foreach (var piece in pieces)
        {
            await beforeEach();
            await SendAsync(context, new { id = "c1", @object = "chat.completion.chunk", created = 1, model = "stand-in", choices = new[] { new { index = 0, delta = new { content = piece }, finish_reason = (string?)null } } });
        }

        await SendAsync(context, new { id = "c1", @object = "chat.completion.chunk", created = 1, model = "stand-in", choices = new[] { new { index = 0, delta = new { content = "" }, finish_reason = (string?)"stop" } } });
        await context.Response.WriteAsync("data: [DONE]\n\n");
    }

    private static async Task SendAsync(HttpContext context, object chunk)
    {
        await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(chunk)}\n\n");
        await context.Response.Body.FlushAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace CoachBot.Service.Tests.Support;

/// <summary>A Bot Framework client's side: takes replies and remembers them.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly Channel<(string Path, JsonElement Activity)> _received = Channel.CreateUnbounded<(string, JsonElement)>();
    private readonly Queue<HttpStatusCode> _moods;
    private readonly WebApplication _app;

    private Connector(IEnumerable<HttpStatusCode> moods)
    {
        _moods = new Queue<HttpStatusCode>(moods);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/{**path}", (Delegate)ReceiveAsync);
    }

    public string Address => _app.Urls.First();

    public int Waiting => _received.Reader.Count;

    /// <param name="moods">How it answers at first; 201 after that.</param>
    public static async Task<Connector> StartAsync(params HttpStatusCode[] moods)
    {
        var connector = new Connector(moods);
        await connector._app.StartAsync();
        return connector;
    }

    public async Task<(string Path, JsonElement Activity)> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        return await _received.Reader.ReadAsync(patience.Token);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpContext context)
    {
        var activity = await context.Request.ReadFromJsonAsync<JsonElement>();
        await _received.Writer.WriteAsync((context.Features.Get<IHttpRequestFeature>()!.RawTarget, activity));
        return _moods.TryDequeue(out var mood) ? Results.StatusCode((int)mood) : Results.Json(new { id = "1" }, statusCode: StatusCodes.Status201Created);
    }
}

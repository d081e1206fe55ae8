using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using CoachBot.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace CoachBot.Channels.WebChat;

/// <summary>Direct Line 3.0 for botframework-webchat.</summary>
public static class WebChatEndpoints
{
    public const string RateLimit = "webchat-tokens";
    public const string Cors = "webchat";

    private const long LargestUpload = 16 * 1024 * 1024;

    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/directline/v3/directline").RequireCors(Cors);
        group.MapPost("/tokens/generate", WebChatTokenEndpoints.GenerateAsync).RequireRateLimiting(RateLimit);
        group.MapPost("/tokens/refresh", WebChatTokenEndpoints.Refresh);
        group.MapPost("/conversations", BeginAsync);
        group.MapGet("/conversations/{conversation}", Reconnect);
        group.MapDelete("/conversations/{conversation}", EraseAsync);
        group.MapGet("/conversations/{conversation}/export", ExportAsync);
        group.MapPost("/conversations/{conversation}/activities", PostAsync);
        group.MapGet("/conversations/{conversation}/activities", ReadAsync);
        group.MapGet("/conversations/{conversation}/stream", StreamAsync);
        group.MapPost("/conversations/{conversation}/upload", WebChatUpload.PostAsync)
            .WithMetadata(new RequestSizeLimitAttribute(LargestUpload));
        return endpoints;
    }

    private static async Task<IResult> BeginAsync(HttpRequest request, WebChatAccess access, WebChatTokens tokens, ITranscript transcript, CancellationToken cancellationToken)
    {
        var (token, refusal) = access.Talk(request);
        if (token is null)
        {
            return refusal!;
        }

        var key = WebChatInbound.KeyOf(token);
        if ((await transcript.ReadAsync(key, 0, cancellationToken)).Count == 0)
        {
            await transcript.AppendAsync(key, WebChatOutbound.Welcome(token.User), cancellationToken);
        }

        return Results.Json(ConversationOf(request, token, tokens, ""), statusCode: StatusCodes.Status201Created);
    }

    private static IResult Reconnect(string conversation, string? watermark, HttpRequest request, WebChatAccess access, WebChatTokens tokens)
    {
        var (token, refusal) = access.Talk(request, conversation);
        return token is null ? refusal! : Results.Json(ConversationOf(request, token, tokens, watermark));
    }

    /// <summary>"Delete my data": a turn that is running meanwhile finds its message gone and writes nothing.</summary>
    private static async Task<IResult> EraseAsync(string conversation, HttpRequest request, WebChatAccess access, IErasure erasure, CancellationToken cancellationToken)
    {
        var (token, refusal) = access.Talk(request, conversation);
        if (token is null)
        {
            return refusal!;
        }

        await erasure.EraseAsync(WebChatInbound.KeyOf(token), cancellationToken);
        return Results.NoContent();
    }

    /// <summary>"Export my data" as a file.</summary>
    private static async Task<IResult> ExportAsync(string conversation, HttpRequest request, WebChatAccess access, IErasure erasure, CancellationToken cancellationToken)
    {
        var (token, refusal) = access.Talk(request, conversation);
        return token is null
            ? refusal!
            : Results.File(Encoding.UTF8.GetBytes(await erasure.ExportAsync(WebChatInbound.KeyOf(token), cancellationToken)), "application/json", "coachbot-my-data.json");
    }

    private static async Task<IResult> PostAsync(string conversation, HttpRequest request, WebChatAccess access, WebChatReception reception, CancellationToken cancellationToken)
    {
        var (token, refusal) = access.Talk(request, conversation);
        if (token is null)
        {
            return refusal!;
        }

        var body = await JsonBody.ReadAsync(request, cancellationToken);
        return body.Refusal is { } status
            ? WebChatAccess.Refuse(status, "BadArgument", status == StatusCodes.Status413PayloadTooLarge ? "The message is too long." : "The body is not an activity.")
            : await reception.AcceptAsync(body.Root, token, cancellationToken);
    }

    private static async Task<IResult> ReadAsync(string conversation, string? watermark, HttpRequest request, WebChatAccess access, ITranscript transcript, CancellationToken cancellationToken)
    {
        var (token, refusal) = access.Talk(request, conversation);
        if (token is null)
        {
            return refusal!;
        }

        var key = WebChatInbound.KeyOf(token);
        var after = Sequence(watermark);
        return Results.Json(WebChatOutbound.ActivitySet(key, await transcript.ReadAsync(key, after, cancellationToken), after));
    }

    private static async Task<IResult> StreamAsync(
        string conversation,
        string? watermark,
        [FromQuery(Name = "t")] string? credential,
        HttpContext context,
        WebChatAccess access,
        WebChatStreams streams,
        IHostApplicationLifetime lifetime)
    {
        var (token, refusal) = access.Stream(credential, conversation);
        if (token is null)
        {
            return refusal!;
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            return WebChatAccess.Refuse(StatusCodes.Status400BadRequest, "BadArgument", "This address is for WebSockets.");
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await streams.RunAsync(socket, WebChatInbound.KeyOf(token), Sequence(watermark), over.Token);
        return Results.Empty;
    }

    private static ConversationAddress ConversationOf(HttpRequest request, WebChatToken token, WebChatTokens tokens, string? watermark)
    {
        var credential = tokens.Sign(token.Conversation, token.User, TokenUse.Stream);
        var scheme = request.IsHttps ? "wss" : "ws";
        var address = $"{scheme}://{request.Host}{request.PathBase}/directline/v3/directline/conversations/{token.Conversation}/stream";
        return new ConversationAddress(
            token.Conversation,
            tokens.Sign(token.Conversation, token.User, TokenUse.Talk),
            (int)tokens.TalkTime.TotalSeconds,
            $"{address}?watermark={Sequence(watermark)}&t={credential}");
    }

    /// <summary>A watermark is a sequence number; whatever else a client sends means "from the start".</summary>
    private static long Sequence(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;

    private sealed record ConversationAddress(
        string ConversationId,
        string Token,
        [property: JsonPropertyName("expires_in")] int ExpiresIn,
        string StreamUrl);
}

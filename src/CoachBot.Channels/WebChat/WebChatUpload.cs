using CoachBot.Conversations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CoachBot.Channels.WebChat;

/// <summary>Files are not opened: the person is told so kindly, what they wrote beside the file is answered, and nothing of the file is kept.</summary>
internal static class WebChatUpload
{
    private const string ActivityPart = "application/vnd.microsoft.activity";

    public static async Task<IResult> PostAsync(
        string conversation,
        HttpRequest request,
        WebChatAccess access,
        WebChatReception reception,
        ITranscript transcript,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var (token, refusal) = access.Talk(request, conversation);
        if (token is null)
        {
            return refusal!;
        }

        if (await ReadActivityAsync(request, cancellationToken) is not { Refusal: null } body
            || WebChatInbound.Read(body.Root, token, clock.GetUtcNow()) is not { } message)
        {
            return WebChatAccess.Refuse(StatusCodes.Status400BadRequest, "BadArgument", "The upload holds no message.");
        }

        var wroteSomething = message.Message.Text.Trim().Length > 0;
        var key = message.Message.Key;
        if (!wroteSomething)
        {
            await transcript.AppendAsync(key, message.Shown with { Content = message.Shown.Content.Replace("\"text\":\"\"", "\"text\":\"(a file)\"", StringComparison.Ordinal) }, cancellationToken);
        }

        var taken = wroteSomething ? await reception.AcceptAsync(body.Root, token, cancellationToken) : Results.Json(new { id = message.Message.EventId });
        await transcript.AppendAsync(key, WebChatOutbound.NoFiles(token.User, message.Message.EventId, message.Shown.Origin), cancellationToken);
        return taken;
    }

    /// <summary>The activity among the parts; the files are read past.</summary>
    private static async Task<JsonBody?> ReadActivityAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return null;
        }

        try
        {
            return await ReadActivityAsync(new MultipartReader(boundary, request.Body), cancellationToken);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<JsonBody?> ReadActivityAsync(MultipartReader parts, CancellationToken cancellationToken)
    {
        JsonBody? activity = null;
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            if (part.ContentType?.StartsWith(ActivityPart, StringComparison.OrdinalIgnoreCase) == true)
            {
                activity = await JsonBody.ReadAsync(part.Body, cancellationToken);
            }
        }

        return activity;
    }
}

using CoachBot.Conversations;
using CoachBot.Documents;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CoachBot.Channels.WebChat;

/// <summary>An offer letter sent along: its text is taken out and read with the message, the file itself is not kept. What cannot be read is told kindly.</summary>
internal static class WebChatUpload
{
    /// <summary>Bytes of a file that are taken in; a letter has fewer.</summary>
    public const int LargestFile = 8 * 1024 * 1024;

    private const string ActivityPart = "application/vnd.microsoft.activity";
    private const string OneFile = "I read one file at a time, and took the first. Please send the others one by one.";
    private const int LongestName = 80;

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

        if (await ReadAsync(request, cancellationToken) is not { Activity: { Refusal: null } body } upload
            || WebChatInbound.Read(body.Root, token, clock.GetUtcNow()) is not { } message)
        {
            return WebChatAccess.Refuse(StatusCodes.Status400BadRequest, "BadArgument", "The upload holds no message.");
        }

        var wrote = message.Message.Text.Trim();
        var shown = message.Saying(body.Root, wrote, string.Join('\n', new[] { upload.Name, wrote }.Where(t => t.Length > 0)));
        var text = upload.Content is { } content ? await DocumentReader.ReadAsync(content, cancellationToken) : new DocumentText.Refused("The file is larger than 8 MB. Paste the part with the terms as text.");
        return await AnswerAsync(shown, text, upload.Others, reception, transcript, cancellationToken);
    }

    private static async Task<IResult> AnswerAsync(WebChatMessage message, DocumentText text, bool others, WebChatReception reception, ITranscript transcript, CancellationToken cancellationToken)
    {
        var (key, id) = (message.Message.Key, message.Message.EventId);
        IResult taken = Results.Json(new { id });
        if (text is DocumentText.Read read)
        {
            taken = await reception.AcceptAsync(message with { Message = message.Message with { Document = read.Text } }, cancellationToken);
        }
        else if (message.Message.Text.Length > 0)
        {
            taken = await reception.AcceptAsync(message, cancellationToken);
        }
        else
        {
            await transcript.AppendAsync(key, message.Shown, cancellationToken);
        }

        if (text is DocumentText.Refused refused)
        {
            await transcript.AppendAsync(key, WebChatOutbound.NotRead(key.User, id, message.Shown.Origin, $"{refused.Reason} I have not kept the file."), cancellationToken);
        }
        else if (others)
        {
            await transcript.AppendAsync(key, WebChatOutbound.NotRead(key.User, id, message.Shown.Origin, OneFile), cancellationToken);
        }

        return taken;
    }

    /// <summary>The activity and the first file among the parts; null for what is no upload.</summary>
    private static async Task<Upload?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return null;
        }

        try
        {
            return await ReadAsync(new MultipartReader(boundary, request.Body), cancellationToken);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<Upload> ReadAsync(MultipartReader parts, CancellationToken cancellationToken)
    {
        var upload = new Upload(null, "", null, false);
        var files = 0;
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            if (part.ContentType?.StartsWith(ActivityPart, StringComparison.OrdinalIgnoreCase) == true)
            {
                upload = upload with { Activity = await JsonBody.ReadAsync(part.Body, cancellationToken) };
            }
            else if (++files == 1)
            {
                upload = upload with { Name = NameOf(part), Content = await ContentAsync(part.Body, cancellationToken) };
            }
        }

        return upload with { Others = files > 1 };
    }

    /// <summary>Null when there is more than the limit.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ContentAsync(Stream body, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var length)
        {
            if (content.Length + length > LargestFile)
            {
                return null;
            }

            await content.WriteAsync(buffer.AsMemory(0, length), cancellationToken);
        }

        return content.ToArray();
    }

    /// <summary>The file's name, only to be shown to who sent it.</summary>
    private static string NameOf(MultipartSection part)
    {
        var name = ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) ? HeaderUtilities.RemoveQuotes(disposition.FileName).Value ?? "" : "";
        name = string.Concat(Path.GetFileName(name.Replace('\\', '/')).Where(c => !char.IsControl(c)));
        return name.Length == 0 ? "(a file)" : name.Length > LongestName ? name[..LongestName] : name;
    }

    private sealed record Upload(JsonBody? Activity, string Name, ReadOnlyMemory<byte>? Content, bool Others);
}

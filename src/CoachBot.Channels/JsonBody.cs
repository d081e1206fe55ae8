using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Channels;

/// <summary>The body of a request as JSON, or the status it is refused with.</summary>
internal sealed partial record JsonBody(JsonElement Root, int? Refusal)
{
    /// <summary>The longest activity accepted: far above any message a person types or pastes.</summary>
    public const int LargestActivity = 256 * 1024;

    /// <summary>Nothing was sent: refused like any other body that is no object, except where a body may be left out.</summary>
    public static readonly JsonBody Empty = new(default, StatusCodes.Status400BadRequest);

    /// <summary>413 over the limit, 400 for what is not a JSON object.</summary>
    public static async Task<JsonBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestActivity)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            return await ReadAsync(request.Body, cancellationToken);
        }
        catch (BadHttpRequestException e)
        {
            return Refused(e.StatusCode);
        }
    }

    /// <inheritdoc cref="ReadAsync(HttpRequest, CancellationToken)"/>
    public static async Task<JsonBody> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LargestActivity + 1);
        try
        {
            var length = await body.ReadAtLeastAsync(buffer, LargestActivity + 1, throwOnEndOfStream: false, cancellationToken);
            return length > LargestActivity ? Refused(StatusCodes.Status413PayloadTooLarge)
                : length == 0 ? Empty
                : Parse(buffer.AsSpan(0, length));
        }
        finally
        {
            // Cleared: it held what a person wrote.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static JsonBody Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            // Half an emoji, cut by a careless paste, is replaced instead of refused.
            var text = HalfPair().Replace(Encoding.UTF8.GetString(bytes), "\\uFFFD");
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new JsonBody(document.RootElement.Clone(), null)
                : Refused(StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return Refused(StatusCodes.Status400BadRequest);
        }
    }

    private static JsonBody Refused(int status) => new(default, status);

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}", RegexOptions.None, 1000)]
    private static partial Regex HalfPair();
}

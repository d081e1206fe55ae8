using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Slack;

/// <summary>The raw body of a request that Slack signed, or the status it is refused with.</summary>
public sealed record SlackBody(ReadOnlyMemory<byte> Bytes, int? Refusal);

/// <summary>Lets in what Slack signed, and nothing else.</summary>
public sealed class SlackGate(IOptions<SlackOptions> options, TimeProvider clock)
{
    /// <summary>A message of 40,000 characters in a form, each written as six, fits.</summary>
    public const int LargestBody = 384 * 1024;

    /// <summary>413 over the limit, 401 for what Slack did not sign or signed long ago.</summary>
    public async Task<SlackBody> AdmitAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > LargestBody)
        {
            return new SlackBody(default, StatusCodes.Status413PayloadTooLarge);
        }

        var body = await ReadAsync(request, cancellationToken);
        return body is null ? new SlackBody(default, StatusCodes.Status413PayloadTooLarge)
            : IsSigned(request, body) ? new SlackBody(body, null)
            : new SlackBody(default, StatusCodes.Status401Unauthorized);
    }

    private bool IsSigned(HttpRequest request, byte[] body) =>
        options.Value.SigningSecret is { } secret
        && request.Headers["X-Slack-Request-Timestamp"] is [{ } timestamp]
        && request.Headers["X-Slack-Signature"] is [{ } signature]
        && SlackSignature.IsGood(secret, timestamp, signature, body, clock.GetUtcNow());

    /// <summary>Null when there is more than the limit.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LargestBody + 1);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, LargestBody + 1), LargestBody + 1, throwOnEndOfStream: false, cancellationToken);
            return length > LargestBody ? null : buffer[..length];
        }
        catch (BadHttpRequestException)
        {
            return null;
        }
        finally
        {
            // Cleared: it held what a person wrote.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}

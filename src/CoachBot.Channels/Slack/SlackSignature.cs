using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Channels.Slack;

/// <summary>
/// Slack's request signature, version 0: HMAC-SHA256 over "v0:timestamp:body" with the raw bytes of the body.
/// See https://docs.slack.dev/authentication/verifying-requests-from-slack
/// </summary>
public static class SlackSignature
{
    private const string Version = "v0";

    /// <summary>Older than this, or this far ahead, is a replay or a clock gone wrong.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <param name="timestamp">Seconds since 1970, as the header says it.</param>
    /// <param name="signature">"v0=" and 64 hexadecimal digits.</param>
    public static bool IsGood(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        if (signature is null || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return false;
        }

        // Seconds, not moments: a timestamp of the year 300,000 is no moment.
        var isFresh = Math.Abs((decimal)seconds - now.ToUnixTimeSeconds()) <= (decimal)Window.TotalSeconds;
        var expected = Encoding.ASCII.GetBytes(Of(secret, timestamp, body));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature)) && isFresh;
    }

    public static string Of(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"), .. body];
        return $"{Version}={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }
}

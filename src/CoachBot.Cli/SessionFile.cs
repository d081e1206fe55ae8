using System.Text.Json;
using CoachBot.Cli.Wire;
using CoachBot.Conversations;

namespace CoachBot.Cli;

/// <summary>A conversation kept in a file between calls.</summary>
internal static class SessionFile
{
    public static async Task<Conversation?> ReadAsync(FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is not { Exists: true })
        {
            return null;
        }

        await using var stream = file.OpenRead();
        return await JsonSerializer.DeserializeAsync<Conversation>(stream, WireJson.Kept, cancellationToken);
    }

    /// <summary>Written beside and moved into place, so that a crash leaves the old file or the new one. A forgotten conversation removes the file.</summary>
    public static async Task WriteAsync(FileInfo? file, Conversation? conversation, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return;
        }

        if (conversation is null)
        {
            file.Delete();
            return;
        }

        var next = file.FullName + ".next";
        await File.WriteAllTextAsync(next, JsonSerializer.Serialize(conversation, WireJson.Kept), cancellationToken);
        File.Move(next, file.FullName, overwrite: true);
    }
}

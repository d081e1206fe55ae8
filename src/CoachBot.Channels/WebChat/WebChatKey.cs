using System.Security.Cryptography;

namespace CoachBot.Channels.WebChat;

/// <summary>The secret the tokens are signed with: 32 random bytes in a file only the service can read, so tokens outlive a restart.</summary>
internal static class WebChatKey
{
    private const int Length = 32;

    public static byte[] ReadOrMake(string file)
    {
        if (File.Exists(file) && File.ReadAllBytes(file) is { Length: Length } known)
        {
            return known;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var key = RandomNumberGenerator.GetBytes(Length);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(file, options);
        stream.Write(key);
        return key;
    }
}

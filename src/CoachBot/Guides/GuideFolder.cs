using System.Buffers;
using System.IO.Enumeration;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CoachBot.Guides;

/// <summary>A Markdown file as the folder lists it; the same again means that nobody has written to it.</summary>
/// <param name="Path">Relative to the folder, with forward slashes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Written">Ticks, UTC.</param>
internal readonly record struct GuideStamp(string Path, long Length, long Written);

/// <summary>Reads the Markdown files of a folder.</summary>
internal static class GuideFolder
{
    private const long MostBytes = 4_000_000;
    private const int MostDepth = 16;

    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = MostDepth,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.System | FileAttributes.Hidden,
    };

    /// <summary>All files below the folder, read side by side, sorted by path. A missing folder has none.</summary>
    public static IReadOnlyList<GuideFile> Read(string folder) => Read(folder, List(folder));

    public static IReadOnlyList<GuideFile> Read(string folder, IReadOnlyList<GuideStamp> files)
    {
        var root = Path.GetFullPath(folder);
        return SideBySide.Select(files, f => ReadFile(root, f));
    }

    /// <summary>What is there, sorted by path. Links to folders are not followed: they could lead round in circles. Links to files are.</summary>
    public static IReadOnlyList<GuideStamp> List(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var start = root.Length + (Path.EndsInDirectorySeparator(root) ? 0 : 1);
        var found = new FileSystemEnumerable<(GuideStamp Stamp, bool IsLink)>(root, (ref FileSystemEntry e) => (new GuideStamp(e.ToFullPath()[start..].Replace('\\', '/'), e.Length, e.LastWriteTimeUtc.UtcTicks), (e.Attributes & FileAttributes.ReparsePoint) != 0), Everywhere)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory && e.FileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase),
            ShouldRecursePredicate = (ref FileSystemEntry e) => (e.Attributes & FileAttributes.ReparsePoint) == 0,
        };
        return [.. found.Select(f => f.IsLink ? Resolved(root, f.Stamp) : f.Stamp).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static GuideFile ReadFile(string root, GuideStamp stamp)
    {
        var path = stamp.Path;
        try
        {
            if (stamp.Length == 0 && new FileInfo(Path.Combine(root, path)) is { LinkTarget: null, Length: 0 })
            {
                // Nothing to read; and a pipe, which looks like this, would never end.
                return GuideParser.Parse(path, "");
            }

            using var file = File.OpenHandle(Path.Combine(root, path), share: FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(file);
            if (length > MostBytes)
            {
                return Refused(path, "guide.tooLarge", $"The file is larger than {MostBytes / 1_000_000} MB: it is no guide.");
            }

            return Parse(path, file, (int)length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Refused(path, "guide.notAGuide", $"The file cannot be read: {e.Message}");
        }
    }

    /// <summary>UTF-8 in one piece from rented buffers; another encoding where a byte-order mark says so.</summary>
    private static GuideFile Parse(string path, SafeFileHandle file, int length)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(length + 1);
        var chars = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            var read = bytes.AsSpan(0, ReadAll(file, bytes));
            if (read is not [0xFE or 0xFF, ..] and not [0, 0, ..])
            {
                return GuideParser.Parse(path, chars.AsSpan(0, Encoding.UTF8.GetChars(read, chars)));
            }

            using var reader = new StreamReader(new MemoryStream(bytes, 0, read.Length), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return GuideParser.Parse(path, reader.ReadToEnd());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private static int ReadAll(SafeFileHandle file, Span<byte> buffer)
    {
        var all = 0;
        while (RandomAccess.Read(file, buffer[all..], all) is > 0 and var read)
        {
            all += read;
        }

        return all;
    }

    /// <summary>The size and time of what a link leads to; a link that leads nowhere stays as it is and is refused when it is read.</summary>
    private static GuideStamp Resolved(string root, GuideStamp stamp)
    {
        try
        {
            var file = new FileInfo(Path.Combine(root, stamp.Path));
            return file.LinkTarget is null || file.ResolveLinkTarget(returnFinalTarget: true) is not FileInfo { Exists: true } target
                ? stamp
                : stamp with { Length = target.Length, Written = target.LastWriteTimeUtc.Ticks };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return stamp;
        }
    }

    private static GuideFile Refused(string path, string code, string message) =>
        new(path, null, [new GuideProblem(code, ProblemSeverity.Error, message, 0)]);
}

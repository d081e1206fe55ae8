using System.Buffers;
using System.IO.Enumeration;
using System.Text;

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
        return [.. files.AsParallel().AsOrdered().Select(f => ReadFile(root, f.Path))];
    }

    /// <summary>What is there, sorted by path. Links to folders are not followed: they could lead round in circles. Links to files are.</summary>
    public static IReadOnlyList<GuideStamp> List(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var root = Path.GetFullPath(folder);
        var found = new FileSystemEnumerable<GuideStamp>(root, (ref FileSystemEntry e) => new GuideStamp(Path.GetRelativePath(root, e.ToFullPath()).Replace('\\', '/'), e.Length, e.LastWriteTimeUtc.UtcTicks), Everywhere)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory && e.FileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase),
            ShouldRecursePredicate = (ref FileSystemEntry e) => (e.Attributes & FileAttributes.ReparsePoint) == 0,
        };
        return [.. found.Select(f => Resolved(root, f)).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static GuideFile ReadFile(string root, string path)
    {
        try
        {
            if (new FileInfo(Path.Combine(root, path)) is { LinkTarget: null, Length: 0 })
            {
                // Nothing to read; and a pipe, which looks like this, would never end.
                return GuideParser.Parse(path, "");
            }

            using var file = new FileStream(Path.Combine(root, path), new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });
            if (file.Length > MostBytes)
            {
                return Refused(path, "guide.tooLarge", $"The file is larger than {MostBytes / 1_000_000} MB: it is no guide.");
            }

            return GuideParser.Parse(path, Text(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Refused(path, "guide.notAGuide", $"The file cannot be read: {e.Message}");
        }
    }

    /// <summary>UTF-8 in one piece from a rented buffer; another encoding where a byte-order mark says so.</summary>
    private static string Text(FileStream file)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)file.Length + 1);
        try
        {
            var length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            var bytes = buffer.AsSpan(0, length);
            if (bytes is not [0xFE or 0xFF, ..] and not [0, 0, ..])
            {
                return Encoding.UTF8.GetString(bytes);
            }

            using var reader = new StreamReader(new MemoryStream(buffer, 0, length), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
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

using System.IO.Compression;
using System.Security.Cryptography;

namespace CoachBot.Service.Page;

/// <summary>A file of the page, compressed once.</summary>
internal sealed record PageAsset(string ContentType, byte[] Gzip, string ETag);

/// <summary>The page's files: ours are embedded, the chat client lies beside the binary where the build could fetch it.</summary>
internal sealed class PageAssets
{
    private static readonly Dictionary<string, string> ContentTypes = new()
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private readonly Dictionary<string, Lazy<PageAsset>> _files = [];

    public PageAssets()
        : this(Path.Combine(AppContext.BaseDirectory, "webchat", "webchat.js"))
    {
    }

    public PageAssets(string webChatBundle)
    {
        Html = Embedded("index.html");
        foreach (var name in (string[])["chat.js", "plain.js", "chat.css", "favicon.svg", "widget.js"])
        {
            _files[name] = new Lazy<PageAsset>(() => Pack(name, System.Text.Encoding.UTF8.GetBytes(Embedded(name))));
        }

        HasWebChat = File.Exists(webChatBundle);
        if (HasWebChat)
        {
            _files["webchat.js"] = new Lazy<PageAsset>(() => Pack("webchat.js", File.ReadAllBytes(webChatBundle)));
        }
    }

    public string Html { get; }

    /// <summary>False where Node was absent when the service was built: the page then offers the plain chat.</summary>
    public bool HasWebChat { get; }

    public PageAsset? Find(string name) => _files.GetValueOrDefault(name)?.Value;

    private static PageAsset Pack(string name, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return new PageAsset(ContentTypes[Path.GetExtension(name)], packed.ToArray(), $"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..8])}\"");
    }

    private static string Embedded(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"page/{name}")
            ?? throw new InvalidOperationException($"The page's {name} is not in the binary.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

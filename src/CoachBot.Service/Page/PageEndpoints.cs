using System.IO.Compression;
using System.Security.Cryptography;
using CoachBot.Channels.WebChat;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CoachBot.Service.Page;

/// <summary>The chat page and its files, all from our own origin.</summary>
internal static class PageEndpoints
{
    // The chat client also adds one empty style element without the nonce; this is the hash of nothing.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private const string ClientScript = "<script src=\"/webchat.js\" defer></script>";

    public static IServiceCollection AddPage(this IServiceCollection services) => services.AddSingleton<PageAssets>();

    public static void MapPage(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", Page);
        endpoints.MapGet("/embed", Embed);
        endpoints.MapGet("/{name:regex(^(chat\\.js|plain\\.js|widget\\.js|chat\\.css|favicon\\.svg|webchat\\.js)$)}", FileAsync);
    }

    private static IResult Page(HttpContext context, PageAssets assets) => Render(context, assets, "page", "'none'");

    /// <summary>The page inside the frame that /widget.js opens, on pages of allowed origins only.</summary>
    private static IResult Embed(HttpContext context, PageAssets assets, IOptions<WebChatOptions> options)
    {
        // The frame's own policy says who may frame it; this older header knows only "nobody".
        context.Response.Headers.Remove(HeaderNames.XFrameOptions);
        return Render(context, assets, "embedded", string.Join(' ', (string[])["'self'", .. options.Value.AllowedOrigins]));
    }

    private static IResult Render(HttpContext context, PageAssets assets, string place, string framedBy)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        context.Response.Headers.ContentSecurityPolicy = Policy(nonce, framedBy, context.Request);
        var html = assets.Html
            .Replace("{{nonce}}", nonce, StringComparison.Ordinal)
            .Replace("{{place}}", place, StringComparison.Ordinal)
            .Replace("{{client}}", assets.HasWebChat ? ClientScript : "", StringComparison.Ordinal)
            .Replace("{{webchat}}", assets.HasWebChat ? "there" : "missing", StringComparison.Ordinal);
        return Results.Content(html, "text/html; charset=utf-8");
    }

    /// <summary>Nothing from elsewhere, no inline script; the nonce is for the styles the chat client writes.</summary>
    private static string Policy(string nonce, string framedBy, HttpRequest request)
    {
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}";
        return string.Join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}",
            $"connect-src 'self' {socket} blob:",
            "img-src 'self' data: blob:",
            "worker-src blob:",
            "base-uri 'none'",
            "form-action 'none'",
            $"frame-ancestors {framedBy}");
    }

    private static async Task FileAsync(string name, HttpContext context, PageAssets assets, CancellationToken cancellationToken)
    {
        var (request, response) = (context.Request, context.Response);
        if (assets.Find(name) is not { } asset)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.Headers.ETag = asset.ETag;
        response.Headers.CacheControl = "no-cache";
        if (request.Headers.IfNoneMatch.Contains(asset.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = asset.ContentType;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        await SendAsync(asset, request, response, cancellationToken);
    }

    private static async Task SendAsync(PageAsset asset, HttpRequest request, HttpResponse response, CancellationToken cancellationToken)
    {
        if (request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            response.Headers.ContentEncoding = "gzip";
            response.ContentLength = asset.Gzip.Length;
            await response.Body.WriteAsync(asset.Gzip, cancellationToken);
            return;
        }

        await using var plain = new GZipStream(new MemoryStream(asset.Gzip), CompressionMode.Decompress);
        await plain.CopyToAsync(response.Body, cancellationToken);
    }
}

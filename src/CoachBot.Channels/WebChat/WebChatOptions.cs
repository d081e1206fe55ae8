using System.ComponentModel.DataAnnotations;

namespace CoachBot.Channels.WebChat;

/// <summary>The web chat's Direct Line endpoint.</summary>
public sealed class WebChatOptions
{
    public const string Section = "WebChat";

    /// <summary>Lets a back end of yours ask for tokens in the name of its users; without it only the page's anonymous tokens exist.</summary>
    [MinLength(32, ErrorMessage = "WebChat:Secret must be at least 32 characters long.")]
    public string? Secret { get; set; }

    /// <summary>Other origins whose pages may talk to the endpoint and show the chat by /widget.js, e.g. "https://careers.example.com". None by default.</summary>
    [EachOrigin(ErrorMessage = "WebChat:AllowedOrigins must be origins such as https://careers.example.com: scheme and host, no path, no *.")]
    public string[] AllowedOrigins { get; set; } = [];

    /// <summary>30 by default.</summary>
    [Range(1, 30, ErrorMessage = "WebChat:TokenMinutes must be from 1 to 30.")]
    public int TokenMinutes { get; set; } = 30;

    /// <summary>Conversations that one address may begin in a minute; 30 by default.</summary>
    [Range(1, 100_000, ErrorMessage = "WebChat:TokensPerMinute must be from 1 to 100000.")]
    public int TokensPerMinute { get; set; } = 30;
}

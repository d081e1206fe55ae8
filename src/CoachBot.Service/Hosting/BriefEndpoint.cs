using System.Security.Cryptography;
using CoachBot.Answers;
using CoachBot.Channels.WebChat;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;

namespace CoachBot.Service.Hosting;

/// <summary>The brief of a web chat conversation as a page to print, for who holds the conversation's token.</summary>
internal static class BriefEndpoint
{
    public static void MapBrief(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/directline/v3/directline/conversations/{conversation}/brief", WriteAsync).RequireCors(WebChatEndpoints.Cors);

    private static async Task<IResult> WriteAsync(
        string conversation, bool? shareable, HttpContext context, WebChatAccess access, IConversationStore store, Func<GuideCatalog> guides, Coach coach, TimeProvider time, CancellationToken cancellationToken)
    {
        var (token, refusal) = access.Talk(context.Request, conversation);
        if (token is null)
        {
            return refusal!;
        }

        var talk = await store.FindAsync(WebChatInbound.KeyOf(token), cancellationToken);
        var (answer, turn) = Briefs.Of(talk, guides(), coach, time.GetUtcNow(), shareable ?? false);
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'nonce-{nonce}'; frame-ancestors 'none'";
        return Results.Content(BriefHtml.Of(answer, turn, nonce), "text/html; charset=utf-8");
    }
}

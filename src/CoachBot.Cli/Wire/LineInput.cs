using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Cli.Wire;

/// <summary>One line of `--jsonl` input. Property names and words may be camelCase or snake_case.</summary>
internal sealed record LineInput
{
    public string? Id { get; init; }

    public string? Text { get; init; }

    public string? Now { get; init; }

    /// <summary>"private" or "shared"; a channel name that says "public" or "channel" counts as shared.</summary>
    public string? Surface { get; init; }

    public string? Channel { get; init; }

    public JsonObject? Context { get; init; }

    public Surface OnSurface =>
        (Surface ?? Channel ?? "") is var said && (said.Contains("shared", StringComparison.OrdinalIgnoreCase) || said.Contains("public", StringComparison.OrdinalIgnoreCase))
            ? Conversations.Surface.Shared
            : Conversations.Surface.Private;

    public static bool TryRead(string line, out LineInput input, out string problem)
    {
        input = new LineInput();
        problem = "";
        try
        {
            input = JsonSerializer.Deserialize<LineInput>(line, WireJson.OneLine) ?? input;
            return true;
        }
        catch (JsonException error)
        {
            problem = $"This line is not a JSON object with id, text, now, surface and context: {error.Message}";
            return false;
        }
    }

    /// <summary>The conversation as the context describes it; an empty one without context.</summary>
    public Conversation Conversation(ConversationKey key, GuideCatalog guides)
    {
        var begun = Conversations.Conversation.Begin(key);
        return Context is not { Count: > 0 } context ? begun : begun.WithCase(Case(new ContextReader(context), guides));
    }

    private static OfferCase Case(ContextReader context, GuideCatalog guides)
    {
        var said = context.Word("company");
        var guide = guides.Guides.FirstOrDefault(g => g.CompanySlug == said || string.Equals(g.Company, said, StringComparison.OrdinalIgnoreCase));
        return new OfferCase
        {
            CompanySlug = guide?.CompanySlug,
            CompanyName = guide?.Company ?? said,
            RoleSlug = context.Word("role"),
            Region = context.Word("region"),
            Offer = new Offer(context.Terms("offer")),
            Rivals = [.. context.Objects("competingOffers").Select(r => Rival(r, guides))],
            Facts = context.Facts(),
            Floor = context.Object("floor") is { } floor ? floor.Term() : null,
        };
    }

    private static Rival Rival(ContextReader rival, GuideCatalog guides)
    {
        var said = rival.Word("company") ?? "another company";
        var known = guides.Names.Read($"offer from {said}").Companies;
        var terms = rival.Terms("offer");
        return new Rival(
            known.Count > 0 ? known[0].Name : said,
            known.Count > 0 ? known[0].Slug : null,
            rival.Enum("status", RivalStatus.WrittenOffer),
            new Offer(terms.Count > 0 ? terms : rival.Terms("components")));
    }
}

using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;

namespace CoachBot.Tests.Conversations;

/// <summary>One person's conversation with the real coach and the project's five guides.</summary>
internal sealed class Talk(Surface surface = Surface.Private, DateTimeOffset? now = null)
{
    private static readonly GuideCatalog Guides = GuideCatalog.Load(Project.Seeds);

    private static readonly Coach Coach = new(
        new CoachingOptions(),
        CompanyFacts.Load(Path.Combine(Project.Seeds, "facts.yaml")),
        PayLaw.Load(Path.Combine(Project.Seeds, "law.yaml")));

    private readonly InMemoryConversationStore _store = new();

    public async Task<Answer> SayAsync(string text) =>
        await new TurnHandler(() => Guides, Coach, _store).HandleAsync(Some.Message(text, surface: surface) with { SentAt = now ?? Some.Afternoon }, CancellationToken.None);

    /// <summary>What a reader of this surface sees: the text, and the choices under it.</summary>
    public async Task<string> AnswerToAsync(string text)
    {
        var answer = await SayAsync(text);
        return surface == Surface.Shared ? answer.PublicText
            : answer.Choices.Count == 0 ? answer.Text
            : $"{answer.Text}\n\n({string.Join(" · ", answer.Choices.Select(c => c.Label))})";
    }

    /// <summary>The case as it is kept; null when nothing is.</summary>
    public async Task<OfferCase?> CaseAsync() => (await ConversationAsync())?.CurrentCase;

    /// <summary>The whole conversation as it is kept; null when nothing is.</summary>
    public Task<Conversation?> ConversationAsync() => _store.FindAsync(Some.Key(), CancellationToken.None);
}

using CoachBot.Answers;
using CoachBot.Conversations;
using CoachBot.Guides;

namespace CoachBot.Coaching;

/// <summary>Everything a guide's words are filled from.</summary>
/// <param name="Row">The user's region row; null where the guide has none, then nothing is asked by figure.</param>
/// <param name="Plan">Null without a row.</param>
/// <param name="Sentences">The guide's sentences with their classes.</param>
/// <param name="OutdatedStatus">The dated fact that overrules the guide's talk of a private or pre-IPO company; null when there is none.</param>
/// <param name="Today">The user's own date; null where nothing is held against it.</param>
/// <param name="Partner">Who took a licence that the guide takes for a purchase; null in any other case.</param>
public sealed record SpeechInput(Guide Guide, GuideRegion? Row, OfferCase Talk, Plan? Plan, Standing Rivals, string? OutdatedStatus, ClassedGuide Sentences, FigureBook Book, string? Partner = null, DateOnly? Today = null);

/// <summary>A speech ready to be said.</summary>
/// <param name="Say">Null when nothing of it can be said as things stand.</param>
/// <param name="Omitted">Why sentences were left out, each reason once. Never their words.</param>
/// <param name="AddIfTrue">Sentences of the guide that only the user can vouch for, with the open places as "…".</param>
public sealed record FilledSpeech(string? Say, IReadOnlyList<string> Omitted, IReadOnlyList<string> AddIfTrue);

/// <summary>One of the guide's levers, filled.</summary>
/// <param name="When">When to use it, in a phrase.</param>
public sealed record FilledLever(int Number, string Title, string When, FilledSpeech Speech);

/// <summary>The "negotiate up" script, filled.</summary>
/// <param name="Kind">Of the guide's script; null when the guide has none.</param>
/// <param name="Composed">The guide gives advice only, so the speech is ours and marked so.</param>
public sealed record FilledScript(ScriptKind? Kind, bool Composed, FilledSpeech Speech)
{
    /// <summary>What one of the guide's levers says about the work itself, for an email; null where none does.</summary>
    public string? AboutWork { get; init; }
}

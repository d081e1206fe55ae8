using CoachBot.Guides;

namespace CoachBot.Offers;

/// <summary>How like one message is to the examples of each intent; weighed when first asked and once, since it is half of the reading.</summary>
/// <param name="mentions">The names in it, which count as their kind.</param>
internal sealed class MessageLikeness(MessageText message, Mentions mentions)
{
    private float[]? _odds;

    /// <summary>In the order of the examples' intents.</summary>
    public float[] Odds => _odds ??= IntentLikeness.OfExamples.Of(message, NameSpan.Of(mentions));

    /// <summary>The logarithm of the odds; null for an intent there are no examples of.</summary>
    public float? Of(Intent intent) => IntentLikeness.OfExamples.Intents.IndexOf(intent) is >= 0 and var at ? Odds[at] : null;
}

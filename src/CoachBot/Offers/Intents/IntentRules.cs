namespace CoachBot.Offers;

/// <summary>The words each intent is known by. What follows from the figures (an offer, a counter, a floor, a rival) needs no words here.</summary>
internal static class IntentRules
{
    public static PhraseTable<Intent> Words { get; } = new(PhraseFile.Read<Intent>("intents"));
}

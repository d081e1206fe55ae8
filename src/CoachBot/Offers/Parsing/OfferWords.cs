namespace CoachBot.Offers;

/// <summary>Words that say somebody offers something, so that a figure without a name is part of an offer.</summary>
internal static class OfferWords
{
    private static readonly PhraseTable<bool> Table = new(PhraseFile.Read("offer-words"));

    public static bool AreIn(MessageText message, UntrueParts untrue) => Table.FindAll(message).Exists(h => !untrue.Covers(h.First));
}

namespace CoachBot.Offers;

/// <summary>"i'd sign at 235. keep that quiet": what the user would settle for, and nobody is to hear, is the least they would take.</summary>
internal static class KeptQuiet
{
    private static readonly PhraseTable<bool> Table = new(PhraseFile.Read("kept-quiet"));

    /// <summary>Whose the words say a figure is; a wish to settle that is to be kept quiet is a floor.</summary>
    public static Subject Of(MessageText message, PhraseHit<(Subject Subject, bool Weak)> hit) =>
        hit.Tag.Subject == Subject.Wish && Settles(message, hit) && Table.FindAll(message).Count > 0 ? Subject.Floor : hit.Tag.Subject;

    private static bool Settles(MessageText message, PhraseHit<(Subject Subject, bool Weak)> hit) =>
        message.WordAt(hit.First, "happy", "fine", "content") || message.WordAt(hit.First, "i", "id", "ill", "would", "happily", "gladly")
        && Enumerable.Range(hit.First, hit.Last - hit.First + 1).Any(i => message.WordAt(i, "sign", "accept", "take", "settle", "yes", "join"));
}

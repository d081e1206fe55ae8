namespace CoachBot.Offers;

/// <summary>The words that say how sure another offer is: in writing, told only, still in process, taken back.</summary>
internal static class StatusWords
{
    private static readonly PhraseTable<CompanyCue> Table = new(PhraseFile.Read<CompanyCue>("status"));

    public static bool IsStatus(CompanyCue cue) => cue is CompanyCue.Verbal or CompanyCue.Written or CompanyCue.InProcess or CompanyCue.Withdrawn;

    /// <summary>Words that can mean nothing but an interview under way or an offer taken back, also far from the name: "they pulled it", "still interviewing there".</summary>
    public static bool IsPlain(MessageText message, PhraseHit<CompanyCue> hit) =>
        message.WordAt(hit.First, "pulled", "rescinded", "withdrew", "withdrawn", "revoked", "fell", "interviewing", "still", "final", "no", "not", "onsite", "onsites") || message.WordAt(hit.Last, "process");

    /// <summary>How sure an offer is whose company nobody named; null where it is not said.</summary>
    public static RivalStatus? Of(MessageText message)
    {
        var said = Table.FindAll(message);
        return said.Exists(h => h.Tag == CompanyCue.Verbal) ? RivalStatus.VerbalOffer : said.Count > 0 ? RivalStatus.WrittenOffer : null;
    }
}

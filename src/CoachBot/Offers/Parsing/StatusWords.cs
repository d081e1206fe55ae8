namespace CoachBot.Offers;

/// <summary>The words that say how sure another offer is: in writing, told only, still in process, taken back.</summary>
internal static class StatusWords
{
    public const string Verbal =
        "por teléfono|telefono|telefone; am telefon; au téléphone|telephone; verbal|verbally; phone|call only; over the phone; on the|a phone|call|blower; by phone; phoned me; orally; informal|informally; unofficial|unofficially; soft offer; handshake; no paper|papers|paperwork|letter|contract|docs yet?; not|nothing|isnt|havent|without|no|hasnt|wasnt|aint * in writing; not|nothing|isnt|havent|hasnt|no|wasnt * written|official|officially|signed|formal|paper; unwritten; waiting|awaiting|wait on|for|the|a? the|a|my|its|their? paper|papers|paperwork|letter|written|contract|pdf|docs|writing; letter|paper|papers|paperwork|contract|docs|pdf comes|coming|follows|pending|tomorrow|soon|later|next|isnt|not|still; letter|paper|papers|paperwork|contract|docs is|are|to coming|pending|come|follow|due; said theyd|theyll; told me on|over; mündlich; verbal|verbalmente; à l oral; de palabra; de boca";

    public const string Written =
        "in writing; written; offer letter; on paper; letter; signed; pdf; docusign; official|officially; formal; in|by my? inbox|email|mail|hand|black; emailed me; contract; paper offer; schriftlich|schriftliches|schriftlichen|schriftliche; escrita|escrito; écrite|écrit; email|emailed|mailed offer";

    private static readonly PhraseTable<CompanyCue> Table = new((CompanyCue.Verbal, Verbal), (CompanyCue.Written, Written));

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

namespace CoachBot.Offers;

/// <summary>
/// What a message wants that none of the known phrases says: weighed by who acts, what they do and whether something is asked. Each class of
/// cues counts once, so that a new wording of a known situation still comes out where it belongs.
/// </summary>
internal static class IntentCues
{
    private enum Cue
    {
        /// <summary>The other side.</summary>
        Party,

        /// <summary>It tells something.</summary>
        Says,

        /// <summary>It gives, or does not give.</summary>
        Moves,

        Refuses,

        /// <summary>A mood of the other side.</summary>
        Mood,

        /// <summary>The user asks what to do.</summary>
        Asks,

        /// <summary>Good or bad.</summary>
        Judges,

        /// <summary>Pay itself.</summary>
        Pay,

        Worry,
    }

    private static readonly PhraseTable<Cue> Words = new(
        (Cue.Party, "they|theyre|theyve|theyd|them|their|she|shes|he|hes|hr|hm|recruiter|recruiters|manager|company|founder|founders|ceo|vp|headhunter|agency"),
        (Cue.Says, "said|says|say|saying|told|tells|claims|claimed|claim|insists|insisted|wrote|writes|replied|mentioned|thinks|think|feels|sounded|sounds|mumbled|hinted|implied|explained"),
        (Cue.Moves, "moved|budged|budge|raised|bumped|improved|increased|sweetened|nudged|stayed|stays|added|matched; didnt|did|doesnt change; no change|movement; nothing moved|changed|happened"),
        (Cue.Refuses, "no|nope|nothing|never|wont|cant|cannot|refuse|refused|refuses|refusing|flat|stuck|firm|rejected|declined|denied|unable|impossible|ghosted|ghosting; not able|possible|happening|going; shut down; pushed|pushing|push back"),
        (Cue.Mood, "annoyed|upset|weird|cold|disappointed|surprised|laughed|sighed|quiet|silent|hesitant|hesitated|rude|pissed|defensive|frustrated|shocked|awkward|angry|irritated"),
        (Cue.Asks, "should|shall|could|can|would|do|may|how|what|when|where|which|why|is|are|does|must|need i|we|to|it|that|this|they|do|now|about; any advice|tips|ideas|suggestions; advice; help; advise; tips; idk|unsure|stuck what|if|how|whether; que|comment|wie|was|como|cosa digo|dire|sage|faire|hago|faço"),
        (Cue.Judges, "normal|ok|okay|good|fair|low|high|decent|reasonable|legit|bad|fine|right|correct|standard|common|typical|lowball|generous|competitive|gut|bien|bueno|bom|goed|correcto|justo"),
        (Cue.Pay, "base|salary|offer|pay|equity|rsu|rsus|stock|bonus|package|comp|tc|range|band|number|numbers|money|options|sign|angebot|oferta|offre|bod"),
        (Cue.Worry, "nervous|scared|worried|anxious|afraid|stressed|panic|panicking|freaking|regret|risky|risk|greedy"));

    /// <summary>The intent the cues amount to; null where they say nothing.</summary>
    public static Intent? Of(MessageText message, Reading reading, Conversations.OfferCase? current)
    {
        var cues = Words.FindAll(message).Select(h => h.Tag).ToHashSet();
        var asks = cues.Contains(Cue.Asks) || message.HasQuestionMark;
        var hasOffer = current is { Offer.IsEmpty: false } || reading.Terms.Count > 0;
        if (message.Count < 3)
        {
            return null;
        }

        if (cues.Contains(Cue.Moves) && (cues.Contains(Cue.Party) || cues.Contains(Cue.Refuses)) && !asks)
        {
            return Intent.ReportCounter;
        }

        if (cues.Contains(Cue.Party) && (cues.Contains(Cue.Refuses) || cues.Contains(Cue.Mood)) && (cues.Contains(Cue.Says) || cues.Contains(Cue.Mood) || cues.Contains(Cue.Pay)))
        {
            return Intent.HandleObjection;
        }

        if (asks && cues.Contains(Cue.Judges) && (hasOffer || cues.Contains(Cue.Pay) || message.Tokens.Any(t => t.Kind == TokenKind.Number)))
        {
            return Intent.EvaluateOffer;
        }

        return cues.Contains(Cue.Worry) || (asks && (hasOffer || cues.Contains(Cue.Pay)) && (cues.Contains(Cue.Asks) && cues.Contains(Cue.Party) || cues.Contains(Cue.Pay))) ? Intent.DecideNextMove : null;
    }
}

namespace CoachBot.Offers;

/// <summary>Finds the moment a message names and resolves it in the writer's own offset: "at 3pm", "in 20 min", "by friday".</summary>
internal static class DeadlineReader
{
    /// <summary>A text with more dates is no message about one's own offer.</summary>
    private const int MostMoments = 20;

    /// <summary>Words from "before" to the talk.</summary>
    private const int MostToTalk = 4;

    private static readonly PhraseTable<DeadlineKind> Kinds = new(PhraseFile.Read<DeadlineKind>("deadlines"));

    public static Deadline? Read(MessageText message, DateTimeOffset now, UntrueParts untrue)
    {
        Deadline? found = null;
        var moments = 0;
        var hits = Kinds.FindAll(message);
        for (var at = 0; at < message.Count; at++)
        {
            if (untrue.Covers(at) || MomentReader.At(message, at, now) is not { } moment)
            {
                continue;
            }

            if (KindOf(message, hits, moment) is { } kind && (found is null || (kind == DeadlineKind.Call && found.Kind != DeadlineKind.Call)))
            {
                found = new Deadline(kind, message.Span(moment.First, moment.Last), moment.Resolved) { IsDayOnly = !moment.HasTime };
            }

            at = moment.Last;
            if (found?.Kind == DeadlineKind.Call || ++moments == MostMoments)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>"2h before i talk to the hiring manager", "40 min left until the call".</summary>
    private static bool IsBeforeTalk(MessageText message, int behind)
    {
        var at = message.WordAt(behind, "left", "to", "remaining") ? behind + 1 : behind;
        return message.WordAt(at, "before", "until", "till", "to", "go") && Enumerable.Range(at + 1, MostToTalk).Any(i => message.WordAt(i, "call", "talk", "speak", "meet", "meeting", "interview", "chat", "phone", "zoom", "recruiter"));
    }

    /// <summary>"start jan 4", "first day is 4 january": the first day of work is no deadline.</summary>
    private static bool IsStart(MessageText message, int first)
    {
        for (var i = first - 1; i >= first - MostToTalk && i >= 0 && message.ClauseOf(i) == message.ClauseOf(first); i--)
        {
            if (message.WordAt(i, "by", "before", "until", "till", "and", "answer", "decide", "respond", "accept"))
            {
                return false;
            }

            if (message.WordAt(i, "start", "starts", "starting", "begin", "begins", "onboarding") || (message.WordAt(i, "day") && message.WordAt(i - 1, "first")) || (message.WordAt(i, "date") && message.WordAt(i - 1, "start", "starting", "joining", "join")))
            {
                return true;
            }
        }

        return message.At(first - 1).IsSign(':') && (message.WordAt(first - 2, "start", "starts") || (message.WordAt(first - 2, "date", "day") && message.WordAt(first - 3, "start", "first", "joining")));
    }

    /// <summary>"havent heard back in 4 days": how long it has been.</summary>
    private static bool IsSilence(MessageText message, int first) => message.WordAt(first, "in", "for", "since")
        && Enumerable.Range(first - MostToTalk, MostToTalk).Any(i => message.WordAt(i, "heard", "hear", "reply", "replied", "response", "responded", "answered", "word", "silence", "update"))
        && Enumerable.Range(first - MostToTalk - 1, MostToTalk + 1).Any(i => message.WordAt(i, "havent", "hasnt", "not", "no", "nothing", "never", "didnt", "without", "silence", "radio"));

    /// <summary>
    /// A word for a talk, an expiry or an answer in the same sentence; a time of day alone is a call's. "Today" alone ("offer today in writing") is no deadline.
    /// </summary>
    private static DeadlineKind? KindOf(MessageText message, List<PhraseHit<DeadlineKind>> hits, Moment moment)
    {
        if (IsStart(message, moment.First))
        {
            return null;
        }

        var near = hits.Where(h => message.SentenceOf(h.First) == message.SentenceOf(moment.First)).ToList();
        if (near.Exists(h => h.Tag == DeadlineKind.Expiry))
        {
            return DeadlineKind.Expiry;
        }

        if (IsSilence(message, moment.First))
        {
            return null;
        }

        if (IsBeforeTalk(message, moment.Last + 1))
        {
            return DeadlineKind.Call;
        }

        if (message.At(moment.First).Kind == TokenKind.Number && MomentReader.IsExploding(message))
        {
            // "exploding offer!! 24 hours, take it or leave it"
            return DeadlineKind.Expiry;
        }

        bool IsLimit(int at) => message.WordAt(at, "by", "before", "until", "till", "avant", "bis", "hasta", "até", "antes", "spätestens");
        var bound = IsLimit(moment.First) || IsLimit(message.WordAt(moment.First - 1, "the") ? moment.First - 2 : moment.First - 1);
        if (near.Exists(h => h.Tag == DeadlineKind.Call) && !bound)
        {
            // "the call was tuesday"
            return !moment.HasTime && Enumerable.Range(moment.First - MostToTalk, MostToTalk).Any(i => message.WordAt(i, "was", "were", "had", "went", "did", "war", "fue", "foi", "last", "great", "nice", "good", "lovely", "pleasure", "enjoyed", "thanks")) ? null : DeadlineKind.Call;
        }

        return bound || near.Exists(h => h.Tag == DeadlineKind.Answer) ? DeadlineKind.Answer : moment.HasTime ? DeadlineKind.Call : null;
    }
}

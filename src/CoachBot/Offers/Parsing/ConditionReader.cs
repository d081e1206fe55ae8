namespace CoachBot.Offers;

/// <summary>Finds what an offer is made to hang on: "if i sign today they'd do 240", "240 but only if i accept this week otherwise 225".</summary>
internal static class ConditionReader
{
    /// <summary>Nobody states a condition at greater length.</summary>
    private const int MostWords = 10;

    private static readonly PhraseTable<bool> Openers = new(PhraseFile.Read("conditions"));

    /// <summary>Who proposes: without one of these a condition is the user's own thought.</summary>
    private static readonly PhraseTable<bool> Proposers = new(
        (true, "they; theyd; theyll; theyre; she; shed; he; hed; hr; recruiter; hm; manager; offer; offered; offering; its; it; otherwise; else; but only|just if"));

    /// <summary>"if they do 240 i'd sign", "should i", "i'd ask": a thought of the user's own, or a question.</summary>
    private static readonly PhraseTable<bool> Thoughts = new(PhraseFile.Read("thoughts"));

    /// <summary>The words of the condition; null where there is none, or where it is a question or a thought of the user's own.</summary>
    public static string? Of(MessageText message) => Find(message) is { } hit ? message.Span(hit.First, End(message, hit)) : null;

    /// <summary>"otherwise 225": what holds without the condition is no part of what is proposed under it.</summary>
    public static List<Quantity> WithoutElse(MessageText message, List<Quantity> quantities, string? condition) => condition is null || quantities.Count < 2
        ? quantities
        : [.. quantities.Select(q => IsElse(message, q.First) ? q with { IsFormer = true } : q)];

    private static bool IsElse(MessageText message, int at)
    {
        var before = at - 1;
        while (message.WordAt(before, "its", "it", "is", "at", "the", "just", "only", "base", "stays", "remains", "back", "to") || message.At(before).IsSign(','))
        {
            before--;
        }

        return message.WordAt(before, "otherwise", "else") || (message.WordAt(before, "not") && message.WordAt(before - 1, "if"));
    }

    private static PhraseHit<bool>? Find(MessageText message)
    {
        var openers = Openers.FindAll(message);
        if (openers.Count == 0 || Proposers.FindAll(message).Count == 0)
        {
            return null;
        }

        foreach (var hit in openers)
        {
            var sentence = message.SentenceOf(hit.First);
            var isThought = Thoughts.FindAll(message).Exists(t => message.SentenceOf(t.First) == sentence);
            var hasFigure = Enumerable.Range(0, message.Count).Any(i => message.At(i).Kind == TokenKind.Number && message.SentenceOf(i) == sentence);
            if (!isThought && hasFigure && !EndsWithQuestion(message, hit.First))
            {
                return hit;
            }
        }

        return null;
    }

    private static bool EndsWithQuestion(MessageText message, int at)
    {
        var i = at;
        while (i < message.Count && message.SentenceOf(i) == message.SentenceOf(at))
        {
            if (message.At(i).IsSign('?'))
            {
                return true;
            }

            i++;
        }

        return false;
    }

    /// <summary>The condition ends with its clause, and before who proposes or what is proposed.</summary>
    private static int End(MessageText message, PhraseHit<bool> hit)
    {
        var last = hit.Last;
        while (last + 1 < message.Count && last - hit.First < MostWords && message.ClauseOf(last + 1) == message.ClauseOf(hit.First) && !message.WordAt(last + 1, "they", "theyd", "theyll", "theyre", "she", "shed", "he", "hed", "hr", "its", "otherwise", "or", "and", "i", "we")
            && message.At(last + 1).Kind is TokenKind.Word or TokenKind.Time or TokenKind.Opaque)
        {
            last++;
        }

        return last;
    }
}

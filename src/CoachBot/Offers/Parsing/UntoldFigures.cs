namespace CoachBot.Offers;

/// <summary>What is said of a figure that nobody has offered.</summary>
internal enum Untold
{
    /// <summary>It was refused: "they said 240 is not possible".</summary>
    Refused,

    /// <summary>It is hoped for, asked about, or may come: "i hope they come back at 245", "did they say 250", "she might get me to 240".</summary>
    Imagined,

    /// <summary>It is of the user's own ask: "make base 260 in the ask".</summary>
    Planned,
}

/// <summary>Figures in a message about their offer that are no part of it, by the sentence they stand in.</summary>
internal static class UntoldFigures
{
    /// <summary>Words from a figure to what is said of it.</summary>
    private const int Near = 4;

    private static readonly PhraseTable<Untold> Table = new(PhraseFile.Read<Untold>("untold"));

    /// <summary>Null where the figure may be told.</summary>
    public static Untold? Of(MessageText message, Labelled figure, List<PhraseHit<Untold>> hits)
    {
        var (at, sentence) = (figure.Quantity.First, message.SentenceOf(figure.Quantity.First));
        foreach (var hit in hits)
        {
            if (message.SentenceOf(hit.First) != sentence)
            {
                continue;
            }

            var isOf = hit.Tag switch
            {
                // "no way to 255, 230 max": of the figure the words hold, or stand right behind.
                Untold.Refused => hit.First <= figure.Quantity.Last && hit.Last >= at && !(message.WordAt(hit.First, "not") && message.At(at - 2).Kind == TokenKind.Number) && !Enumerable.Range(hit.First, Math.Max(0, at - hit.First)).Any(i => message.WordAt(i, "but", "however", "though", "instead")),
                Untold.Planned => true,
                _ => hit.First < at ? message.ClauseOf(hit.First) == message.ClauseOf(at) : message.WordAt(hit.First, "not", "unsure", "unconfirmed", "maybe", "perhaps") && hit.First - figure.Quantity.Last <= Near,
            };
            if (isOf)
            {
                return hit.Tag;
            }
        }

        return null;
    }

    public static List<PhraseHit<Untold>> Find(MessageText message) => Table.FindAll(message);

    /// <summary>"255 is out of the question, 240 maybe": what they say, without the figures they refuse.</summary>
    public static string WithoutRefused(string words)
    {
        var message = MessageText.Of(words);
        var kept = words;
        foreach (var hit in Find(message).Where(h => h.Tag == Untold.Refused).OrderByDescending(h => h.First))
        {
            var (from, to) = (message.At(hit.First).Start, Math.Min(message.At(hit.Last).End, kept.Length));
            kept = from < to ? kept[..from] + kept[to..] : kept;
        }

        return kept;
    }

    /// <summary>"should i take 245", "they asked if i would take 235": a question about a figure, and no walk-away number.</summary>
    public static bool IsAsked(MessageText message, Labelled figure)
    {
        var (first, last) = message.SentenceAround(figure.Quantity.First);
        var words = Enumerable.Range(first, last - first + 1).ToList();
        bool Names(params ReadOnlySpan<string> limit)
        {
            var found = false;
            foreach (var i in words)
            {
                found |= message.WordAt(i, limit);
            }

            return found;
        }

        if (words.Exists(i => message.WordAt(i, "asked", "asks", "asking", "wonder", "wondering") && message.WordAt(i + 1, "if", "whether", "me")))
        {
            return true;
        }

        var opens = message.WordAt(first, "should", "shall", "could", "do", "does", "would", "is", "what", "how");
        return (opens && message.At(last).IsSign('?') && !Names("my", "mine"))
            || ((opens || message.At(last).IsSign('?')) && !Names("floor", "walk", "walkaway", "walking", "minimum", "min", "lowest", "limit", "bottom", "under", "below", "less", "least", "reservation", "line"));
    }
}

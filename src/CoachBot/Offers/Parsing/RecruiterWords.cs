namespace CoachBot.Offers;

/// <summary>Finds what the recruiter said, where the message quotes it: "they said that's top of band".</summary>
internal static class RecruiterWords
{
    private static readonly PhraseTable<bool> Saying = new(PhraseFile.Read("recruiter-says"));

    /// <summary>The words after "they said" to the end of the sentence, or the sentence itself where it is an objection; null where nothing is quoted.</summary>
    public static string? Of(MessageText message, IReadOnlyList<Intent> intents)
    {
        var isObjection = intents.Any(i => i is Intent.HandleObjection or Intent.ClosingQuestion or Intent.SalaryHistory or Intent.ExpectationsQuestion or Intent.DeadlinePressure or Intent.HonestyQuestion or Intent.LevelQuestion);
        if (!isObjection)
        {
            return null;
        }

        foreach (var hit in Saying.Find(message))
        {
            var first = hit.Last + 1;
            while (message.WordAt(first, "me", "us", "that", "like") || message.At(first).IsSign(':') || message.At(first).IsSign('"') || message.At(first).IsSign(','))
            {
                first++;
            }

            if (first < message.Count && message.SentenceOf(first) == message.SentenceOf(hit.First))
            {
                return ToEnd(message, first);
            }
        }

        return intents[0] == Intent.HandleObjection ? message.Text.Trim() : null;
    }

    private static string ToEnd(MessageText message, int first)
    {
        var last = first;
        while (last + 1 < message.Count && message.SentenceOf(last + 1) == message.SentenceOf(first))
        {
            last++;
        }

        return message.Span(first, last).Trim('"', '.', ' ', '”', '\n', '\r');
    }
}

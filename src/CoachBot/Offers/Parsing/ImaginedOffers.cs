namespace CoachBot.Offers;

/// <summary>"if i had a meta offer of 300", "i might get 300 from openai": an offer nobody has made. Nothing of it is ever said to anybody as one.</summary>
internal static class ImaginedOffers
{
    /// <summary>Words from "might get an offer" to the name.</summary>
    private const int Near = 8;

    /// <param name="first">The first token of the name.</param>
    /// <param name="last">The last token of the name.</param>
    public static bool Is(MessageText message, int first, int last)
    {
        var (opens, ends) = message.SentenceAround(first);
        for (var i = opens; i < first; i++)
        {
            if (message.WordAt(i, "suppose", "supposing", "imagine", "imagining", "hypothetically", "hypothetical", "assuming", "assume", "wish", "wishing", "hoping", "hope", "hopefully") && !message.WordAt(i - 1, "dont", "cant", "not"))
            {
                return true;
            }

            if (message.WordAt(i, "if") && (i == first - 1 || message.WordAt(i + 1, "i", "we", "id", "ive") && message.WordAt(i + 2, "had", "have", "got", "get", "could", "can", "were", "was", "received", "receive", "ever", "also", "hold", "held", "land", "landed")) && !IsAside(message, i))
            {
                return true;
            }

            if (first - i <= Near && IsMaybe(message, i) && message.ClauseOf(i) == message.ClauseOf(first))
            {
                return true;
            }
        }

        // "openai might offer me 300"
        return IsMaybe(message, last + 1) && last + 1 <= ends;
    }

    /// <summary>"should i mention it if i have ...": the condition is of what to say, not of the offer.</summary>
    private static bool IsAside(MessageText message, int at) => message.WordAt(at - 1, "ask", "asks", "asked", "wonder", "know", "even");

    private static bool IsMaybe(MessageText message, int at) =>
        (message.WordAt(at, "might", "may", "could") && message.WordAt(message.WordAt(at + 1, "also", "well", "even", "maybe", "soon", "still", "be") ? at + 2 : at + 1, "get", "offer", "give", "come", "receive", "land", "make", "pay", "getting", "offering"))
        || (message.WordAt(at, "expecting", "expect", "anticipating") && !message.WordAt(at - 1, "they", "she", "he", "hr"));
}

namespace CoachBot.Offers;

/// <summary>Values that the message itself says no longer hold, by what stands around them: "u have base as 225? its 235", "s/225/232/", "219 no 225" in Spanish.</summary>
internal static class TakenBack
{
    /// <summary>Words from "you have" to the value.</summary>
    private const int Near = 5;

    /// <summary>The tokens of such values; empty where nothing stands in their place.</summary>
    public static HashSet<int> Find(MessageText message, Offer previous)
    {
        var found = new HashSet<int>();
        if (message.Tokens.Count(t => t.Kind == TokenKind.Number) < 2)
        {
            return found;
        }

        for (var i = 0; i < message.Count; i++)
        {
            if (message.At(i).Kind == TokenKind.Number && (IsQuoted(message, i, previous) || IsEdited(message, i) || IsDenied(message, i)))
            {
                found.Add(i);
            }
        }

        return message.Tokens.Where((t, i) => t.Kind == TokenKind.Number && !found.Contains(i)).Any() ? found : [];
    }

    /// <summary>"u wrote 225", "you have my rsu as 350?": what the coach holds, told beside something else.</summary>
    private static bool IsQuoted(MessageText message, int at, Offer previous)
    {
        if (!previous.Terms.Any(t => Is(t, message.At(at))) || message.Tokens.Any(t => t.Text is "should" or "would" or "what" or "ask"))
        {
            return false;
        }

        for (var i = at - 1; i > at - Near && i > 0; i--)
        {
            if (message.WordAt(i, "have", "wrote", "put", "got", "show", "noted", "saved", "typed", "took", "read", "list", "had") && message.WordAt(i - 1, "u", "you", "ya"))
            {
                return message.Tokens.Skip(at + 1).Any(t => t.Kind == TokenKind.Number);
            }
        }

        return false;
    }

    private static bool Is(OfferTerm term, Token said) => term.Percent == said.Value || (term.Amount is { } amount && (amount == said.Value || (said.Value < 10_000 && amount == said.Value * 1_000)));

    /// <summary>"s/225/232/".</summary>
    private static bool IsEdited(MessageText message, int at) => message.At(at - 1).IsSign('/') && message.WordAt(at - 2, "s") && message.At(at + 1).IsSign('/') && message.At(at + 2).Kind == TokenKind.Number && message.At(at - 2).Touches(message.At(at - 1));

    /// <summary>"la base es 219 no 225", "c'est 219 pas 225": in English "no" would put the second in the first one's place.</summary>
    private static bool IsDenied(MessageText message, int at) =>
        message.At(at - 2).Kind == TokenKind.Number && (message.WordAt(at - 1, "pas", "não", "nao") || (message.WordAt(at - 1, "no") && message.Tokens.Any(t => t.Text is "es" or "perdon" or "perdón" or "sueldo" or "eran" or "son" or "salario" or "fijo" or "corrijo" or "equivoqué")));
}

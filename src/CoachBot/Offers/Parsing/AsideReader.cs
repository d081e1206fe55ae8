using CoachBot.Conversations;

namespace CoachBot.Offers;

/// <summary>Reads what is told beside the figures: the currency of all of them, whom not to name, which company it really is.</summary>
internal static class AsideReader
{
    private static readonly PhraseTable<bool> NotToName = new(PhraseFile.Read("not-to-name"));

    private static readonly PhraseTable<bool> Allowed = new((true, "ok|okay|fine|allowed|free to name|mention; you|u can|may name|mention; name|mention them is? ok|fine|okay; feel free to name|mention"));

    private static readonly PhraseTable<bool> Statement = new(
        (true, "those|these|they|it|that were|was|are|is; its|it|thats|theyre|all|everything|figures|numbers|amounts|all? is|are|in; in; its; thats; i|we mean|meant; paid in; actually; sorry; they pay|paid in"));

    /// <summary>The currency told for the whole offer; unknown where none is, or where it is asked.</summary>
    public static Currency Currency(MessageText message)
    {
        if (message.Count > 14 || message.Tokens.Any(t => t.IsSign('?') || t.Kind == TokenKind.Number || t.IsSign('=')) || message.WordAt(0, "what", "which", "can", "could", "my", "would", "will", "do", "does", "did", "should", "is", "convert", "whats", "how", "are", "show", "give") || (message.WordAt(0, "in") && message.WordAt(message.Count - 1, "pls", "please", "plz")))
        {
            return CoachBot.Offers.Currency.Unknown;
        }

        var said = new List<Currency>();
        for (var i = 0; i < message.Count; i++)
        {
            if (CurrencyNames.Of(message.At(i), message.Text) is { } currency && !message.WordAt(i - 1, "not", "to", "into") && !message.WordAt(i - 2, "not"))
            {
                said.Add(currency);
            }
        }

        var one = said.Distinct().ToList();
        var isAnswer = message.Count <= 3;
        return one.Count == 1 && (isAnswer || Statement.FindAll(message).Count > 0) ? one[0] : CoachBot.Offers.Currency.Unknown;
    }

    /// <summary>"16.5k a month base in euros", "(all in gbp)": the currency of figures that have none beside them; unknown where none or several are named, or one is asked about.</summary>
    public static Currency CurrencyOfAll(MessageText message)
    {
        var said = new HashSet<Currency>();
        for (var i = 1; i < message.Count; i++)
        {
            if (message.At(i).Kind != TokenKind.Word || CurrencyNames.Of(message.At(i), message.Text) is not { } currency || message.At(i + 1).Kind == TokenKind.Number || message.At(i - 1).Kind == TokenKind.Number)
            {
                continue;
            }

            var isTold = message.WordAt(i - 1, "in", "are", "everything", "all", "figures", "numbers", "amounts") || (message.At(i - 1).IsSign('(') && (message.At(i + 1).IsSign(')') || (message.WordAt(i + 1, "per", "a", "pa", "gross", "monthly", "yearly", "annual") && message.At(i + 2).Kind != TokenKind.Number)));
            if (!isTold || message.At(i + 1).IsSign('?') || message.WordAt(i + 1, "at", "or", "pls", "please", "thanks", "instead") || message.WordAt(0, "convert", "show", "give", "display", "see", "can", "could", "whats", "what", "how", "is") || message.WordAt(message.SentenceAround(i).First, "convert", "show", "can", "could", "whats", "what", "how", "is"))
            {
                return CoachBot.Offers.Currency.Unknown;
            }

            said.Add(currency);
        }

        return said.Count == 1 ? said.First() : CoachBot.Offers.Currency.Unknown;
    }

    /// <summary>"sgd or usd?": the writer does not know which of two currencies it is.</summary>
    public static bool AsksWhichCurrency(MessageText message)
    {
        for (var i = 0; message.HasQuestionMark && i + 2 < message.Count; i++)
        {
            if (message.WordAt(i + 1, "or", "oder", "ou", "o") && CurrencyNames.Of(message.At(i), message.Text) is { } one && CurrencyNames.Of(message.At(i + 2), message.Text) is { } other && one != other)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whom the user wants unnamed: the companies of the sentence, else "*" for all.</summary>
    public static IReadOnlyList<string> Unnamed(MessageText message, IReadOnlyList<PlacedCompany> companies, OfferCase? current)
    {
        if (message.HasQuestionMark || message.WordAt(0, "should", "can", "do", "is"))
        {
            return [];
        }

        foreach (var hit in NotToName.FindAll(message))
        {
            var named = companies.Where(c => message.SentenceOf(c.Token) == message.SentenceOf(hit.First)).Select(c => c.Mention.Name).Concat(Rivals(message, current)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (named.Count > 0)
            {
                return named;
            }

            // "dont tell them" keeps a figure private; only words about a name keep a name.
            if (Enumerable.Range(hit.First, hit.Last - hit.First + 1).Any(i => message.WordAt(i, "name", "naming", "names", "who", "anonymous", "unnamed", "nameless", "company", "another", "mention")) && !Enumerable.Range(hit.First, Math.Min(message.Count, hit.Last + 4) - hit.First).Any(i => message.WordAt(i, "floor", "salary", "minimum", "number", "pay", "base", "figure", "figures")))
            {
                return ["*"];
            }
        }

        return [];
    }

    /// <summary>"ok to name nvidia", "you can name google".</summary>
    public static IReadOnlyList<string> Named(MessageText message, IReadOnlyList<PlacedCompany> companies, OfferCase? current) =>
        Allowed.FindAll(message).Count > 0 && !message.HasQuestionMark ? [.. companies.Select(c => c.Mention.Name).Concat(Rivals(message, current)).Distinct(StringComparer.OrdinalIgnoreCase)] : [];

    /// <summary>Rivals told before whose names stand in the message.</summary>
    private static IEnumerable<string> Rivals(MessageText message, OfferCase? current) =>
        current is null ? [] : current.Rivals.Select(r => r.Name).Where(n => message.Text.Contains(n, StringComparison.OrdinalIgnoreCase));

    /// <summary>"wrong company, its groq", "i meant groq not google".</summary>
    public static bool RenamesCompany(MessageText message, FigureReading figures) =>
        figures.IsCorrection && figures.Companies.Count > 0 && figures.Terms.Count == 0 && figures.Rivals.Count == 0 && message.Count <= 12;
}

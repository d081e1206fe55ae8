namespace CoachBot.Offers;

/// <summary>
/// Tells a new proposal that names nobody who makes it: "+5k sign on, thats it", "new nums 212 and 18 sign", "got them to 238". Only beside an offer that is known,
/// and only where the user does not speak of a move of their own.
/// </summary>
internal static class Moves
{
    /// <summary>A counter moves a figure by no more than this.</summary>
    public const decimal LargestRise = 1.6m;

    private const decimal LargestCut = 0.85m;
    private const int ManyParts = 2;

    private static readonly PhraseTable<bool> Table = new(PhraseFile.Read("moves"));

    /// <summary>The token the last of the words starts at; -1 where there are none, or where something is asked or wished.</summary>
    public static int Find(MessageText message)
    {
        if (IsChoice(message))
        {
            return -1;
        }

        var last = -1;
        foreach (var hit in Table.FindAll(message))
        {
            last = IsUsersOwn(message, hit.First) || IsAsked(message, hit.First) ? last : hit.First;
        }

        return last >= 0 ? last : OpensWithPlus(message) && !message.HasQuestionMark ? 0 : -1;
    }

    /// <summary>"188 + 10% now. meh?" tells; "230 base now?" asks.</summary>
    private static bool IsAsked(MessageText message, int at) => message.HasQuestionMark && message.At(message.SentenceAround(at).Last).IsSign('?');

    /// <summary>"215/250/20" beside an offer known: so many parts do not change but by a new proposal.</summary>
    public static bool AreTold(MessageText message, IReadOnlyList<OfferTerm> terms, Offer before) =>
        !message.HasQuestionMark && terms.All(t => t.Component != OfferComponent.Base || t.Amount is not { } now || before.Base?.Amount is not { } old || IsMove(old, now)) && terms.Count(t => before.Find(t.Component) is { } known && (t.Amount is not null || t.Percent is not null) && (t.Amount != known.Amount || t.Percent != known.Percent)) >= ManyParts;

    /// <summary>Near enough to be the same part moved, or left as it was: half the base is another offer, not a new proposal.</summary>
    public static bool IsMove(decimal? before, decimal now) => before is { } old && old > 0 && now / old is >= LargestCut and <= LargestRise;

    /// <summary>"15k more base or 60k more rsu, which one do i chase": two wishes to choose from, and no proposal.</summary>
    private static bool IsChoice(MessageText message) => message.Tokens.Any(t => t.IsWord("or")) && message.Tokens.Any(t => t.IsWord("which") || t.IsWord("whats") || t.IsWord("should"));

    /// <summary>"+5k sign on", "+ 15k base", "base +7k".</summary>
    private static bool OpensWithPlus(MessageText message) => (message.WordAt(0, "base", "sign", "signon", "rsu", "rsus", "equity", "stock", "bonus", "salary") && (message.At(1).IsSign('+') || (message.WordAt(1, "on") && message.At(2).IsSign('+')))) || message.At(0).IsSign('+') && (message.At(1).Kind == TokenKind.Number || message.At(2).Kind == TokenKind.Number);

    private static bool IsUsersOwn(MessageText message, int at) =>
        (message.WordAt(at, "now") && message.WordAt(at - 1, "right")) || (message.WordAt(at + 1, "now") && message.WordAt(at - 1, "is")) || (message.WordAt(at + 1, "now") && message.WordAt(at - 1, "on", "make", "making", "at", "earn", "get"))
        || message.WordAt(at - 1, "i", "we", "id", "ill", "ive", "can", "could", "should", "would", "want", "wants", "need", "ask", "asking", "my", "if", "im", "get", "wish", "hoping") || message.WordAt(at - 2, "should", "can", "could", "i", "if", "want", "need", "ask", "get", "id", "for");
}

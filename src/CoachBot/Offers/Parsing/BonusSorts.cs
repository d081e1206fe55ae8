namespace CoachBot.Offers;

/// <summary>What sort of bonus was told: a target, guaranteed or discretionary, and whether for the first year alone.</summary>
internal static class BonusSorts
{
    /// <summary>"guaranteed" stands so near.</summary>
    private const int NearKind = 3;

    /// <summary>"30k bonus, guaranteed for the first year": so near.</summary>
    private const int NearYear = 6;

    public static List<PlacedTerm> Told(MessageText message, List<PlacedTerm> terms) =>
        [.. terms.Select(t => t.Term.Component == OfferComponent.Bonus ? t with { Term = t.Term with { BonusKind = t.Term.BonusKind == BonusKind.Unknown ? KindOf(message, t) : t.Term.BonusKind, FirstYearOnly = t.Term.FirstYearOnly || IsOfFirstYear(message, t) } } : t)];

    public static BonusKind KindOf(MessageText message, PlacedTerm bonus)
    {
        for (var i = Math.Max(0, bonus.First - NearKind); i <= Math.Min(message.Count - 1, bonus.Last + NearKind); i++)
        {
            if (message.ClauseOf(i) != message.ClauseOf(bonus.First))
            {
                continue;
            }

            var kind = message.Tokens[i].Text switch
            {
                "guaranteed" or "guarantee" => BonusKind.Guaranteed,
                "discretionary" => BonusKind.Discretionary,
                "target" or "targeted" or "ote" or "zielbonus" => BonusKind.Target,
                _ => BonusKind.Unknown,
            };
            if (kind != BonusKind.Unknown)
            {
                return kind;
            }
        }

        return BonusKind.Unknown;
    }

    /// <summary>"guaranteed first-year bonus 30k", "30k bonus in year 1": an amount, with no other figure between. A percentage goes on, whatever is sure of it.</summary>
    private static bool IsOfFirstYear(MessageText message, PlacedTerm bonus)
    {
        if (bonus.Term is not { Amount: not null, Percent: null, Months: null })
        {
            return false;
        }

        for (var i = Math.Max(0, bonus.First - NearYear); i <= Math.Min(message.Count - 1, bonus.Last + NearYear); i++)
        {
            var year = message.At(i + 1).IsSign('-') ? i + 2 : i + 1;
            var isFirst = (message.WordAt(i, "first") || message.At(i) is { Kind: TokenKind.Number, Value: 1, Text: "st" }) && message.WordAt(year, "year", "yr");
            var isOne = message.WordAt(i, "year", "yr") && message.At(year) is var one && (one.IsWord("one") || one is { Kind: TokenKind.Number, Value: 1, Text: "" });
            if ((isFirst || isOne) && message.SentenceOf(i) == message.SentenceOf(bonus.First) && !Between(message, i, bonus).Any(t => t is { Kind: TokenKind.Number, Value: not 1 } || t.Text is "sign" or "signing" or "vest" or "vests" or "cliff") && !message.WordAt(year + 1, "and", "then", "cliff"))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Token> Between(MessageText message, int at, PlacedTerm bonus) =>
        at < bonus.First ? message.Tokens.Skip(at).Take(bonus.First - at) : message.Tokens.Skip(bonus.Last + 1).Take(Math.Max(0, at - bonus.Last - 1));
}

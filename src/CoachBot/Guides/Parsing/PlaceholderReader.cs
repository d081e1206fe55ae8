using System.Text.RegularExpressions;

namespace CoachBot.Guides;

/// <summary>Finds the brackets of a speech or advice and tells the twelve kinds apart; the first rule that fits wins.</summary>
internal static partial class PlaceholderReader
{
    private static readonly string[] MoneyNames =
        ["target", "floor", "tc", "amount", "base", "bonus", "unvested", "salary", "total", "equity", "signing", "comp", "rsu", "rsus", "price", "value"];

    private static readonly string[] CompanyNames = ["company", "companies", "employer", "competitor", "competitors", "firm", "startup", "faang"];

    public static IEnumerable<Placeholder> Find(string? text, bool inAdvice)
    {
        for (var open = text?.IndexOf('[', StringComparison.Ordinal) ?? -1; open >= 0; open = text!.IndexOf('[', open + 1))
        {
            var close = text!.IndexOf(']', open);
            if (close < 0)
            {
                yield break;
            }

            var inner = text[(open + 1)..close].Trim();
            var kind = KindOf(inner, text.AsSpan(0, open));
            yield return new Placeholder(text[open..(close + 1)], kind, OptionsOf(inner, kind), inAdvice, open, ThousandsOutside(text, open, close));
            open = close;
        }
    }

    public static PlaceholderKind KindOf(string inner, ReadOnlySpan<char> before)
    {
        var choice = inner.Contains('/', StringComparison.Ordinal);
        return inner switch
        {
            _ when inner.Length == 1 && char.IsAsciiLetterUpper(inner[0]) => PlaceholderKind.Variable,
            _ when Arithmetic().IsMatch(inner) => PlaceholderKind.VariableArithmetic,
            _ when LevelDigits().IsMatch(inner) && LevelLetter().IsMatch(before) => PlaceholderKind.LevelPick,
            _ when Literal().IsMatch(inner) => PlaceholderKind.Literal,
            _ when WithUnit().IsMatch(inner) => PlaceholderKind.VariableWithUnit,
            _ when Amount().IsMatch(inner) && inner.Any(char.IsLower) => PlaceholderKind.CompetingOffers,
            _ when !choice && Array.Exists(MoneyNames, n => Markup.HasWord(inner, n)) && !Array.Exists(CompanyNames, n => Markup.HasWord(inner, n)) => PlaceholderKind.MoneyByName,
            _ when AreCompanies(inner) => PlaceholderKind.CompanyChoice,
            _ when Array.Exists(CompanyNames, n => Markup.HasWord(inner, n)) => choice ? PlaceholderKind.CompanySlotInChoice : PlaceholderKind.CompanySlot,
            _ => choice ? PlaceholderKind.TextChoice : PlaceholderKind.TextSlot,
        };
    }

    private static string[] OptionsOf(string inner, PlaceholderKind kind)
    {
        var colon = inner.IndexOf(": ", StringComparison.Ordinal);
        var list = colon >= 0 && inner.IndexOf('/', colon) > 0 ? inner[(colon + 2)..] : inner;
        return kind is PlaceholderKind.CompetingOffers or PlaceholderKind.CompanyChoice or PlaceholderKind.CompanySlotInChoice or PlaceholderKind.TextChoice or PlaceholderKind.LevelPick
            ? list.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [];
    }

    /// <summary>All parts of the choice, or half of them, are companies people know.</summary>
    private static bool AreCompanies(string inner)
    {
        var parts = inner.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts.Count(Employers.OpensWithOne) * 2 >= parts.Length;
    }

    private static bool ThousandsOutside(string text, int open, int close)
    {
        var money = open > 0 && !char.IsWhiteSpace(text[open - 1]);
        var mark = close + 1 < text.Length && text[close + 1] is 'K' or 'k' && (close + 2 == text.Length || !char.IsLetter(text[close + 2]));
        return mark && (money || text[open + 1] is 'X' or 'Y' or 'Z' or 'W' or 'N');
    }

    [GeneratedRegex(@"^[A-Z]\s*[+-]\s*\d+[KM]?%?(-\d+[KM]?)?$")]
    private static partial Regex Arithmetic();

    [GeneratedRegex(@"^[$£€]?\d[\d.,]*[KM]?%?\+?(\s*[-–]\s*[$£€]?\d[\d.,]*[KM]?%?\+?)?$")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\d/\d$")]
    private static partial Regex LevelDigits();

    [GeneratedRegex(@"(L|E|IC|P|T)$")]
    private static partial Regex LevelLetter();

    [GeneratedRegex(@"^[XYZWN]([ %-]|[KM]\b)")]
    private static partial Regex WithUnit();

    [GeneratedRegex(@"[$£€₹]\s?\d|\d[\d.,]*\s?[KM]\b")]
    private static partial Regex Amount();
}

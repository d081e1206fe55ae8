using System.Text.RegularExpressions;
using CoachBot.Wording;

namespace CoachBot.Language.Guarding;

/// <summary>Which part of the package and which count of years each figure of a line belongs to: read from the clause it stands in.</summary>
internal static partial class FigurePlaces
{
    /// <param name="text">In small letters.</param>
    /// <summary>For each mark in order: its part ("base", "equity", ...) or "", and the number words of its clause.</summary>
    public static IReadOnlyList<string> Of(string text, Tongue tongue)
    {
        if (!text.Contains('⟦', StringComparison.Ordinal))
        {
            return [];
        }

        var words = TongueWords.Of(tongue);
        var places = new List<string>();
        var before = "";
        foreach (var clause in Separators().Split(Between().Replace(text, "${low} – ")))
        {
            var marks = MarkedLine.MarksOf(clause).Count;
            var part = Part(clause, words);
            if (marks == 0)
            {
                // "On base, ⟦1⟧": the part may stand in the clause before.
                before = part.Length > 0 || string.IsNullOrWhiteSpace(clause) ? part : before;
                continue;
            }

            var place = part.Length > 0 ? part : before;
            var counts = string.Join('/', words.Numbers(clause));
            places.AddRange(Enumerable.Repeat($"{place} {counts}".Trim(), marks));
            before = "";
        }

        return places;
    }

    /// <summary>For each mark in order: the period said right after it, as a rate ("a month") or as a count ("months").</summary>
    /// <param name="text">In small letters.</param>
    public static IReadOnlyList<FigureUnit> UnitsOf(string text, Tongue tongue)
    {
        var words = TongueWords.Of(tongue);
        return [.. Unit().Matches(text).Select(m => new FigureUnit(
            TongueWords.Periods.FirstOrDefault(p => words.Has(p, m.Groups["word"].Value)) ?? "",
            m.Groups["rate"].Success))];
    }

    private static string Part(string clause, TongueWords words) => string.Join('+', TongueWords.Components.Where(c => words.Has(c, clause)));

    /// <summary>"between ⟦1⟧ and ⟦2⟧" is one place.</summary>
    [GeneratedRegex(@"\b(?:between|from|zwischen|entre)\s+(?<low>⟦[0-9]+⟧)\s+(?:and|und|et|y|e)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    /// <summary>A mark, and the word after it with what makes it a rate.</summary>
    [GeneratedRegex(@"⟦[0-9]+⟧(?:[\s-]*(?<rate>(?:a|an|per|each|every|pro|im|je|par|al|por|ao|à)\s+|/\s*)?(?<word>[\p{L}'-]+))?", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"[.;:!?,—()]|\s(?:and|plus|with|und|mit|sowie|et|avec|ainsi|y|con|e|com)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}

/// <param name="Period">One of <see cref="TongueWords.Periods"/>; "" where none is said.</param>
/// <param name="IsRate">"100 a month", not "12 months".</param>
internal readonly record struct FigureUnit(string Period, bool IsRate);

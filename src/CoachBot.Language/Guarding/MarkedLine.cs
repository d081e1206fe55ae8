using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoachBot.Answers;

namespace CoachBot.Language.Guarding;

/// <summary>A line with a mark ⟦1⟧ in the place of each figure. The figures themselves stay here: none is sent.</summary>
public sealed partial record MarkedLine(string Text, IReadOnlyList<string> Figures)
{
    /// <summary>Marks every numeral of a line. Marks that the line brought along itself are taken out first.</summary>
    public static MarkedLine Of(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var source = line.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var figures = FigureLedger.Numerals(source);
        var text = new StringBuilder(source.Length);
        var at = 0;
        for (var i = 0; i < figures.Count; i++)
        {
            var found = source.IndexOf(figures[i], at, StringComparison.Ordinal);
            text.Append(source, at, found - at).Append(Mark(i + 1));
            at = found + figures[i].Length;
        }

        return new MarkedLine(text.Append(source, at, source.Length - at).ToString(), figures);
    }

    /// <summary>The figures back in their places.</summary>
    public string Filled(string rewrite) => Marks().Replace(rewrite, m => Figures[int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1]);

    /// <summary>The marks of a text in order.</summary>
    public static IReadOnlyList<int> MarksOf(string text) =>
        [.. Marks().Matches(text).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture))];

    public static string WithoutMarks(string text) => Marks().Replace(text, " ");

    private static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"⟦{number}⟧");

    [GeneratedRegex(@"⟦([1-9][0-9]{0,3})⟧")]
    internal static partial Regex Marks();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Guides;

/// <summary>Picks the row of a level: "L5" is in "Senior (L5)", "L4" in "Mid (L3-L4)", "L8" in "Staff+ (L6+)", "63" in "63-64".</summary>
internal static partial class LevelRows
{
    private static readonly (string Role, string Word)[] Seniority = [("senior-", "Senior"), ("staff-", "Staff")];

    /// <summary>The only row; else the one of the level said, or that the role itself names. Null where that is open or no row has it.</summary>
    /// <param name="level">As said: "L5", "SDE II", "senior"; null when none was named.</param>
    public static GuideRegion? Find(IReadOnlyList<GuideRegion> rows, string? level, string roleSlug)
    {
        var levels = rows.Where(r => r.Level is not null).ToList();
        if (levels.Count == 0 || rows.Count == 1)
        {
            return rows.Count > 0 ? rows[0] : null;
        }

        if (level is not null)
        {
            return One(levels.FindAll(r => Covers(r.Level!, level)));
        }

        var word = Array.Find(Seniority, s => roleSlug.StartsWith(s.Role, StringComparison.Ordinal)).Word;
        return word is null ? null : One(levels.FindAll(r => Markup.HasWord(r.Level!, word)));
    }

    private static GuideRegion? One(List<GuideRegion> fitting) => fitting.Count == 1 ? fitting[0] : null;

    private static bool Covers(string row, string said)
    {
        var name = said.Trim().Replace("level ", "L", StringComparison.OrdinalIgnoreCase);
        if (Markup.HasWord(row, name))
        {
            return true;
        }

        if (Code().Match(name) is not { Success: true } code)
        {
            return false;
        }

        var number = Number(code.Groups[2]);
        return Spans().Matches(row).Any(s => IsOf(s.Groups[1].Value, code.Groups[1].Value) && number >= Number(s.Groups[2])
            && (s.Groups[5].Length > 0 || number <= (s.Groups[4].Length > 0 ? Number(s.Groups[4]) : Number(s.Groups[2]))));
    }

    /// <summary>"63" and "L63" are the same where the row has bare numbers.</summary>
    private static bool IsOf(string row, string said) => row.Equals(said, StringComparison.OrdinalIgnoreCase) || row.Length == 0 || said.Length == 0;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([A-Z]*) ?(\d{1,2})$", RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    /// <summary>Letters, number, and either the other end of the range or a plus.</summary>
    [GeneratedRegex(@"\b([A-Z]*)(\d{1,2})(?:\s*[-–/]\s*([A-Z]*)(\d{1,2}))?(\+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Spans();
}

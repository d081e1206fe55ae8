namespace CoachBot.Guides;

/// <summary>A guide's title taken apart: "Role | Company Global Negotiation Guide", with a dash for the bar in other forms.</summary>
/// <param name="RoleLevel">Level in brackets after the role, e.g. "SDE I-II / L4-L5"; null where the title has none.</param>
internal sealed record GuideTitle(string Company, string Role, string? RoleLevel, bool IsSignature, int Line)
{
    private const string Signature = "SIGNATURE ROLE";

    private static readonly string[] Endings = ["Global Negotiation Guide", "Salary Negotiation Guide", "Negotiation Guide"];
    private static readonly string[] Separators = [" | ", " — ", " – ", " -- ", " - "];

    /// <summary>All headings that are titles, in file order.</summary>
    public static IEnumerable<GuideTitle> All(IReadOnlyList<GuideLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Kind == LineKind.Heading && Of(Markup.Plain(line.Text), line.Line) is { } title)
            {
                yield return title;
            }
        }
    }

    private static GuideTitle? Of(string heading, int line)
    {
        var text = heading.Trim();
        var signature = text.Contains(Signature, StringComparison.OrdinalIgnoreCase);
        text = signature ? text.Replace($"({Signature})", "", StringComparison.OrdinalIgnoreCase).Replace(Signature, "", StringComparison.OrdinalIgnoreCase) : text;
        text = text.TrimEnd(' ', '|', '—', '–', '-');
        var ending = Array.Find(Endings, e => text.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        if (ending is null)
        {
            return null;
        }

        text = text[..^ending.Length].TrimEnd();
        foreach (var separator in Separators)
        {
            var at = $"{text} ".LastIndexOf(separator, StringComparison.Ordinal);
            if (at >= 0)
            {
                var role = RoleOf(text[..at].Trim(), out var level);
                var company = text[Math.Min(text.Length, at + separator.Length)..].Trim();
                return new GuideTitle(company, role, level, signature, line);
            }
        }

        return null;
    }

    private static string RoleOf(string text, out string? level)
    {
        var open = text.EndsWith(')') ? text.LastIndexOf('(') : -1;
        level = open > 0 && IsLevel(text[(open + 1)..^1]) ? text[(open + 1)..^1].Trim() : null;
        return string.Join(' ', (level is null ? text : text[..open]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>"L3-L4", "SDE I-II": has a digit or a Roman numeral. "SRE" and "DevOps" are names.</summary>
    private static bool IsLevel(string inner) =>
        inner.Any(char.IsAsciiDigit) || inner.Split([' ', '-', '/']).Any(p => p is "I" or "II" or "III" or "IV" or "V");
}

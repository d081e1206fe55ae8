using System.Buffers;

namespace CoachBot.Guides;

/// <summary>
/// Reads the plain form nearly all front matter has: keys, scalars, one list of maps, two blanks a step. Anything else (quotes of other kinds,
/// flow style, comments, tabs, double keys, deeper nesting) is left to the YAML library, which takes many times as long.
/// </summary>
internal static class PlainFrontMatter
{
    private const string List = "compensation";

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_0123456789");
    private static readonly SearchValues<char> Special = SearchValues.Create("[]{}&*!|>%@`'\"#?,-");
    private static readonly SearchValues<char> Control = SearchValues.Create("\t\0\u0001\u0085\u2028\u2029\uFEFF");

    /// <returns>Null when the text is not plain, right or wrong.</returns>
    public static FrontMatter? Read(string yaml)
    {
        var values = new Dictionary<string, string?>();
        var pay = new List<FrontMatterPay>();
        var last = new Dictionary<string, string?>();
        var parent = "";
        var number = 1;
        foreach (var line in yaml.AsSpan().TrimEnd('\n').EnumerateLines())
        {
            number++;
            if (!Add(line, number, values, pay, ref parent, ref last))
            {
                return null;
            }
        }

        return values.Count == 0 ? null : new FrontMatter(values, pay, 1);
    }

    private static bool Add(ReadOnlySpan<char> line, int number, Dictionary<string, string?> values, List<FrontMatterPay> pay, ref string parent, ref Dictionary<string, string?> last)
    {
        if (line.StartsWith("    "))
        {
            return parent == List && pay.Count > 0 && Pair(line[4..], "", last);
        }

        if (line.StartsWith("  - "))
        {
            if (parent != List)
            {
                return parent.Length > 0 && Scalar(line[4..], out _) && !line[4..].Contains(": ", StringComparison.Ordinal);
            }

            pay.Add(new FrontMatterPay(last = [], number));
            return Pair(line[4..], "", last);
        }

        if (line.StartsWith("  "))
        {
            return parent.Length > 0 && parent != List && Pair(line[2..], $"{parent}.", values);
        }

        var colon = line.IndexOf(':');
        parent = colon == line.Length - 1 && colon > 0 ? line[..colon].ToString() : "";
        return Pair(line, "", values);
    }

    private static bool Pair(ReadOnlySpan<char> line, string prefix, Dictionary<string, string?> values)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0 || line[..colon].ContainsAnyExcept(KeyCharacters) || (colon + 1 < line.Length && line[colon + 1] != ' '))
        {
            return false;
        }

        return Scalar(line[(colon + 1)..].Trim(' '), out var value) && values.TryAdd($"{prefix}{line[..colon]}", value);
    }

    /// <summary>A bare word or sentence, or a text in double quotes whose only escapes are \" and \\.</summary>
    private static bool Scalar(ReadOnlySpan<char> text, out string? value)
    {
        value = null;
        if (text.IsEmpty || text is "null" or "~")
        {
            return true;
        }

        if (text[0] != '"')
        {
            value = text.ToString();
            return !text.ContainsAny(Control) && !Special.Contains(text[0]) && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && text[^1] != ':' && !text.StartsWith("- ");
        }

        var inner = text.Length > 1 && text[^1] == '"' ? text[1..^1] : default;
        if (text.Length > 1 && text[^1] == '"' && !inner.ContainsAny('\\', '"'))
        {
            value = inner.ToString();
            return !inner.ContainsAny(Control);
        }

        var plain = inner.ToString().Replace("\\\\", "\0", StringComparison.Ordinal).Replace("\\\"", "\u0001", StringComparison.Ordinal);
        value = plain.Replace('\0', '\\').Replace('\u0001', '"');
        return text.Length > 1 && text[^1] == '"' && !inner.ContainsAny(Control) && !plain.AsSpan().ContainsAny('\\', '"');
    }
}

using System.Buffers;
using System.Text;

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
        var parent = "";
        var entries = 0;
        foreach (var line in Lines(yaml))
        {
            if (!Add(line, values, ref parent, ref entries))
            {
                return null;
            }
        }

        return values.Count == 0 ? null : new FrontMatter(values, yaml);
    }

    /// <summary>The entries of a text that is plain; of a key that stands twice in one the last counts, as the YAML library has it.</summary>
    public static IReadOnlyList<FrontMatterPay> Pay(string yaml)
    {
        var pay = new List<FrontMatterPay>();
        var last = new Dictionary<string, string?>();
        var inside = false;
        var number = 1;
        foreach (var line in Lines(yaml))
        {
            number++;
            if (!line.StartsWith("  "))
            {
                inside = line is $"{List}:";
                continue;
            }

            if (inside)
            {
                if (line.StartsWith("  - "))
                {
                    pay.Add(new FrontMatterPay(last = [], number));
                }

                var colon = line.IndexOf(':');
                last[line[4..colon].ToString()] = Value(line[(colon + 1)..].Trim(' '));
            }
        }

        return pay;
    }

    private static SpanLineEnumerator Lines(string yaml) => yaml.AsSpan().TrimEnd('\n').EnumerateLines();

    private static bool Add(ReadOnlySpan<char> line, Dictionary<string, string?> values, ref string parent, ref int entries)
    {
        if (line.StartsWith("    "))
        {
            return parent == List && entries > 0 && IsPair(line[4..], out _);
        }

        if (line.StartsWith("  - "))
        {
            if (parent != List)
            {
                return parent.Length > 0 && IsScalar(line[4..]) && !line[4..].Contains(": ", StringComparison.Ordinal);
            }

            entries++;
            return IsPair(line[4..], out _);
        }

        if (line.StartsWith("  "))
        {
            return parent.Length > 0 && parent != List && Pair(line[2..], $"{parent}.", values);
        }

        var colon = line.IndexOf(':');
        parent = colon == line.Length - 1 && colon > 0 ? line[..colon].ToString() : "";
        return Pair(line, "", values);
    }

    private static bool Pair(ReadOnlySpan<char> line, string prefix, Dictionary<string, string?> values) =>
        IsPair(line, out var colon) && values.TryAdd($"{prefix}{line[..colon]}", Value(line[(colon + 1)..].Trim(' ')));

    private static bool IsPair(ReadOnlySpan<char> line, out int colon)
    {
        colon = line.IndexOf(':');
        return colon > 0 && !line[..colon].ContainsAnyExcept(KeyCharacters) && (colon + 1 == line.Length || line[colon + 1] == ' ') && IsScalar(line[(colon + 1)..].Trim(' '));
    }

    /// <summary>A bare word or sentence, or a text in double quotes whose only escapes are \" and \\.</summary>
    private static bool IsScalar(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text is "null" or "~")
        {
            return true;
        }

        if (text[0] != '"')
        {
            return !text.ContainsAny(Control) && !Special.Contains(text[0]) && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && text[^1] != ':' && !text.StartsWith("- ");
        }

        var inner = text.Length > 1 && text[^1] == '"' ? text[1..^1] : default;
        return text.Length > 1 && text[^1] == '"' && !inner.ContainsAny(Control) && (!inner.ContainsAny('\\', '"') || !Marked(inner).AsSpan().ContainsAny('\\', '"'));
    }

    /// <summary>What a scalar says.</summary>
    private static string? Value(ReadOnlySpan<char> text) =>
        text.IsEmpty || text is "null" or "~" ? null
        : text[0] != '"' ? text.ToString()
        : text.Contains('\\') ? Marked(text[1..^1]).Replace('\0', '\\').Replace('\u0001', '"')
        : text[1..^1].ToString();

    /// <summary>Its escapes as characters that no plain text has.</summary>
    private static string Marked(ReadOnlySpan<char> inner) =>
        inner.ToString().Replace("\\\\", "\0", StringComparison.Ordinal).Replace("\\\"", "\u0001", StringComparison.Ordinal);
}

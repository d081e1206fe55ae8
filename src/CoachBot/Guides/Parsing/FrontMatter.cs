using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CoachBot.Guides;

/// <summary>The YAML head of a guide file as far as it is used. Unknown keys are passed over.</summary>
/// <param name="Values">Top-level scalars by key; null where the file says null.</param>
/// <param name="Source">The text it was read from.</param>
internal sealed record FrontMatter(IReadOnlyDictionary<string, string?> Values, string Source)
{
    /// <summary>The compensation entries by key. Only the check against the table wants them: those of a plain text are read when it asks.</summary>
    public IReadOnlyList<FrontMatterPay> Pay { get => field ??= PlainFrontMatter.Pay(Source); init; }

    public string? Text(string key) => Values.GetValueOrDefault(key) is { Length: > 0 } text ? text : null;

    /// <summary>Line of a top-level key in the file; 1 where it cannot be told.</summary>
    public int LineOf(string key)
    {
        var at = Source.StartsWith(key + ":", StringComparison.Ordinal) ? 0 : Source.IndexOf($"\n{key}:", StringComparison.Ordinal);
        return at < 0 ? 1 : at == 0 ? 2 : Source.AsSpan(0, at + 1).Count('\n') + 2;
    }

    public DateOnly? Date(string key) =>
        DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

/// <summary>One compensation entry of the front matter.</summary>
internal sealed record FrontMatterPay(IReadOnlyDictionary<string, string?> Values, int Line)
{
    public string? Text(string key) => Values.GetValueOrDefault(key);

    public decimal? Number(string key) =>
        decimal.TryParse(Text(key), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Splits off and reads the front matter. YAML anchors and aliases are refused: guides need none, and they can blow up a small file.</summary>
internal static class FrontMatterReader
{
    private const int MostDepth = 12;
    private const int MostCharacters = 100_000;

    /// <param name="body">The file without its front matter.</param>
    /// <param name="bodyLine">Line the body starts on, from 1.</param>
    /// <returns>Null when the file has none or it cannot be read; the problems say which.</returns>
    public static FrontMatter? Split(ReadOnlySpan<char> text, List<GuideProblem> problems, out string body, out int bodyLine)
    {
        bodyLine = 1;
        if (!text.StartsWith("---\n") && text.TrimEnd() is not "---")
        {
            body = text.ToString();
            return null;
        }

        var end = Next(text, 3);
        while (end >= 0 && end + 4 < text.Length && text[end + 4] is not ('\n' or ' '))
        {
            end = Next(text, end + 1);
        }

        if (end < 0)
        {
            problems.Add(Bad("The front matter is not closed: put a line \"---\" after its last key.", 1));
            body = text.ToString();
            return null;
        }

        var yaml = text[4..Math.Max(4, end + 1)].ToString();
        var rest = text[(end + 1)..].IndexOf('\n');
        var start = rest < 0 ? text.Length : end + rest + 2;
        body = text[start..].ToString();
        bodyLine = text[..start].Count('\n') + 1;
        return Read(yaml, problems);
    }

    private static int Next(ReadOnlySpan<char> text, int from) => text[from..].IndexOf("\n---") is >= 0 and var at ? from + at : -1;

    private static FrontMatter? Read(string yaml, List<GuideProblem> problems)
    {
        if (yaml.Length > MostCharacters)
        {
            problems.Add(Bad($"The front matter is longer than {MostCharacters} characters: it was not read.", 1));
            return null;
        }

        if (PlainFrontMatter.Read(yaml) is { } plain)
        {
            return plain;
        }

        try
        {
            return Read(new Parser(new StringReader(yaml)), yaml, problems);
        }
        catch (YamlException exception)
        {
            problems.Add(Bad($"The front matter is not YAML: {exception.InnerException?.Message ?? exception.Message}", (int)exception.Start.Line + 1));
            return null;
        }
    }

    private static FrontMatter? Read(Parser parser, string yaml, List<GuideProblem> problems)
    {
        var values = new Dictionary<string, string?>();
        var pay = new List<FrontMatterPay>();
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _))
        {
            problems.Add(Bad("The front matter is not a list of keys and values.", 2));
            return null;
        }

        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var line = (int)key.Start.Line + 1;
            if (key.Value == "compensation" && parser.TryConsume<SequenceStart>(out _))
            {
                Entries(parser, pay, problems);
            }
            else if (!values.TryAdd(key.Value, Value(parser, values, key.Value, problems, 0)))
            {
                problems.Add(Bad($"The front matter has the key \"{key.Value}\" twice.", line));
            }
        }

        return new FrontMatter(values, yaml) { Pay = pay };
    }

    private static void Entries(Parser parser, List<FrontMatterPay> pay, List<GuideProblem> problems)
    {
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (!parser.TryConsume<MappingStart>(out var start))
            {
                Value(parser, [], "", problems, 0);
                continue;
            }

            var values = new Dictionary<string, string?>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>().Value;
                values[key] = Value(parser, [], key, problems, 0);
            }

            pay.Add(new FrontMatterPay(values, (int)start.Start.Line + 1));
        }
    }

    /// <summary>A scalar's text; of a map or list its scalars, kept as "key.inner".</summary>
    private static string? Value(Parser parser, Dictionary<string, string?> values, string key, List<GuideProblem> problems, int depth)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            Refuse(scalar.Anchor, scalar.Start);
            return scalar.Style == ScalarStyle.Plain && scalar.Value is "null" or "~" or "" ? null : scalar.Value;
        }

        if (depth > MostDepth)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "it is nested too deeply.");
        }

        if (parser.TryConsume<MappingStart>(out var map))
        {
            Refuse(map.Anchor, map.Start);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var name = parser.Consume<Scalar>().Value;
                values[$"{key}.{name}"] = Value(parser, values, $"{key}.{name}", problems, depth + 1);
            }

            return null;
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            Refuse(list.Anchor, list.Start);
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                Value(parser, [], key, problems, depth + 1);
            }

            return null;
        }

        throw new YamlException(parser.Current!.Start, parser.Current.End, "anchors and aliases (& and *) are not allowed.");
    }

    private static void Refuse(AnchorName anchor, Mark at)
    {
        if (!anchor.IsEmpty)
        {
            throw new YamlException(at, at, "anchors and aliases (& and *) are not allowed.");
        }
    }

    private static GuideProblem Bad(string message, int line) => new("frontMatter.yaml", ProblemSeverity.Error, message, line);
}

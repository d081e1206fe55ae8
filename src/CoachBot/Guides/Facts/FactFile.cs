using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CoachBot.Guides;

/// <summary>An entry of a fact file.</summary>
internal sealed class FactEntry(string file, YamlMappingNode node)
{
    public string? Optional(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlScalarNode { Value: { Length: > 0 } text } && text is not ("null" or "~") ? text : null;

    public string Required(string key) => Optional(key) ?? throw Bad($"has no \"{key}\"");

    public DateOnly? Date(string key) => Optional(key) is { } text
        ? DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Bad($"\"{key}\" is not a date like 2026-01-31")
        : null;

    public DateOnly RequiredDate(string key) => Date(key) ?? throw Bad($"has no \"{key}\"");

    public T Choice<T>(string key)
        where T : struct, Enum =>
        Enum.TryParse<T>(Required(key), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : throw Bad($"\"{key}\" is none of {string.Join(", ", Enum.GetNames<T>())}");

    private InvalidDataException Bad(string what) => new(FormattableString.Invariant($"{file}, line {node.Start.Line}: the entry {what}."));
}

/// <summary>Reads the YAML files of dated facts.</summary>
internal static class FactFile
{
    /// <summary>The entries of a top-level list; empty when the file has no such list.</summary>
    public static IEnumerable<FactEntry> Entries(string yaml, string file, string list) =>
        Root(yaml, file)?.Children.TryGetValue(new YamlScalarNode(list), out var node) == true && node is YamlSequenceNode entries
            ? entries.OfType<YamlMappingNode>().Select(e => new FactEntry(file, e))
            : [];

    /// <summary>A top-level map; null when the file has none of that name.</summary>
    public static FactEntry? Map(string yaml, string file, string key) =>
        Root(yaml, file)?.Children.TryGetValue(new YamlScalarNode(key), out var node) == true && node is YamlMappingNode map ? new FactEntry(file, map) : null;

    private static YamlMappingNode? Root(string yaml, string file)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode as YamlMappingNode;
        }
        catch (YamlException exception)
        {
            throw new InvalidDataException(FormattableString.Invariant($"{file}, line {exception.Start.Line}: {exception.Message}"), exception);
        }
    }
}

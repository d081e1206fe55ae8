using System.Collections.Frozen;

namespace CoachBot.Guides;

/// <summary>Well-known employers of the field: names and their spelling, read from the embedded list. No figure is known about them.</summary>
internal static class Employers
{
    private static readonly FrozenDictionary<string, string> Spelling = Load();

    /// <summary>The usual spelling by lower-case name: "nvidia" gives "NVIDIA".</summary>
    public static IReadOnlyDictionary<string, string> ByName => Spelling;

    /// <summary>"Google DeepMind", "Meta FAIR", "OpenAI": its first words are such a name.</summary>
    public static bool OpensWithOne(string text)
    {
        for (var end = text.Length; end > 0; end = text.LastIndexOf(' ', end - 1))
        {
            if (Spelling.ContainsKey(text[..end].Trim().ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, string> Load() =>
        NameLists.Lines("employers.txt").ToFrozenDictionary(n => n.ToLowerInvariant(), n => n, StringComparer.Ordinal);
}

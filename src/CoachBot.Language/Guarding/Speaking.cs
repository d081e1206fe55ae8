using System.Text.RegularExpressions;
using CoachBot.Wording;

namespace CoachBot.Language.Guarding;

/// <summary>
/// What the speaker says of itself, in English: "I" goes with few verbs that bind to nothing ("see", "hope", "appreciate") and with those
/// of the original. What it would take, hold, earn or do is refused without knowing the word.
/// </summary>
internal sealed partial class Speaking
{
    private static readonly TongueWords English = TongueWords.Of(Tongue.English);

    private readonly IReadOnlyList<string> _owned;
    private readonly IReadOnlyList<string> _verbs;
    private readonly IReadOnlyList<string> _deeds;

    /// <param name="original">In small letters.</param>
    public Speaking(string original)
    {
        _owned = [.. Owned(original).Select(Stem)];
        _verbs = [.. Verbs(original).Select(Stem)];
        _deeds = [.. _verbs, .. Purposes(original).Select(Stem)];
    }

    /// <param name="text">In small letters.</param>
    public RewriteFault? Fault(string text) =>
        AddsNone(_owned, Owned(text), "mine") && AddsNone(_verbs, Verbs(text), "self") && AddsNone(_deeds, Purposes(text), "self", "purpose") ? null : RewriteFault.Claim;

    /// <summary>Each word is on a list, or one of the original's that no other has used up.</summary>
    private static bool AddsNone(IReadOnlyList<string> known, IEnumerable<string> said, params string[] lists)
    {
        var left = known.ToList();
        return said.All(w => lists.Any(l => English.Lists(l, w)) || left.Remove(Stem(w)));
    }

    /// <summary>The first word after each "I" that is no auxiliary and no adverb.</summary>
    private static IEnumerable<string> Verbs(string text)
    {
        foreach (Match match in After().Matches(text))
        {
            foreach (Match word in Word().Matches(match.Groups[1].Value))
            {
                if (!English.Lists("aux", word.Value) && !word.Value.EndsWith("ly", StringComparison.Ordinal))
                {
                    yield return word.Value;
                    break;
                }
            }
        }
    }

    /// <summary>The verb in "happy to ...", "I'd like to ...".</summary>
    private static IEnumerable<string> Purposes(string text) => Purpose().Matches(text).Select(m => m.Groups[1].Value);

    /// <summary>What it calls its own: "my ask" says nothing new, "my manager" does.</summary>
    private static IEnumerable<string> Owned(string text) => My().Matches(text).Select(m => m.Groups[1].Value);

    private static string Stem(string word) => word.Length > 4 ? word[..4] : word;

    [GeneratedRegex(@"(?<![\p{L}'])i(?:'m|'d|'ve|'ll)?(?![\p{L}'])((?:\s+[\p{L}'-]+){0,8})", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(?:happy|glad|pleased|delighted|thrilled|eager|keen|excited|grateful|like|love|hope|hoping|want|wish|looking|prefer|aim|aiming|expect|trying|able)\s+to\s+(?:\w+ly\s+)?([\p{L}'-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\b(?:my|mine)\s+(?:\w+ly\s+)?([\p{L}'-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex My();

    [GeneratedRegex(@"[\p{L}'-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace CoachBot.Emails;

/// <summary>Whom an email goes to: "my recruiter is Sarah", "her name is sarah lee", "address it to Tom".</summary>
internal static partial class RecruiterName
{
    /// <summary>Name of the user's fact that keeps it.</summary>
    public const string Fact = "recruiter";

    /// <summary>What a recruiter is, beside a name.</summary>
    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "my", "not", "no", "on", "in", "at", "from", "out", "away", "off", "sick", "gone", "new", "nice", "great", "good", "bad", "cool", "kind", "rude", "mean", "slow", "fast", "pushy", "firm", "tough", "helpful",
        "friendly", "awesome", "amazing", "annoying", "quiet", "silent", "busy", "sure", "unsure", "ready", "happy", "sad", "angry", "mad", "upset", "very", "so", "really", "super", "too", "just", "now", "also", "still", "here", "there",
        "external", "internal", "inhouse", "agency", "evasive", "stubborn", "vague", "honest", "lying", "male", "female", "senior", "junior", "ok", "okay", "fine", "back", "right", "wrong", "stuck", "weird", "strange", "professional", "polite", "them", "him", "her", "me", "you", "hr", "recruiter", "it", "that", "this", "what", "who", "unknown",
    };

    /// <summary>Null where no name is told.</summary>
    public static string? Of(string text)
    {
        var named = NamedPattern().Match(text);
        var name = named.Success ? named.Groups["name"].Value : IsPattern().Match(text) is { Success: true } said && IsName(said.Groups["name"].Value) ? said.Groups["name"].Value : null;
        return name is null || NoNames.Contains(name.Split(' ')[0]) ? null : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
    }

    /// <summary>Written large, or a word that says nothing of how somebody is.</summary>
    private static bool IsName(string word) => !OfKindPattern().IsMatch(word) && (char.IsUpper(word[0]) || !(NoNames.Contains(word) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ful", StringComparison.Ordinal) || word.EndsWith("ive", StringComparison.Ordinal) || word.EndsWith("able", StringComparison.Ordinal) || word.EndsWith("ous", StringComparison.Ordinal)));

    /// <summary>Where somebody is from, or how they are, is no name and nobody's business.</summary>
    [GeneratedRegex(@"^(?:indian|american|canadian|mexican|italian|russian|australian|brazilian|asian|african|european|german|french|ukrainian|persian|iranian|egyptian|nigerian|korean|austrian|hungarian|romanian|bulgarian|indonesian|colombian|argentin\w+|greek|dutch|swiss|thai|arab\w*|muslim|hindu|christian|jewish|sikh|black|white|gay|trans|disabled|blind|deaf|old|young|pregnant|ill|male|female|\w+ese|\w+ish|\w+nant)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfKindPattern();

    [GeneratedRegex(@"\b(?:(?:the |my |our |their )?(?:recruiter|hiring manager|hr (?:person|lady|guy|contact)|contact)(?:'s|s)? name(?:'s| is)?|(?:her|his|their) name(?:'s| is)|(?:recruiter|contact|hiring manager)(?: is|'s)? (?:called|named)|address (?:it|this|the (?:e-?mail|mail)) to|(?:it|the (?:e-?mail|mail)) (?:goes|is) to|hello should be (?:hi |hello |dear )?|(?:start|begin) with (?:hi|hello|dear)|(?:hi|dear) instead of hello,?|say (?:hi|hello|dear)(?: to)?) (?<name>\p{L}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)", RegexOptions.IgnoreCase)]
    private static partial Regex NamedPattern();

    [GeneratedRegex(@"\b(?:[Mm]y|[Tt]he|[Oo]ur|MY) (?:recruiter|hiring manager|contact)(?: is|'s|s| =|:) (?<name>\p{L}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?=\W*(?:$|[.,;!]|\bat\b|\bfrom\b|\bnot\b|\band\b))")]
    private static partial Regex IsPattern();
}

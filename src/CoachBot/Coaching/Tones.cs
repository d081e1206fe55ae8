using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

public enum Tone
{
    Neutral,
    Warm,
    Firm,
}

/// <summary>Three ways to say the same. Whole phrases are exchanged, none of which holds a figure, so a tone can never change one.</summary>
public static partial class Tones
{
    /// <summary>Name of the user's fact that keeps the tone.</summary>
    public const string Fact = "tone";

    private static readonly (string Neutral, string Warm, string Firm)[] Phrases =
    [
        ("What flexibility is there on your side?", "Is there room to get closer to that? I'm glad to talk it through.", "Can you get there?"),
        ("What flexibility is there?", "Is there room to get closer to that?", "Can you get there?"),
        ("I'm asking for ", "I was hoping we could get to ", "My ask is "),
        ("I'm targeting ", "I was hoping for ", "My ask is "),
        ("I'd like the ", "I'd love the ", "I expect the "),
        ("I'm keen to join. ", "I'm really glad about this offer, and I'm keen to join. ", "I'm keen to join, at the right package. "),
        ("I want to say yes properly.", "I'd love to say yes properly.", "I will answer once I have looked at all of it."),
        ("I have one request: could we get to ", "may I ask for one thing: could we get to ", "I am asking for one change: can we get to "),
        ("I would like to join ", "I would love to join ", "I want to join "),
        ("I am open on how we get there: ", "I am very happy to find another way there: ", "the same value can come another way: "),
        ("Could we get to ", "Would it be possible to get to ", "Can we get to "),
        ("I am glad to accept it", "I am very happy to accept it", "I accept it"),
        ("I would be glad to stay in touch", "I would love to stay in touch", "I am open to staying in touch"),
        ("I want to give you a considered answer, and I need a little more time for it.", "I am really glad about it, and I would love to give you a considered answer, for which I need a little more time.", "I will give you a considered answer, and I need more time for it."),
        ("I wanted to check in on my last message", "I just wanted to check in kindly on my last message", "I am following up on my last message"),
        ("I am glad to talk it through on a short call this week", "I would be happy to talk it through on a short call this week", "I have time for a short call this week"),
        ("I'm open on how we get there: ", "I'm very happy to be flexible on how we get there: ", "I can look at other ways to the same value: "),
    ];

    /// <summary>"make it firmer", "softer please"; null when no tone is asked for.</summary>
    public static Tone? Asked(string text) => text is null || text.Length > 80 ? null
        : FirmPattern().IsMatch(text) ? Tone.Firm
        : WarmPattern().IsMatch(text) ? Tone.Warm
        : NeutralPattern().IsMatch(text) ? Tone.Neutral
        : null;

    public static Tone Of(IReadOnlyDictionary<string, string> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.TryGetValue(Fact, out var said) && Enum.TryParse<Tone>(said, out var tone) ? tone : Tone.Neutral;
    }

    public static string Apply(string speech, Tone tone)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return tone == Tone.Neutral ? speech : Phrases.Aggregate(speech, (text, p) => Exchanged(text, p.Neutral, tone == Tone.Warm ? p.Warm : p.Firm));
    }

    /// <summary>Within a sentence ("Given this, I'm asking for") the new phrase begins small, unless with "I".</summary>
    private static string Exchanged(string text, string phrase, string other)
    {
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + other.Length, StringComparison.Ordinal))
        {
            var isStart = at == 0 || text[..at].TrimEnd() is "" or [.., '.' or '!' or '?' or '"' or '“' or '”'] || text[at - 1] == '\n';
            text = string.Concat(text.AsSpan(0, at), isStart || other.StartsWith("I ", StringComparison.Ordinal) || other.StartsWith("I'", StringComparison.Ordinal) ? other : char.ToLowerInvariant(other[0]) + other[1..], text.AsSpan(at + phrase.Length));
        }

        return text;
    }

    [GeneratedRegex(@"\b(?:firmer|tougher|stronger tone|more (?:firm|assertive|direct|confident)|less (?:soft|polite|apologetic)|be firm)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FirmPattern();

    [GeneratedRegex(@"\b(?:softer|warmer|gentler|nicer|friendlier|kinder|more (?:polite|friendly|gentle)|less (?:aggressive|pushy|harsh|firm))\b", RegexOptions.IgnoreCase)]
    private static partial Regex WarmPattern();

    [GeneratedRegex(@"\b(?:neutral|normal|usual) (?:tone|again|version)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NeutralPattern();
}

using System.Text.RegularExpressions;

namespace CoachBot.Wording;

/// <summary>Reads "in German please" and "firmer tone". Only a message that says nothing else is taken as one.</summary>
internal static partial class StyleCues
{
    /// <summary>A wish of this kind is short; what is longer says something else.</summary>
    private const int Longest = 80;

    /// <summary>The style after the message; null where it asks for none.</summary>
    public static Style? Of(string text, Style now)
    {
        if (text.Length > Longest || Wish().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var tone = match.Groups["tone"].Success ? ToneOf(match.Groups["tone"].Value) : now.Tone;
        var tongue = match.Groups["tongue"].Success ? TongueOf(match.Groups["tongue"].Value) : now.Tongue;
        return new Style(tone, tongue);
    }

    private static Tone ToneOf(string word) => char.ToLowerInvariant(word[0]) switch
    {
        'w' => Tone.Warm,
        'f' when word.StartsWith("fri", StringComparison.OrdinalIgnoreCase) => Tone.Warm,
        'f' or 'd' => Tone.Firm,
        'r' => Tone.Relational,
        _ => Tone.Neutral,
    };

    private static Tongue TongueOf(string word) => word.ToLowerInvariant() switch
    {
        "german" or "deutsch" or "alemán" or "allemand" => Tongue.German,
        "french" or "français" or "francais" or "französisch" => Tongue.French,
        "spanish" or "español" or "espanol" or "castellano" or "spanisch" => Tongue.Spanish,
        "portuguese" or "português" or "portugues" or "portugiesisch" => Tongue.Portuguese,
        _ => Tongue.English,
    };

    private const string Tongues = "english|englisch|inglés|anglais|german|deutsch|alemán|allemand|french|français|francais|französisch|spanish|español|espanol|castellano|spanisch|portuguese|português|portugues|portugiesisch";

    private const string Tones = "warm(?:er)?|friendl(?:y|ier)|firm(?:er)?|neutral|relational|direct";

    private const string Polite = "please|bitte|por favor|s'il (?:te|vous) pla[iî]t|now|from now on|tone|wording|style|language";

    [GeneratedRegex(
        $@"^\W*(?:(?:can|could|would) you |please |bitte |por favor )*(?:(?:answer|reply|respond|write|speak|talk|word|say|put|make|use|switch|change|continue|be|sound|antworte|antworten sie|schreib\w*|sprich|réponds|répondez|parle|parlez|responde|responda|habla|fala|fale|escribe|escreva)\b ?)?(?:(?:me|mir|it|that|this|them|the words|the script|the tone|everything)\b ?)?(?:(?:in|on|to|auf|en|em|a|an?|with|bit|more|much|little|sound) )*(?:(?<tongue>{Tongues})|(?<tone>{Tones}))(?:,? (?:and|und|et|y|e|in|auf|en|em|an?|{Polite}))*(?:,? ?(?:(?<tongue>{Tongues})|(?<tone>{Tones})))?(?: (?:{Polite}))*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wish();
}

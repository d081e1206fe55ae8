using System.Text.RegularExpressions;

namespace CoachBot.Answers;

/// <summary>What the ledger found wrong with an answer. Holds no figure and no text, so it may be logged.</summary>
public enum LedgerBreach
{
    /// <summary>A numeral has no figure behind it.</summary>
    Untraced,

    /// <summary>A private figure stands in words that are to be said, sent or read by others.</summary>
    PrivateLeak,

    /// <summary>A bracket of a template is left.</summary>
    Bracket,

    /// <summary>"$$210", "$210,000K", "K%": money nobody would write.</summary>
    Malformed,
}

/// <summary>The last gate of every outgoing text: each numeral must be one of the answer's figures, written the same way.</summary>
public static partial class FigureLedger
{
    /// <summary>Numerals with the sign before and the mark behind them: "$251,500", "20-30%" gives "20" and "30%".</summary>
    public static IReadOnlyList<string> Numerals(string text)
    {
        var found = new List<string>();
        foreach (var match in NumeralPattern().EnumerateMatches(text))
        {
            found.Add(text.Substring(match.Index, match.Length).TrimEnd(','));
        }

        return found;
    }

    public static IReadOnlyList<LedgerBreach> Check(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var known = new HashSet<string>(answer.Figures.SelectMany(f => Numerals(f.Text)), StringComparer.Ordinal);
        var open = new HashSet<string>(answer.Figures.Where(f => !f.Private).SelectMany(f => Numerals(f.Text)), StringComparer.Ordinal);
        var breaches = new List<LedgerBreach>();
        foreach (var section in answer.Sections)
        {
            Inspect(section.Title, known, breaches);
            Inspect(section.Text, known, breaches);
        }

        foreach (var question in answer.Questions)
        {
            Inspect(question, known, breaches);
        }

        foreach (var line in answer.Say)
        {
            InspectSpoken(line, known, open, breaches);
        }

        // What others may read holds nothing of the user's: only figures of the guide and the dated lists.
        var shareable = new HashSet<string>(answer.Figures.Where(f => f is { Private: false, Origin: FigureOrigin.Guide or FigureOrigin.Setting }).SelectMany(f => Numerals(f.Text)), StringComparer.Ordinal);
        if (Numerals(answer.PublicText).Any(n => !shareable.Contains(n)))
        {
            breaches.Add(LedgerBreach.PrivateLeak);
        }

        return breaches;
    }

    /// <summary>A figure that is private and nothing else stands somewhere in the text: such an answer is shared with nobody.</summary>
    public static bool ShowsPrivate(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var open = answer.Figures.Where(f => !f.Private).SelectMany(f => Numerals(f.Text)).ToHashSet(StringComparer.Ordinal);
        var closed = answer.Figures.Where(f => f.Private).SelectMany(f => Numerals(f.Text)).Where(n => !open.Contains(n)).ToHashSet(StringComparer.Ordinal);
        return Numerals(answer.Text).Any(closed.Contains);
    }

    /// <summary>Money nobody would write: such words of a person are not repeated.</summary>
    public static bool IsMalformed(string text) => MalformedPattern().IsMatch(text);

    private static void Inspect(string text, HashSet<string> known, List<LedgerBreach> breaches)
    {
        if (Numerals(text).Any(n => !known.Contains(n)))
        {
            breaches.Add(LedgerBreach.Untraced);
        }

        if (IsMalformed(text))
        {
            breaches.Add(LedgerBreach.Malformed);
        }
    }

    private static void InspectSpoken(string line, HashSet<string> known, HashSet<string> open, List<LedgerBreach> breaches)
    {
        Inspect(line, known, breaches);
        if (Numerals(line).Any(n => known.Contains(n) && !open.Contains(n)))
        {
            breaches.Add(LedgerBreach.PrivateLeak);
        }

        if (line.AsSpan().ContainsAny('[', ']'))
        {
            breaches.Add(LedgerBreach.Bracket);
        }
    }

    [GeneratedRegex(@"(?:[A-Z]{0,3}[$£€¥₹₪]|\b(?:CHF|SEK|NOK|DKK|PLN|CZK|IDR|KRW|AED|SAR|UYU|VND|MXN|ARS|ZAR|NZD|THB) )?\d[\d,]*(?:\.\d+)?(?:[KMBkmb]\b)?%?")]
    private static partial Regex NumeralPattern();

    [GeneratedRegex(@"[$£€¥₹₪]{2}|\d,\d{3}[KM]\b|\dK%|[$£€¥₹₪](?!\d)\s*[\[\]]|\bX{1,2}[KM%]")]
    private static partial Regex MalformedPattern();
}

using System.Text.RegularExpressions;
using CoachBot.Guides;

namespace CoachBot.Coaching;

/// <summary>
/// The companies a guide takes for the candidate's rivals, as its sentences on competing offers spell them. Another sentence that names
/// one of them, however harmless, would hint at an offer nobody has.
/// </summary>
public sealed partial class RivalNames
{
    private readonly HashSet<string> _names;

    private RivalNames(HashSet<string> names) => _names = names;

    public static RivalNames Of(Guide guide, Gazetteer names)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(names);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var speeches = guide.Scripts.Select(s => (s.Speech, s.Advice, s.Figures, s.Placeholders)).Concat(guide.Levers.Select(l => (l.Speech, l.Advice, l.Figures, l.Placeholders)));
        foreach (var (speech, advice, figures, slots) in speeches)
        {
            foreach (var slot in slots.Where(s => s.Kind is PlaceholderKind.CompetingOffers or PlaceholderKind.CompanyChoice or PlaceholderKind.CompanySlotInChoice))
            {
                found.UnionWith(slot.Raw.Split('/').Select(part => FirstNamePattern().Match(part).Value).Where(n => n.Length > 2));
            }

            found.UnionWith(InRivalSentences(speech, figures, inAdvice: false, names));
            found.UnionWith(InRivalSentences(advice, figures, inAdvice: true, names));
        }

        // The guide's own company, under any of its names, is no rival of itself.
        found.RemoveWhere(n => IsShortFor(n, guide.Company) || names.Read(n).Companies.Any(c => c.Slug == guide.CompanySlug && c.Match != NameMatch.Near));
        found.RemoveWhere(n => guide.Company.Contains(n, StringComparison.OrdinalIgnoreCase) || n.Contains(guide.Company, StringComparison.OrdinalIgnoreCase) || NoName.Contains(n));
        return new RivalNames(found);
    }

    /// <summary>Companies the library knows, and names it does not that stand where a rival's name stands: "offers from Quintara Labs".</summary>
    private static IEnumerable<string> InRivalSentences(string? text, IReadOnlyList<ScriptFigure> figures, bool inAdvice, Gazetteer names)
    {
        foreach (var sentence in SentenceSplitter.Split(text ?? ""))
        {
            var own = figures.Where(f => f.InAdvice == inAdvice && f.Start >= sentence.Start && f.Start < sentence.End).ToList();
            if (SentenceRules.Classify(sentence.Text, own, [], false).Class == SentenceClass.Rival)
            {
                foreach (var company in names.Read(sentence.Text).Companies.Where(c => c.Match != NameMatch.Near && char.IsUpper(c.Raw[0])))
                {
                    yield return company.Raw;
                }

                foreach (Match unlisted in UnlistedPattern().Matches(sentence.Text))
                {
                    yield return unlisted.Groups["name"].Value;
                }
            }
        }
    }

    public bool NamedIn(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return _names.Any(n => WordAt(sentence, n));
    }

    /// <summary>A sentence names a rival as one: not as a partner or a customer.</summary>
    public bool RivalIn(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return NamedIn(sentence) && NamedIn(BesidePattern().Replace(sentence, " "));
    }

    /// <summary>"the commercial fleet (Amazon vans)" without the aside that names one.</summary>
    public string WithoutAsides(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return AsidePattern().Replace(sentence, m => NamedIn(m.Value) ? "" : m.Value);
    }

    /// <summary>"BofA" and "BoA" of Bank of America: the beginnings of its words in a row.</summary>
    private static bool IsShortFor(string name, string company)
    {
        var words = company.Split([' ', '-', '.', '&'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && Starts(name, words);

        static bool Starts(ReadOnlySpan<char> rest, ReadOnlySpan<string> words)
        {
            for (var length = 1; words.Length > 0 && length <= Math.Min(rest.Length, words[0].Length) && char.ToUpperInvariant(words[0][length - 1]) == char.ToUpperInvariant(rest[length - 1]); length++)
            {
                if (Starts(rest[length..], words[1..]))
                {
                    return true;
                }
            }

            return rest.IsEmpty && words.IsEmpty;
        }
    }

    private static readonly HashSet<string> NoName = new(StringComparer.Ordinal) { "Other", "Another", "Competing", "Competitor", "Company", "Top", "Big", "Tech", "Previous", "Current", "Remote", "Senior", "Staff", "Principal", "Bay Area", "San Francisco", "New York", "London", "Series" };

    private static bool WordAt(string sentence, string name)
    {
        for (var at = sentence.IndexOf(name, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(sentence[at - 1])) && (at + name.Length == sentence.Length || !char.IsLetterOrDigit(sentence[at + name.Length])))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:offers? from|offers? (?:at|with)|leaving|rounds? (?:at|with)|process with|interviewing (?:at|with)|holding an? offer from) (?<name>[A-Z][a-z][\w&]+(?: [A-Z][a-z][\w&]+)?)")]
    private static partial Regex UnlistedPattern();

    [GeneratedRegex(@"\s*\([^()]*\)")]
    private static partial Regex AsidePattern();

    /// <summary>A name in a partnership, a deal or a customer's fleet.</summary>
    [GeneratedRegex(@"\b(?:partnerships?|partner(?:s|ed|ing)?|contracts?|deals?|alliance|integrat\w+|agreements?|customers?|clients?|works?) (?:with|such as|like|including|for) (?:the )?[A-Z][\w.&]*(?:(?:, |,? and |/| & )[A-Z][\w.&]*)*|\b[A-Z][\w.&]*(?: [A-Z][\w.&]*)?(?:'s)? (?:partnership|alliance|contract|deal|integration|vans?|trucks?|fleet|relationship|commitment)\b")]
    private static partial Regex BesidePattern();

    [GeneratedRegex(@"[A-Z][\w.&]*")]
    private static partial Regex FirstNamePattern();
}

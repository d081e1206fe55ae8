using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Conversations;
using CoachBot.Emails;

namespace CoachBot.Offers;

/// <summary>
/// Reads a short message in the light of what was asked: "base", "the first one", "yes", "230". It becomes the sentence it stands for and is
/// then read like any other; an answer that does not fit the question is left as it is.
/// </summary>
public static partial class ShortAnswer
{
    /// <summary>A longer message speaks for itself.</summary>
    private const int MostWords = 6;

    /// <summary>"next friday", "the end of next week".</summary>
    private const int MostOfDay = 5;

    /// <summary>The message in full.</summary>
    /// <param name="asked">The questions of the last answer, first asked first; empty where none was asked.</param>
    public static string InFull(string text, OfferCase? current, IReadOnlyList<string> asked)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(asked);
        if (LastTold.PutRight(text, current) is { } right)
        {
            return right;
        }

        var words = text.Length > 80 ? [] : Words().Matches(text.ToLowerInvariant()).Select(m => m.Value.Replace("'", "", StringComparison.Ordinal)).ToArray();
        if (words.Length is 0 or > MostWords)
        {
            return text;
        }

        return Doubtful(text, words, current) ?? Grant(text, words, current, asked.Any(q => q.Contains(ReadingQuestions.EquityPeriod, StringComparison.Ordinal))) ?? asked.Select(q => Answer(text, words, q, null)).FirstOrDefault(full => full is not null) ?? (Agrees(words) is { } agrees ? asked.Select(q => Answer(text, words, q, agrees)).FirstOrDefault(full => full is not null) : null) ?? text;
    }

    /// <summary>What a short message says to the terms of a letter that wait for a yes; null where it is no yes or no, or none wait.</summary>
    public static bool? ToLetter(string text, OfferCase? current)
    {
        ArgumentNullException.ThrowIfNull(text);
        return current is { Proposed.Count: > 0 } && text.Length <= 40 ? Agrees([.. Words().Matches(text.ToLowerInvariant()).Select(m => m.Value.Replace("'", "", StringComparison.Ordinal)).Where(w => w is not ("its" or "thats" or "that" or "is" or "all" or "use" or "it" or "them" or "this" or "please" or "looks" or "good"))]) : null;
    }

    /// <summary>"yes" is true, "no" is false, all else is null.</summary>
    private static bool? Agrees(string[] words) => words switch
    {
        ["yes" or "yeah" or "yep" or "yup" or "y" or "ya" or "sure" or "correct" or "right" or "exactly" or "ok" or "okay" or "fine" or "si" or "ja" or "oui", ..] when words.Length <= 3 => true,
        ["no" or "nope" or "nah" or "n" or "nein" or "non" or "dont" or "never", ..] when words.Length <= 3 => false,
        ["not", "yet"] or ["not", "really"] => false,
        _ => null,
    };

    /// <summary>0 for "the first one", "1", "former"; 1 for "second", "2", "latter"; null where no place in a list is said.</summary>
    private static int? Place(string[] words)
    {
        var said = words.Where(w => w is not ("the" or "one" or "its" or "option" or "number" or "i" or "mean" or "meant" or "it" or "is")).ToArray();
        return said switch
        {
            ["first" or "1st" or "1" or "former" or "a"] => 0,
            ["second" or "2nd" or "2" or "latter" or "b" or "last"] => 1,
            [] when words is ["one"] => 0,
            _ => null,
        };
    }

    /// <summary>"20" that may be a sign-on or a bonus: "sign on", "bonus", "the first one", "its base".</summary>
    private static string? Doubtful(string text, string[] words, OfferCase? current)
    {
        if (current?.Offer.Find(OfferComponent.Ambiguous) is not { Candidates: { Count: > 1 } candidates } term)
        {
            return null;
        }

        if (BareFigure().Match(text) is { Success: true } said && candidates.All(c => c.Component == OfferComponent.Bonus))
        {
            // "15%", "15k": the sign decides; without one it stays open.
            return $"bonus {said.Groups["figure"].Value}";
        }

        var chosen = Place(words) is { } place && place < candidates.Count ? candidates[place] : Named(words, candidates);
        if (chosen is null)
        {
            return null;
        }

        var sign = term.CurrencySource == CurrencySource.Explicit ? $" {term.Currency.Code}" : "";
        var figure = chosen.Percent is { } percent ? $"{Plain(percent)}%" : term is { Low: { } low, High: { } high } ? $"{Plain(low)}-{Plain(high)}{sign}" : $"{Plain(chosen.Amount ?? term.Amount ?? 0)}{sign}";
        return $"{Word(chosen.Component)} {figure}";
    }

    private static TermCandidate? Named(string[] words, IReadOnlyList<TermCandidate> candidates)
    {
        var fitting = candidates.Where(c => words.Any(w => Means(w, c))).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private static bool Means(string word, TermCandidate candidate) => candidate.Component switch
    {
        OfferComponent.Base => word is "basic" || PartOf(word) == OfferComponent.Base,
        OfferComponent.TotalComp => word is "total" or "tc" or "all" or "everything" or "package" or "comp" or "overall",
        OfferComponent.Equity => PartOf(word) == OfferComponent.Equity,
        OfferComponent.SignOn => word is "k" or "cash" || PartOf(word) == OfferComponent.SignOn,
        OfferComponent.Bonus when candidate.Percent is not null => word is "bonus" or "percent" or "pct" or "percentage" or "target" or "%",
        OfferComponent.Bonus => word is "k" or "thousand" or "money" or "cash" or "amount",
        _ => false,
    };

    /// <summary>"per year or the whole grant?": "yearly", "the second", "200k per year", "total".</summary>
    private static string? Grant(string text, string[] words, OfferCase? current, bool isAsked)
    {
        if (current?.Offer.Equity is not { Amount: { } amount } equity || !(equity.Period == PayPeriod.Unknown || isAsked))
        {
            return null;
        }

        var isYearly = Place(words) == 0 || !words.Contains("not") && words.Any(w => w is "yearly" or "annually" or "annual" or "year" or "yr" or "pa") && !words.Any(w => w is "four" or "4" or "over");
        var isWhole = Place(words) == 1 || words.Any(w => w is "grant" or "whole" or "total" or "entire" or "full" or "altogether") || (isAsked && words.Contains("over")) || (words.Contains("not") && words.Any(w => w is "year" or "yearly" or "annual" or "annually"));
        var figure = Figure().Match(Span().Replace(text, ""));
        var told = figure.Success ? figure.Value : Plain(amount);
        return isYearly && !isWhole ? $"equity {told} per year" : isWhole && !isYearly && words.Length <= 4 ? $"equity {told} over {Plain(equity.VestYears ?? 4m)} years, the whole grant" : null;
    }

    /// <param name="agrees">A yes or no, tried after what names the thing itself: "no just verbal" answers the question about writing.</param>
    private static string? Answer(string text, string[] words, string question, bool? agrees)
    {
        if (question.StartsWith("OK to name ", StringComparison.Ordinal) && question.IndexOf(", or shall I", StringComparison.Ordinal) is var end && end > 0)
        {
            var name = question["OK to name ".Length..end];
            return agrees is { } named ? named ? $"ok to name {name}" : $"dont name {name}" : words.Contains("another") ? $"dont name {name}" : words is ["name", ..] ? $"ok to name {name}" : null;
        }

        if (question == EmailAnswer.WhichDay && words.Length <= MostOfDay)
        {
            return $"more time until {text}";
        }

        if (RisenPart().Match(question) is { Success: true } risen)
        {
            var parts = words.Select(PartOf).OfType<OfferComponent>().Distinct().ToList();
            var rise = risen.Groups["rise"].Value;
            parts = parts.Count == 0 && words.Any(w => w is "both" or "all" or "everything") ? [OfferComponent.Base, OfferComponent.Equity] : parts;
            return rise.Contains('%', StringComparison.Ordinal) || rise.Contains("percent", StringComparison.Ordinal)
                ? parts.Count == 0 ? null : string.Join(", ", parts.Select(p => $"they raised the {Word(p)} by {rise}"))
                : parts is [var part] ? $"they added {rise} to the {Word(part)}" : null;
        }

        if (TwoSay().Match(question) is { Success: true } two)
        {
            var either = (string[])[two.Groups["one"].Value, two.Groups["two"].Value];
            return Place(words) is { } said ? $"they offer now {either[said]} base" : Figure().Match(text) is { Success: true } figure && either.Contains(figure.Value) ? $"they offer now {figure.Value} base" : null;
        }

        if (OfferedOrAsked().Match(question) is { Success: true } told)
        {
            var isOffered = agrees ?? (Place(words) == 0 || words.Any(w => w is "offer" or "offered" or "they" or "theirs" or "now"));
            return isOffered ? $"they offer now {told.Groups["what"].Value}" : Place(words) == 1 || words.Any(w => w is "ask" or "asking" or "me" or "mine" or "want") ? $"should i ask for {told.Groups["what"].Value}" : null;
        }

        if (InsteadOfMine().Match(question) is { Success: true } wanted && !text.Contains('?', StringComparison.Ordinal))
        {
            return agrees == false ? "ok" : agrees == true || words is ["use" or "do" or "take", "it" or "that" or "this" or "mine" or "my", ..] or ["mine"] ? $"use {wanted.Groups["what"].Value} base as my ask" : null;
        }

        if (Writing().Match(question) is { Success: true } rival)
        {
            // "email", "write the email" and "is it in writing?" want something; they say nothing of the rival's letter.
            var isWanted = text.Contains('?', StringComparison.Ordinal) || words.Any(w => w is "write" or "draft" or "send" or "want" or "wants" or "need" or "needs" or "please" or "pls") || words is ["email"] or ["the", "email"] or ["letter"] or ["mail"] or ["email", "now"] or ["is", ..];
            var isWritten = agrees ?? (isWanted ? null : words.Any(w => w is "writing" or "written" or "letter" or "email" or "official") ? !words.Contains("not") : words.Any(w => w is "verbal" or "verbally" or "phone" or "call") ? false : null);
            return isWritten is { } written ? $"{rival.Groups["name"].Value} offer is {(written ? "in writing" : "verbal")}" : null;
        }

        if (agrees is null && !text.Contains('?', StringComparison.Ordinal) && question.StartsWith("Your walk-away number", StringComparison.Ordinal) && words.Length <= 3 && IsBareFigure(words) && Figure().Match(text) is { Success: true } floor)
        {
            return $"my floor is {floor.Value} {(words.Any(w => w is "total" or "tc") ? "total" : "base")}";
        }

        return DoYouMean().Match(question) is { Success: true } meant && agrees == true ? meant.Groups["name"].Value : null;
    }

    /// <summary>The part a word names; null where it names none.</summary>
    private static OfferComponent? PartOf(string word) => word switch
    {
        "base" or "salary" or "fixed" => OfferComponent.Base,
        "equity" or "rsu" or "rsus" or "stock" or "stocks" or "grant" or "shares" or "options" => OfferComponent.Equity,
        "sign" or "signon" or "signing" or "joining" => OfferComponent.SignOn,
        _ => null,
    };

    /// <summary>"240", "240k base", "300 total": a figure and little else. "base 252" puts the offer right, "225 million" is no pay.</summary>
    private static bool IsBareFigure(string[] words) =>
        words[0] is not ("base" or "salary") && words.All(w => char.IsAsciiDigit(w[0]) || w is "base" or "total" or "tc" or "k" or "usd" or "eur" or "gbp" or "euros" or "dollars" or "its" or "is" or "about" or "around" or "maybe" or "lakhs" or "lpa" or "year" or "yearly" or "a");

    private static string Word(OfferComponent component) => component switch
    {
        OfferComponent.SignOn => "sign-on",
        OfferComponent.TotalComp => "total comp",
        _ => component.ToString().ToLowerInvariant(),
    };

    private static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\AAsk for (?<what>\S+) base instead\?\z")]
    private static partial Regex InsteadOfMine();

    [GeneratedRegex(@"[\p{L}\d'%]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"(?:[$€£₹]\s?)?\d[\d.,]*\s?(?:k|m|lakhs?|lpa|l)?\b(?:\s?(?:usd|eur|gbp|euros?|dollars?))?", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    /// <summary>"over 4 years": a time, and no figure.</summary>
    [GeneratedRegex(@"\b(?:over|in|across)?\s*(?:all )?(?:\d|four|three|five)[- ]?(?:years?|yrs?|y)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Span();

    [GeneratedRegex(@"\AIs (?<name>.+?)'s offer in writing\?")]
    private static partial Regex Writing();

    [GeneratedRegex(@"is base (?<one>\S+) or (?<two>\S+)\?\z")]
    private static partial Regex TwoSay();

    [GeneratedRegex(@"\AWhich part went up by (?<rise>[^:]+):")]
    private static partial Regex RisenPart();

    [GeneratedRegex("\\AIs \"(?<what>[^\"]+)\" what they offer now")]
    private static partial Regex OfferedOrAsked();

    [GeneratedRegex(@"^\W*(?:(?:its|it['’]s|it is) )?(?<figure>\d+(?:[.,]\d+)?\s*(?:%|percent|pct|k)?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex BareFigure();

    [GeneratedRegex(@"\A(?:Do|Did) you mean (?<name>[^?,]+?)\?")]
    private static partial Regex DoYouMean();
}

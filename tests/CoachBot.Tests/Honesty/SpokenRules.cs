using System.Text.RegularExpressions;
using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Tests.Honesty;

/// <summary>What may never be in words to say. Written apart from the rules that fill them, so that one cannot hide the other's mistake.</summary>
internal static partial class SpokenRules
{
    /// <summary>Each fault as "rule: sentence"; empty when all is well.</summary>
    public static IEnumerable<string> Faults(Trial trial, GuideCatalog guides, bool statusPassed)
    {
        var known = trial.Figures.Where(f => !f.Private).SelectMany(f => FigureLedger.Numerals(f.Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var speech in trial.Spoken)
        {
            foreach (var fault in Of(speech, trial, guides, known, statusPassed))
            {
                yield return $"{trial.Name}: {fault}: {speech}";
            }
        }

        foreach (var fault in Asks(trial))
        {
            yield return $"{trial.Name}: {fault}";
        }

        if (FigureLedger.Check(trial.Answer) is { Count: > 0 } breaches)
        {
            yield return $"{trial.Name}: ledger {string.Join(',', breaches)}: {trial.Answer.Text}";
        }
    }

    private static IEnumerable<string> Of(string speech, Trial trial, GuideCatalog guides, HashSet<string> known, bool statusPassed)
    {
        if (speech.AsSpan().ContainsAny("[]{}"))
        {
            yield return "bracket";
        }

        if (Floor().IsMatch(speech) || speech.Contains("123,456", StringComparison.Ordinal))
        {
            yield return "floor";
        }

        if (Malformed().IsMatch(speech))
        {
            yield return "malformed money";
        }

        if (statusPassed && Status().IsMatch(speech))
        {
            yield return "outdated status";
        }

        if (FigureLedger.Numerals(speech).FirstOrDefault(n => !known.Contains(n)) is { } untraced)
        {
            yield return $"untraced {untraced}";
        }

        foreach (var sentence in SentenceSplitter.Split(speech).Where(s => RivalTalk().IsMatch(s.Text)))
        {
            if (trial.Rival is null || !sentence.Text.Contains(trial.Rival.Name, StringComparison.Ordinal))
            {
                yield return "rival nobody named";
            }
        }

        if (Pay().IsMatch(speech) && guides.Names.Read(speech).Companies.FirstOrDefault(c => Other(c, trial)) is { } other && SentenceSplitter.Split(speech).Any(s => Pay().IsMatch(s.Text) && s.Text.Contains(other.Raw, StringComparison.Ordinal)))
        {
            yield return $"figure beside {other.Raw}";
        }

        if (trial.Rival is { Status: RivalStatus.WrittenOffer } rival && trial.Advice.Rivals.Usable is null && speech.Contains(rival.Name, StringComparison.Ordinal))
        {
            yield return "weaker rival used";
        }
    }

    private static bool Other(CompanyMention mention, Trial trial) =>
        mention.Match is NameMatch.Exact or NameMatch.Alias && mention.Raw.Any(char.IsUpper) && mention.Raw != "Remote" && mention.Slug != trial.Guide.CompanySlug && mention.Name != trial.Guide.Company;

    private static IEnumerable<string> Asks(Trial trial)
    {
        if (trial.Advice.Plan is not { } plan)
        {
            yield break;
        }

        if (plan.Ask.Base <= trial.Offer.Base?.Amount || plan.Target.Base < trial.Offer.Base?.Amount || plan.Anchor.Base < trial.Offer.Base?.Amount)
        {
            yield return "base asked below the offer";
        }

        if (plan.Ask.Equity <= trial.Offer.Equity?.Amount || plan.Target.Equity < trial.Offer.Equity?.Amount || plan.Anchor.Equity < trial.Offer.Equity?.Amount)
        {
            yield return "equity asked below the offer";
        }
    }

    [GeneratedRegex(@"\b(floor|accept[- ]at|walk(ing)? away|no less than|no lower than|bottom line|at minimum|settle for)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Floor();

    [GeneratedRegex(@"\$\$|££|€€|\d,\d{3}K|\dK%|\$[XYZ]\b|\b[XYZ]%|\d(?:,\d{3})+\.?\d*[KM]\b|(over four years|a year) (over|a year|per year|/)|  | ,|\.\.")]
    private static partial Regex Malformed();

    [GeneratedRegex(@"\b(pre-?IPO|IPO|illiquid|illiquidity|growth-stage|409A)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Status();

    [GeneratedRegex(@"\b(competing|other|another|rival|outside) (\w+ ){0,3}offers?\b|\boffers? from\b|\bholding (an? )?\w* ?offers?|\bI'm leaving\b|\bcurrent (employer|comp|package|salary|role)\b|\bis offering\b", RegexOptions.IgnoreCase)]
    private static partial Regex RivalTalk();

    /// <summary>Pay, not a valuation in millions or billions.</summary>
    [GeneratedRegex(@"[$£€₹₪]\d[\d,]*(?:\.\d+)?(?![\d.,]*[MB\d])")]
    private static partial Regex Pay();
}

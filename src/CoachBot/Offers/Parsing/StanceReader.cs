using System.Buffers;
using System.Text.RegularExpressions;

namespace CoachBot.Offers;

/// <summary>Reads whether they agreed, took the offer back, called it final, or said that a part cannot move. What is only feared, asked or imagined tells nothing.</summary>
internal static partial class StanceReader
{
    /// <summary>Longer messages are letters or stories of other talks.</summary>
    private const int Longest = 400;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".!?;,\n");

    /// <param name="isOthers">The message speaks of an offer from elsewhere.</param>
    public static TheirStance Of(string text, bool isOthers)
    {
        if (text.Length > Longest || isOthers)
        {
            return TheirStance.Untold;
        }

        Outcome? outcome = Told(WithdrawnPattern(), text) ? Outcome.Withdrawn : Told(AgreedPattern(), text) ? Outcome.Agreed : null;
        List<OfferComponent> parts = [];
        foreach (Match match in FixedPattern().Matches(text))
        {
            if (!DoubtPattern().IsMatch(ClauseBefore(text, match.Index)))
            {
                parts.AddRange(PartsIn(match.Value));
            }
        }

        return new TheirStance(outcome, Told(FinalPattern(), text), [.. parts.Distinct()]);
    }

    private static bool Told(Regex words, string text) => words.Match(text) is { Success: true } match && !DoubtPattern().IsMatch(ClauseBefore(text, match.Index)) && !(text.TrimEnd().EndsWith('?') && AskPattern().IsMatch(text));

    private static string ClauseBefore(string text, int at)
    {
        var start = text.AsSpan(0, at).LastIndexOfAny(ClauseEnds);
        return text[(start + 1)..at];
    }

    private static IEnumerable<OfferComponent> PartsIn(string words)
    {
        if (BasePattern().IsMatch(words))
        {
            yield return OfferComponent.Base;
        }

        if (EquityPattern().IsMatch(words))
        {
            yield return OfferComponent.Equity;
        }

        if (SignOnPattern().IsMatch(words))
        {
            yield return OfferComponent.SignOn;
        }
    }

    private const string They = @"(?:they|she|he|hr|recruiter|the recruiter|company|the company|hm|the manager|the team|(?!(?:i|we|ive|you)\b)[a-z&]+)";

    [GeneratedRegex(@"\b(?:" + They + @") (?:just |have |has |had |already |now |suddenly )*(?:withdrew|withdrawn|rescinded|revoked|retracted|pulled|cancel+ed|took back) (?:the |my |their |our |this )?(?:\w+ )?(?:offer|it\b)|\b(?:my |the |this )?offer (?:was|got|is|has been|just got|gets) (?:just |now )?(?:withdrawn|rescinded|revoked|retracted|pulled|cancel+ed|taken back)|\b(?:rescinded|withdrew|pulled|revoked) (?:my|the) offer\b|\bangebot (?:wurde )?(?:zurückgezogen|zurueckgezogen)|\b(?:retiraron|retiraram|ont retiré|a été retirée)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WithdrawnPattern();

    [GeneratedRegex(@"\b(?:they|she|he|hr|(?:the )?recruiter|(?:the )?company|hm|(?:the )?manager)(?: have| has| just| finally| already| actually| all| both)* (?:agreed|accepted|approved|said (?:yes|ok|okay|fine|sure)|gave (?:me|us)|matched|met)(?! (?:to (?:move|look|check|talk|think|discuss|ask|see|consider|review|meet|\$?\d)|that|with|on a call|half|in the middle))(?: to| on)?(?: (?:everything|all(?: of it)?|it(?: all)?|that|my (?:ask|number|numbers|counter|terms|request|package)|what i (?:asked|wanted)(?: for)?|the (?:full|whole) (?:ask|package|thing)|exactly|every (?:part|point)))?(?: i (?:asked|wanted)(?: for)?)?(?=\W*$|[.!,;)]| what\b| now\b| so\b| and\b| then\b| do\b| 🎉)|\bgot (?:everything|all|exactly what) i (?:asked|wanted)|\bwe (?:agreed|shook hands|have a deal|settled) (?:on|at)\b|\bwe have a deal\b|\bit'?s a deal\b|\bsie haben (?:zugestimmt|ja gesagt)|\b(?:ont|a) (?:accepté|dit oui)\b|\b(?:aceptaron|dijeron que s[ií]|aceitaram|disseram (?:que )?sim)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AgreedPattern();

    [GeneratedRegex(@"\b(?:best and final|final offer|(?:offer|number|it|that|this|which)(?:'s| is| was) (?:their )?final|last word|take it or leave it)\b|\d[\dk., ]*(?:base )?(?:is |as )?(?:their |the )?final\b(?! (?:round|stage|interview|loop|numbers?))|\bfinal,? (?:no|nothing) more\b|\b(?:no|nothing) more (?:to give|room|budget|from them)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FinalPattern();

    [GeneratedRegex(@"\b(?:base|salary|equity|rsus?|stock|grant|options|sign[- ]?on|signing(?: bonus)?)(?:,? (?:and|or|&) (?:the )?(?:base|salary|equity|rsus?|stock|grant|sign[- ]?on))?(?:'s| is| are)(?: \w+)? (?:fixed|set|locked|capped|final|frozen|non-?negotiable|not negotiable|not flexible|standard for everyone|off the table|maxed(?: out)?)\b|\b(?:no (?:room|movement|flexibility|wiggle room|budge)|(?:can'?t|cannot|won'?t|couldn'?t|wont|cant|unable to|not able to|no way to) (?:move|budge|go up|go higher|increase|raise|change|touch|do anything)) (?:on|in|with|for )?\s?(?:the )?(?:base|salary|equity|rsus?|stock|grant|sign[- ]?on)(?:,? (?:and|or) (?:the )?(?:base|salary|equity|rsus?|stock|grant|sign[- ]?on))?\b|\bno sign[- ]?ons?(?: bonus(?:es)?)?(?: at all| here| for this (?:level|role))\b", RegexOptions.IgnoreCase)]
    private static partial Regex FixedPattern();

    [GeneratedRegex(@"\b(?:if|whether|unless|could|might|may|will|would|did|ever|afraid|scared|worried|fear|risk\w*|suppose|imagine|say|maybe|hope|until|before|once|hasn'?t|haven'?t|not|never|didn'?t|wont|won'?t)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DoubtPattern();

    [GeneratedRegex(@"^\W*(?:and |so |but |ok )*(?:is|are|do|does|did|can|could|will|would|have|has|what if|if)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AskPattern();

    [GeneratedRegex(@"\b(?:base|salary)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BasePattern();

    [GeneratedRegex(@"\b(?:equity|rsus?|stock|grant|options)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EquityPattern();

    [GeneratedRegex(@"\bsign", RegexOptions.IgnoreCase)]
    private static partial Regex SignOnPattern();
}

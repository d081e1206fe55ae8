using System.Buffers;
using System.Text.RegularExpressions;

namespace CoachBot.Offers;

/// <summary>Reads whether they agreed, took the offer back, called it final, or said that a part cannot move. What is only feared, asked or imagined tells nothing.</summary>
internal static partial class StanceReader
{
    /// <summary>Longer messages are letters or stories of other talks.</summary>
    private const int Longest = 400;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".!?;,\n");

    /// <summary>One of these stands in every phrase below: nearly no message has one, and to look for them costs next to nothing.</summary>
    private static readonly SearchValues<string> Stems = SearchValues.Create(
        ["turned", "declin", "reject", "passed on", "withdr", "rescind", "revok", "retract", "pulled", "cancel", "took back", "taken back", "zurück", "zurueck", "retir", "agree", "accept", "approv", "said", "gave", "match", "met", "got ", "deal", "settled", "stimmt", "gesagt", "oui", "dijeron", "disseram", "aceit", "acept", "final", "last word", "leave it", "more", "fixed", "set in stone", "locked", "capped", "frozen", "negotia", "flexible", "standard", "not final", "still open", "back on", "have room", "room on", "room in", "haven", "have not", "hasn", "has not", "didn", "did not", "n't", "off the table", "maxed", "no room", "movement", "flexibility", "wiggle", "budge", "can't", "cant", "cannot", "won't", "wont", "couldn", "unable", "not able", "no way", "no sign"],
        StringComparison.OrdinalIgnoreCase);

    /// <param name="isOthers">The message speaks of an offer from elsewhere.</param>
    public static TheirStance Of(string text, bool isOthers)
    {
        if (text.Length > Longest || isOthers || !text.AsSpan().ContainsAny(Stems))
        {
            return TheirStance.Untold;
        }

        if (ReopensPattern().IsMatch(text))
        {
            return new TheirStance(Outcome.Open, false, []);
        }

        Outcome? outcome = Told(WithdrawnPattern(), text) ? Outcome.Withdrawn : Told(DeclinedPattern(), text) ? Outcome.Declined : Told(AgreedPattern(), text) ? Outcome.Agreed : null;
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

    /// <summary>The parts they close with these words, said on a call: whose they are is known, and shorter words do.</summary>
    public static IReadOnlyList<OfferComponent> ClosedBy(string theirWords) =>
        [.. FixedPattern().Matches(theirWords).Concat(ClosesPattern().Matches(theirWords)).SelectMany(m => PartsIn(m.Value)).Distinct()];

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

    private const string Part = "equity|rsus?|stock|shares|grant|base|salary|sign[- ]?ons?|signing bonus(?:es)?";

    private const string They = @"(?:they|she|he|hr|(?:the |my |our )?(?:recruiter|company|hiring manager|manager|team)|hm)";

    [GeneratedRegex(@"\b" + They + @" (?:just |have |has |had |already |now |suddenly )*(?:withdrew|withdrawn|rescinded|revoked|retracted|pulled|cancel+ed|took back) (?:the|my|their) (?:job )?offer\b(?! (?:of|for|on|call|meeting|letter))|\b(?:my|the|their) (?:job )?offer (?:was|got|has been|just got) (?:just |now )?(?:withdrawn|rescinded|revoked|retracted|pulled|cancel+ed|taken back)\b(?! (?:last|for|of))|^\W*(?:rescinded|withdrew|pulled|revoked) (?:my|the) offer\b|\bangebot (?:wurde )?(?:zurückgezogen|zurueckgezogen)|\b(?:retiraron|retiraram|ont retiré) (?:la oferta|a oferta|l'offre|leur offre)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WithdrawnPattern();

    [GeneratedRegex(@"\bi(?:'?ve| have| did)?(?: just| already| finally| now| politely)* (?:(?:turned|turn) (?:it|them|this|that|(?:the|their|this) offer) down|turned down (?:it|them|this|(?:the|their|this) offer)|declined(?: (?:it|them|this|(?:the|their|this) offer))?(?=\W*$|\W+(?:and|so|what|now|today|yesterday|because|but)\b)|rejected (?:it|them|(?:the|their|this) (?:whole )?offer)|said no to (?:them|it|(?:the|their|this) offer)(?=\W*$|\W+(?:and|so|what|now|today|yesterday)\b)|passed on (?:it|(?:the|their|this) offer))", RegexOptions.IgnoreCase)]
    private static partial Regex DeclinedPattern();

    [GeneratedRegex(@"^\W*(?:(?:ok|okay|so|yes|great|wow|omg|update|finally|good news)\W+)*(?:they|she|he|hr|(?:the )?recruiter|(?:the )?company)(?: have| has| just| finally| already| actually)* (?:agreed|accepted|approved|said yes)(?:\W+(?:what|now|so|and|then|do|🎉)\b.{0,30})?\W*$|\b(?:they|she|he|hr|(?:the )?recruiter|(?:the )?company|hm|(?:the )?manager)(?: have| has| just| finally| already| actually)* (?:(?:agreed|said (?:yes|ok|okay)) (?:to|on)|accepted|approved|matched|met|gave me|gave us) (?:all(?: of)? |the (?:full|whole) |exactly |every (?:part|point) of )*(?:everything|it all|all of it|my (?:ask|number|numbers|counter|terms|package)|what i (?:asked|wanted)(?: for)?|(?:ask|package) i (?:made|asked for))\b|\bgot (?:everything|all|exactly what) i (?:asked|wanted)|\bwe (?:agreed|settled) (?:on|at) (?=\D{0,12}\d)(?!.{0,12}(?:am|pm)\b)|^\W*(?:so |ok )*(?:we have a deal|it'?s a deal)\W*$|\bsie haben (?:zugestimmt|ja gesagt)|\bils ont (?:accepté|dit oui)\b|\b(?:aceptaron todo|dijeron que s[ií]|aceitaram tudo|disseram (?:que )?sim)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AgreedPattern();

    /// <summary>"its not final", "the offer is still open", "there is room on base after all": nothing of it holds any more.</summary>
    [GeneratedRegex(@"\b(?:is|are|was|its|it's)(?:n'?t| not) (?:their |really )?(?:final|withdrawn|fixed)\b|\b(?:offer|it)(?:'s| is) (?:still|back) (?:open|on(?: the table)?)\b|\b(?:have not|haven'?t|has not|hasn'?t|did not|didn'?t) (?:yet )?(?:agreed?|accepted?|said yes|withdraw\w*|pull\w*|declin\w*|turn\w* (?:it|them) down)\b|\bi (?:un-?declined|changed my mind)\b|\b(?:do|does) have (?:some )?room\b|\bthere(?:'s| is) (?:some )?room (?:on|in)\b|\b(?:can|could) move (?:on )?(?:the )?(?:base|equity|sign)\w* after all\b", RegexOptions.IgnoreCase)]
    private static partial Regex ReopensPattern();

    [GeneratedRegex(@"\b(?:best and final|final offer|(?:offer|number|it|that|this|which)(?:'s| is| was) (?:their )?final|last word|take it or leave it)\b|\d[\dk., ]*(?:base )?(?:is |as )?(?:their |the )?final\b(?! (?:round|stage|interview|loop|numbers?))|\bfinal,? (?:no|nothing) more\b|\b(?:no|nothing) more (?:to give|room|budget|from them)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FinalPattern();

    [GeneratedRegex(@"\b(?:base|salary|equity|rsus?|stock|grant|options|sign[- ]?on|signing(?: bonus)?)(?:,? (?:and|or|&) (?:the )?(?:base|salary|equity|rsus?|stock|grant|sign[- ]?on))?(?:'s| is| are)(?: \w+)? (?:fixed|set in stone|locked|capped|frozen|non-?negotiable|not negotiable|not flexible|standard for everyone|off the table|maxed(?: out)?)\b(?! (?:\d|at|plus|to))|(?<!\bi )(?<!\bwe )\b(?:no (?:room|movement|flexibility|wiggle room|budge)|(?:can'?t|cannot|won'?t|couldn'?t|wont|cant|unable to|not able to|no way to) (?:move|budge|go up|go higher|increase|raise|change|touch|do anything)) (?:on|in|with|for )?\s?(?:the )?(?:base|salary|equity|rsus?|stock|grant|sign[- ]?on)(?:,? (?:and|or) (?:the )?(?:base|salary|equity|rsus?|stock|grant|sign[- ]?on))?\b|\bno sign[- ]?ons?(?: bonus(?:es)?)?(?: at all| here| for this (?:level|role))\b", RegexOptions.IgnoreCase)]
    private static partial Regex FixedPattern();

    [GeneratedRegex(@"\b(?:" + Part + @")\b(?:(?!\b(?:but|though|while)\b)[^.;?!\d]){0,20}\b(?:(?:can'?t|cannot|can not|won'?t|will not|doesn'?t|does not) (?:move|change|go|increase|budge|be (?:changed|moved|raised|increased|touched|negotiated))|(?:is|are) (?:fixed|set|closed|locked|capped|final|maxed|standard|(?:not |non-?)negotiable)|not (?:moving|flexible|negotiable))\b|\b(?:(?:can'?t|cannot|won'?t|unable to|not able to) (?:do|go|move|offer|give|raise|increase|change|touch|budge|add)|no room|nothing more|no flexibility)\b(?:(?!\b(?:but|though|while)\b)[^.;?!\d]){0,25}\b(?:" + Part + @")\b|\b(?:no|(?:don'?t|do not|never|not) (?:do|doing|offer|offering|have|give|pay)(?: any| an?)?) (?:sign[- ]?ons?|signing bonus(?:es)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClosesPattern();

    [GeneratedRegex(@"\b(?:if|whether|unless|could|might|may|will|would|did|ever|afraid|scared|worried|doubt|nobody|pretend|think|thought|heard?|hear|read|friend\w*|someone|somebody|others|people|fear|risk\w*|suppose|imagine|say|maybe|hope|until|before|once|hasn'?t|haven'?t|not|never|didn'?t|wont|won'?t)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DoubtPattern();

    [GeneratedRegex(@"^\W*(?:and |so |but |ok )*(?:is|are|do|does|did|can|could|will|would|have|has|what if|if)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AskPattern();

    [GeneratedRegex(@"\b(?:base|salary)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BasePattern();

    [GeneratedRegex(@"\b(?:equity|rsus?|stock|shares|grant|options)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EquityPattern();

    [GeneratedRegex(@"\bsign", RegexOptions.IgnoreCase)]
    private static partial Regex SignOnPattern();
}

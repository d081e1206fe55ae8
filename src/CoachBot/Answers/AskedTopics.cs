using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>
/// Questions in the middle of a talk that want one thing and not the whole standing again: a worry, one part of the package,
/// one lever, what to do if they say no, how much to ask for.
/// </summary>
internal static partial class AskedTopics
{
    private const int MostLevers = 8;

    /// <summary>Their objections that have an answer of their own elsewhere, with the user's date, law or rivals.</summary>
    private static readonly string[] AnsweredElsewhere = ["deadline", "currentPay", "expectations", "otherOffers", "otherLetter", "signToday"];

    /// <summary>Null when the message asks for none of these.</summary>
    public static Answer? Of(Turn turn)
    {
        var text = turn.Reading.Text;
        return LeverOf(turn, text) is { } lever ? lever
            : turn.Advice.Plan is { } plan && LeveragePattern().IsMatch(text) ? Leverage(turn, plan)
            : TellsOthersPattern().IsMatch(text) && !PrivatePattern().IsMatch(text) ? AskedWords.OtherOffers(turn)
            : Heard(turn, text) ? SimpleAnswers.Objection(turn)
            : Topics.Match(text) is { } topic && !(topic.Id == "nervous" && AskedWords.AsksVerdict(text) && !turn.Talk.Offer.IsEmpty) ? About(turn, topic)
            : RefusedPattern().IsMatch(text) && !turn.Talk.Offer.IsEmpty ? Refused(turn)
            : HowMuchPattern().IsMatch(text) && !turn.Talk.Offer.IsEmpty ? HowMuch(turn)
            : PartPattern().Match(text) is { Success: true } part ? OfPart(turn, part.Groups["part"].Value)
            : null;
    }

    /// <summary>They said it, or may say it, and there is a line against it.</summary>
    private static bool Heard(Turn turn, string text) =>
        TheySayPattern().IsMatch(text) && SimpleAnswers.Heard(turn) is { } objection
        && !AnsweredElsewhere.Contains(objection.Id) && turn.Reading.Intent is not (Intent.ExpectationsQuestion or Intent.SalaryHistory or Intent.GuideLookup or Intent.FactCheck);

    /// <summary>"what leverage do i have": what was counted, and what would add to it.</summary>
    private static Answer Leverage(Turn turn, Plan plan)
    {
        var reasons = plan.Leverage.Reasons;
        var draft = turn.Draft();
        draft.KeepToYourself(reasons.Count == 0 ? "I count no leverage yet." : $"I count: {string.Join("; ", reasons)}.");
        draft.Section("more", "", $"{(reasons.Count == 0 ? "It would be" : "More would be")} a written offer above this one, {(reasons.Any(r => r.Contains("give up", StringComparison.Ordinal)) ? "" : "pay you give up by leaving, ")}a posted range above the offer, or a level they have placed you too low at. Only what is true counts, and the ask stands without any.");
        return Done(turn, draft);
    }

    private static Answer About(Turn turn, Topic topic)
    {
        var draft = turn.Draft();
        draft.Section("topic", "", topic.Text);
        if (topic.Say is { } say)
        {
            draft.SayAloud("say", "Say", say);
        }

        return topic.Id == "setFloor" && turn.Talk is { Floor: null, Offer.IsEmpty: false } ? Done(turn, draft.Ask("Your walk-away number (private)?")) : Done(turn, draft);
    }

    /// <summary>"what if they say no": one line now, then the next step down.</summary>
    private static Answer Refused(Turn turn)
    {
        var draft = turn.Draft();
        draft.SayAloud("say", "Say", "I understand. What could move: equity, a sign-on, or a first review with a date?");
        draft.Section("then", "", turn.Advice.Plan is { Ladder: [var next, ..], Ask.IsEmpty: false } plan && Step(turn, plan, next) is { Length: > 0 } step
            ? $"A no is about the number, not about you: the offer stands. Next step down: {step}, {Concessions.Trades[0]}. {Concessions.Stop}"
            : $"A no is about the number, not about you: the offer stands. {Concessions.Stop}");
        return Done(turn, draft);
    }

    private static string Step(Turn turn, Plan plan, PlanPoint point)
    {
        var parts = new List<string>();
        if (plan.Ask.Base is { } asked && point.Base is { } b && b < asked)
        {
            parts.Add($"{turn.Book.Short(b, plan.Currency, PayPeriod.Year, FigureOrigin.Computed, "the first step down from the ask to the target")} base");
        }

        if (plan.Ask.Equity is { } wanted && point.Equity is { } e && e < wanted)
        {
            parts.Add($"{turn.Book.Short(e, plan.Currency, plan.Scale.Period, FigureOrigin.Computed, "the first step down from the ask to the target")} equity");
        }

        return PackageWords.Joined(parts);
    }

    private static Answer HowMuch(Turn turn)
    {
        var draft = turn.Draft();
        AskLines.Add(draft, turn);
        return Done(turn, draft.Fit(0, "replies"));
    }

    private static Answer? OfPart(Turn turn, string part)
    {
        var component = SignOnPattern().IsMatch(part) ? OfferComponent.SignOn
            : EquityPattern().IsMatch(part) ? OfferComponent.Equity
            : BasePattern().IsMatch(part) ? OfferComponent.Base
            : BonusPattern().IsMatch(part) ? OfferComponent.Bonus
            : (OfferComponent?)null;
        return component is { } money ? Money(turn, money)
            : Topics.Extras.FirstOrDefault(t => t.Heard.Match(part) is { Success: true, Index: 0 }) is { } extra ? About(turn, extra)
            : null;
    }

    /// <summary>One part of the package: what is offered, what the guide says, what the ask does with it, and a line.</summary>
    private static Answer? Money(Turn turn, OfferComponent component)
    {
        if (turn.Talk.Offer.IsEmpty)
        {
            return null;
        }

        var name = component == OfferComponent.SignOn ? "sign-on" : component.ToString().ToLowerInvariant();
        var draft = turn.Draft();
        var words = turn.Advice.Plan is { } plan ? new AskWords(plan, turn.Talk.Offer, turn.Book) : null;
        var asked = component switch { OfferComponent.Base => words?.Base is { } b ? $"a base of {b}" : null, OfferComponent.Equity => words?.EquityPhrase, OfferComponent.SignOn => words?.SignOn is { } s ? $"a {s} sign-on" : null, _ => null };
        draft.Section("part", "", Offered(turn, component, name), Guides(turn, component), asked is null ? $"My ask leaves {name} as it is." : null, Rule(component));
        draft.SayAloud("say", "Say", Grammar.Mend(asked is null ? Plain(component, turn.Talk.Offer.Bonus) : component == OfferComponent.SignOn ? $"Could we add {asked}?" : $"I'm asking for {asked}. What flexibility is there on {name}?"));
        return Done(turn, draft);
    }

    private static string Offered(Turn turn, OfferComponent component, string name)
    {
        var term = turn.Talk.Offer.Find(component);
        var only = term is null ? "" : PackageWords.Listed(new Offer([term]), turn.Book);
        return only.Length > 0 ? $"Yours: {only}." : term is { SaidNone: true } ? $"They offer no {name}." : $"No {name} of theirs is known to me.";
    }

    private static string? Guides(Turn turn, OfferComponent component)
    {
        var band = turn.Advice.Row is not { } row ? null : component switch { OfferComponent.Base => row.Base, OfferComponent.Equity => row.Equity, _ => null };
        if (band is not { Low: { } low, High: { } high })
        {
            return null;
        }

        var period = component == OfferComponent.Base ? PayPeriod.Year : band.Period;
        return $"The guide's range: {turn.Book.Range(low, high, band.Currency, period, FigureOrigin.Guide, component == OfferComponent.Base ? "base of the row" : "equity of the row")}{(component == OfferComponent.Equity && turn.Advice.Plan is { } plan ? plan.Scale.Period == PayPeriod.Year ? " a year" : " for the grant" : "")}.";
    }

    private static string Rule(OfferComponent component) => component switch
    {
        OfferComponent.SignOn => "A sign-on is the easiest part to move, for it leaves the band as it is: ask for it when base or equity is stuck, and ask for a pay-back that shrinks month by month.",
        OfferComponent.Equity => "Equity moves more easily than base. Ask for the unit, the vest and the cliff in writing.",
        OfferComponent.Bonus => "A bonus counts only as far as it is sure: ask what was paid out in the last two years.",
        _ => "Base is held by the band, and everything counted in percent follows it.",
    };

    private static string Plain(OfferComponent component, OfferTerm? bonus) => component switch
    {
        OfferComponent.SignOn => "Could a sign-on close the gap?",
        OfferComponent.Equity => "What flexibility is there on equity?",
        OfferComponent.Bonus when bonus?.BonusKind == BonusKind.Guaranteed => "What was the payout in the last two years, and how is the bonus set after the first?",
        OfferComponent.Bonus => "What was the payout in the last two years, and could the first year be guaranteed?",
        _ => "What flexibility is there on base?",
    };

    /// <summary>"lever 3", "the second one", or a bare number after the levers.</summary>
    private static Answer? LeverOf(Turn turn, string text)
    {
        if (turn.Talk.Offer.IsEmpty || LeverPattern().Match(text) is not { Success: true } named)
        {
            return null;
        }

        var number = int.TryParse(named.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : Array.IndexOf(Ordinals, named.Groups["ordinal"].Value.ToUpperInvariant()) + 1;
        return number is > 0 and <= MostLevers && turn.Advice.Levers.Any(l => l.Number == number) ? WordsAnswers.Levers(turn, number) : null;
    }

    private static readonly string[] Ordinals = ["FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH", "SIXTH", "SEVENTH", "EIGHTH"];

    private static Answer Done(Turn turn, AnswerDraft draft)
    {
        draft.Offer(turn.Talk.Offer.IsEmpty || turn.Advice.Guide is null ? [] : Choices.OfDetails);
        return turn.Talk.Offer.IsEmpty ? draft.Open().Build() : draft.Build();
    }

    [GeneratedRegex(@"^\W*(?:(?:so|ok|and|but|well)\W+)*(?:(?:what(?:'?s| is|s)?|how (?:much|strong|good)|do|does|is|where is|explain|show(?: me)?|tell me)\b.{0,20})?\b(?:my |any |much |the |real )*leverage\b(?: (?:do|have|did|would|will) (?:i|we)(?: (?:have|got|hold))?| (?:i have|here|now|score|points?|count\w*|is|am i))*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex LeveragePattern();

    [GeneratedRegex(@"^\W*(?:(?:show|give|use|try|more|tell|me|about|on|the|lever|number|no\.?|#|option)\W+)*(?:(?<number>[1-8])|(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth)(?: (?:one|lever))?)(?: (?:please|pls))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex LeverPattern();

    [GeneratedRegex(@"\bwhat if\b|\b(?:they|she|he|hr|(?:the |my )?(?:recruiter|manager|hiring manager|company))\b(?:'?(?:ve|s|re|ll|d)\b)?(?: \w+){0,2} (?:say|says|said|saying|tell|tells|told|claim\w*|insist\w*|repl\w+|answer\w*|respond\w*|think\w*|argu\w+|refus\w+|won'?t|can'?t|don'?t|doesn'?t)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TheySayPattern();

    [GeneratedRegex(@"\bwhat if (?:they|he|she|the recruiter|recruiter|hr|it'?s)(?: just| simply| still)? (?:say\w*|said|refuse\w*|reject\w*|declin\w*|a|turn\w*)\b|\b(?:sie|er|die) (?:sagen|sagt|sagten|haben) (?:nein|abgelehnt)|\b(?:ils|elle|il) (?:disent|dit|ont dit) non\b|\b(?:dicen|dijeron) que no\b|\b(?:dizem|disseram) (?:que )?n[ãa]o\b|\bif they (?:say no|refuse|reject|decline)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RefusedPattern();

    [GeneratedRegex(@"^\W*(?:so |ok |and |then )*(?:what(?:'?s| is| should be) (?:my|the) (?:target|ask|anchor|counter|number|goal)|how (?:much|high|far) (?:more )?(?:should|do|can|could|would|to) ?(?:i )?(?:ask|counter|go|push|request|aim)|what (?:number|figure|amount|salary) (?:should|do|can) i (?:ask|counter|aim|request)|what (?:should|do|can) i (?:ask for|counter with|counter)|how do i (?:ask for more|counter|push back))\b|\b(?:only|just) have (?:\w+ )?\d+ min\w*\b|\bin a (?:hurry|rush)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HowMuchPattern();

    [GeneratedRegex(@"\b(?:should|shall|do|can|must) i (?:\w+ )?(?:tell|mention|share|disclose|reveal|bring up|say)\b.{0,30}\b(?:my |the |about |an? )*(?:other|competing|second|another) (?:offer|offers|process|compan\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TellsOthersPattern();

    [GeneratedRegex(@"\b(?:fake|made[- ]?up|pretend|lie|don'?t have|not real)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PrivatePattern();

    [GeneratedRegex(@"^\W*(?:and |so |ok |okay |but |hm+ |also |thx |thanks |what |how |wat |about |can |could |should |do |does |did |i |we |they |also |ask |asking |get |getting |negotiate |negotiating |push |for |on |is |are |the |a |an |my |more |bigger |higher |extra |offer |give |pay |have |any |there |some |cover |include |talk |increase |improve |work |want |id |i'd |like |would |to )+(?<part>(?:sign(?:ing)?[- ]?on|signing bonus|base|salary|equity|stocks?|rsus?|options|shares|grant|(?:performance |annual |target )?bonus|remote\w*|wfh|work(?:ing)? from home|hybrid|office days?|vacation|pto|holidays?|time off|leave|parental leave|days off|sabbatical|start(?:ing)? date|later start|start later|delay(?:ing)? (?:my )?start|join later|relocation|reloc|moving (?:costs?|expenses|allowance|help)|(?:job |senior )?title|(?:early |first )?(?:performance |salary |comp )?review|raises?|(?:learning|training|education|conference) (?:budget|money|stipend|allowance)|tuition|courses?|conferences?|equipment|laptop|home office|severance|garden(?:ing)? leave|notice period|acceleration|double trigger|exercise window|early exercise|refresh\w*|annual grants?|benefits?|health(?:care)?|insurance|401k|pension|perks?|claw ?backs?|pay[- ]?back))(?: bonus| negotiable| fixed| too| as well| then| more| days?| work| from day one| here| part| amount)*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"^(?:sign|signing)", RegexOptions.IgnoreCase)]
    private static partial Regex SignOnPattern();

    [GeneratedRegex(@"^(?:equity|stock|rsu|options|shares|grant)", RegexOptions.IgnoreCase)]
    private static partial Regex EquityPattern();

    [GeneratedRegex(@"^(?:base|salary$)", RegexOptions.IgnoreCase)]
    private static partial Regex BasePattern();

    [GeneratedRegex(@"bonus$", RegexOptions.IgnoreCase)]
    private static partial Regex BonusPattern();
}

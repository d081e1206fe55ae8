using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Emails;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>Short questions about the plan: three packages, the next move, the steps down, something shorter, and what is for a professional.</summary>
internal static partial class AskedPlans
{
    /// <summary>Null when the message asks for none of these.</summary>
    public static Answer? Of(Turn turn)
    {
        var text = turn.Reading.Text;
        return ProfessionalPattern().IsMatch(text) && turn.Reading.Intent != Intent.SalaryHistory && QuestionPattern().IsMatch(text) ? Professional(turn, text)
            : ShorterPattern().IsMatch(text) && !turn.Talk.Offer.IsEmpty ? Shorter(turn)
            : PackagesPattern().IsMatch(text) && turn.Advice.Plan is { Packages.Count: > 0 } ? PackageAnswers.All(turn, turn.Advice.Plan)
            : PlanPattern().IsMatch(text) && turn.Advice.Plan is { } plan ? Whole(turn, plan)
            : OrderPattern().IsMatch(text) && turn.Advice.Plan is { Order.Count: > 0, Ask.IsEmpty: false } ordered ? InOrder(turn, ordered)
            : NextPattern().IsMatch(text) && !turn.Talk.Offer.IsEmpty ? Next(turn)
            : null;
    }

    /// <summary>"is that too greedy": how bold the ask is. Null where it is not asked, or there is no ask that rests on a range.</summary>
    public static Answer? OfBoldness(Turn turn) =>
        GreedyPattern().IsMatch(turn.Reading.Text) && turn.Advice.Plan is { Ask: { IsEmpty: false, IsTotal: false, IsOneOff: false }, IsRuleOfThumb: false } bold ? Measured(turn, bold) : null;

    /// <summary>Each part of the ask beside its range and the offer.</summary>
    private static Answer Measured(Turn turn, Plan plan)
    {
        var draft = turn.Draft();
        draft.Lines("measured", "", new[] { Measured(turn, plan, OfferComponent.Base, plan.Ask.Base, turn.Advice.Row?.Base is { High: { } top } ? top : null), Measured(turn, plan, OfferComponent.Equity, plan.Ask.Equity, turn.Advice.Row is { } row ? plan.Scale.BandOf(row)?.High : null) }.OfType<string>().Select(l => $"- {l}"));
        var isBold = plan.Ask.Flags.Count > 0;
        draft.Section("then", "", isBold && plan.Ladder is [var step, ..] && new[] { Short(turn, plan, step.Base, PayPeriod.Year), Short(turn, plan, step.Equity, plan.Scale.Period) }.OfType<string>().ToList() is { Count: > 0 } lower
            ? $"Asking once, kindly and with a reason, is usual. If it feels too much, open one step lower: {string.Join(" / ", lower)}."
            : "Asking once, kindly and with a reason, is usual, and this stays inside what the role pays.");
        return draft.Offer(Choices.AboutOffer(turn)).Build();
    }

    private static string? Measured(Turn turn, Plan plan, OfferComponent part, decimal? asked, decimal? top)
    {
        if (asked is not { } amount || Short(turn, plan, amount, part == OfferComponent.Base ? PayPeriod.Year : plan.Scale.Period) is not { } money)
        {
            return null;
        }

        var flags = plan.Ask.Flags.Where(f => f.Component == part).Select(f => turn.Book.Quote(f.Text, FigureOrigin.Computed, "ask / offer - 1")).ToList();
        var place = top is not { } most ? "" : amount <= most ? $"inside the {(plan.FromPosted && part == OfferComponent.Base ? "posted" : "guide's")} range (top {Short(turn, plan, most, part == OfferComponent.Base ? PayPeriod.Year : plan.Scale.Period)})" : "";
        var words = string.Join(", ", new[] { place }.Concat(flags).Where(w => w.Length > 0));
        return $"{(part == OfferComponent.Base ? "Base" : "Equity")} {money}: {(flags.Count == 0 ? "no, " : "bold: ")}{(words.Length == 0 ? "a usual step over the offer" : words)}.";
    }

    private static string? Short(Turn turn, Plan plan, decimal? amount, PayPeriod period) => amount is { } a ? turn.Book.Short(a, plan.Currency, period, FigureOrigin.Computed, "a figure of the plan") : null;

    /// <summary>"base or equity first?"</summary>
    private static Answer InOrder(Turn turn, Plan plan)
    {
        var draft = turn.Draft();
        draft.Section("order", "", "One ask for the whole package first; a list of small asks is easier to refuse. When they ask what matters most, go in this order:", string.Join(", ", plan.Order) + ".", plan.OrderWhy);
        AskLines.Add(draft, turn);
        return draft.Offer(Choices.AboutOffer(turn)).Fit(Length.FirstReply, "replies").Build();
    }

    /// <summary>"what now", "next steps".</summary>
    public static bool AsksNext(string text) => NextPattern().IsMatch(text);

    /// <summary>Tax, immigration and contract law are named and left to those who may judge them.</summary>
    private static Answer Professional(Turn turn, string text)
    {
        var draft = turn.Draft();
        draft.Section("limits", "", Brief.NotJudged + " What I can do is word the question for them.");
        draft.SayAloud("say", "Say", TaxPattern().IsMatch(text) ? "How is the equity taxed and withheld when it vests, and who can I ask about it on your side?"
            : VisaPattern().IsMatch(text) ? "Could the letter name the sponsorship, who pays for it, and when the filing starts?"
            : "Could I have the full agreement, with every repayment and non-compete term, before I sign?");
        return turn.Talk.Offer.IsEmpty ? draft.Open().Build() : draft.Build();
    }

    private static Answer Shorter(Turn turn)
    {
        if (AskedWords.IsAboutEmail(turn))
        {
            return EmailAnswer.Draft(turn);
        }

        var draft = turn.Draft();
        var words = Asking(turn);
        draft.SayAloud("say", "Say", words is null ? "I'm keen to join. What flexibility is there?" : OneLinePattern().IsMatch(turn.Reading.Text) ? Tones.Apply($"I'm keen to join, and I'm asking for {words.Package}.", Tones.Of(turn.Talk.Facts)) : Tones.Apply($"I'm keen to join. I'm asking for {words.Package}. What flexibility is there?", Tones.Of(turn.Talk.Facts)));
        return draft.Offer(Choices.AboutOffer(turn)).Build();
    }

    private static AskWords? Asking(Turn turn)
    {
        var words = turn.Advice.Plan is { } plan ? new AskWords(plan, turn.Talk.Offer, turn.Book) : null;
        return words is { HasAny: true } ? words : null;
    }

    private static Answer Whole(Turn turn, Plan plan)
    {
        var draft = turn.Draft();
        PlanLines.Add(draft, turn, plan, shareable: false);
        return draft.Offer(Choices.AboutOffer(turn)).Build();
    }

    private static Answer Next(Turn turn)
    {
        var draft = turn.Draft();
        draft.Lines("next", "Next move", NextMoves.Of(turn).Select(m => $"- {m}"));
        draft.Lines("deadline", "", NextMoves.Deadline(turn, draft).Select(m => $"- {m}"));
        if (NextMoves.StageOf(turn) is not (TalkStage.Accepted or TalkStage.Final))
        {
            AskLines.Add(draft, turn);
        }

        if (FloorLines.Against(turn) is { } floor)
        {
            draft.KeepToYourself(floor);
        }

        return draft.Ask(Questions.Of(turn)).Offer(Choices.AboutOffer(turn)).Fit(Length.FirstReply, "replies").Build();
    }

    [GeneratedRegex(@"\b(?:tax\w*|withh\w+|amt|83\(?b\)?|capital gains|visas?|h-?1b|green ?cards?|immigration|work permit|sponsor\w*|non-?competes?|contract law|legal\w*|lawful|lawyers?|attorneys?|sue)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ProfessionalPattern();

    [GeneratedRegex(@"\?|^\W*(?:what|how|will|would|can|could|should|is|are|do|does|am|when|who|which)\b", RegexOptions.IgnoreCase)]
    private static partial Regex QuestionPattern();

    [GeneratedRegex(@"\b(?:tax\w*|withh\w+|amt|83\(?b\)?|capital gains)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TaxPattern();

    [GeneratedRegex(@"\b(?:visas?|h-?1b|green ?cards?|immigration|work permit|sponsor\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex VisaPattern();

    [GeneratedRegex(@"^\W*(?:(?:can|could|please|pls|make|give|keep|write|say|tell|what do i say|just|only|ok|now|and|a|an|me|it|you|the|that|this|too long|in|with|as|to|down|need|i|cut)\W+)*(?:(?:much |even |a bit )?shorter|tl;?dr|fewer words|short(?:en)?(?: version)?|briefer|more concise|condense|one[- ](?:liner?|sentence))\b(?: (?:please|pls|only|just|max|to say|is enough|for me|for the call|it|version|script|email|mail|that|this|one|answer|reply))*\W*$|^\W*(?:it'?s |that'?s |thats )?too long\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex ShorterPattern();

    [GeneratedRegex(@"\bone[- ](?:liner?|sentence)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OneLinePattern();

    [GeneratedRegex(@"^\W*(?:but |so |and |wait |hm+ )*(?:is|isn'?t|are|am|aren'?t) (?:that|this|it|those|these|i|they|the ask|my ask|we)\b(?!.*\d).{0,24}\b(?:greedy|too much|too high|too aggressive|too bold|pushing it|unreasonable|unrealistic|over ?reaching|ask(?:ing)? (?:for )?too much)\b", RegexOptions.IgnoreCase)]
    private static partial Regex GreedyPattern();

    [GeneratedRegex(@"\b(?:base|salary) or (?:the )?(?:equity|rsus?|stock|sign[- ]?on|bonus)\b(?!.*\d)|\b(?:equity|rsus?|stock|sign[- ]?on) or (?:the )?(?:base|salary)\b(?!.*\d)|\b(?:what|which (?:part|one)) (?:should|do|shall) i (?:push|ask|negotiate|go)(?: for)? first\b|\bwhat (?:first|to (?:ask|push) (?:for )?first)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OrderPattern();

    [GeneratedRegex(@"\b(?:three|3|several|equal|equivalent|alternative|different) (?:\w+ )?(?:packages?|bundles)\b|\b(?:three|3|equal|equivalent|alternative) (?:\w+ )?(?:options|offers|proposals)\b|\b(?:what|which) (?:other )?packages\b|\bpackages (?:i|we|to) (?:can|could|should|may|offer|propose|name|put)\b|^\W*(?:show |give )?(?:me )?(?:the |my |some )?packages\W*$|\bmeso\b(?!\?)|\bpackage options\b", RegexOptions.IgnoreCase)]
    private static partial Regex PackagesPattern();

    [GeneratedRegex(@"^\W*(?:the |my )?(?:plan|ladder|steps down|fallback ladder)\W*$|\bsteps down\b|\b(?:my|the|whole|full|show) (?:fallback |negotiation |concession )?(?:plan|ladder|game plan|strategy)\b|\bhow (?:do|should|can) i concede\b|\border (?:should i |to )?concede\b|\bconcessions?\b|\border of asks\b", RegexOptions.IgnoreCase)]
    private static partial Regex PlanPattern();

    [GeneratedRegex(@"^\W*(?:so |ok |okay |and |well )*(?:what(?:'?s| is| are)? (?:my |the )?(?:next (?:move|step)s?|now|next)|now what|next (?:move|step)s?|what (?:do|should|would) (?:i|you) do(?: now| next)?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex NextPattern();
}

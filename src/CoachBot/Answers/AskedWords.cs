using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Emails;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>Short questions with an answer of their own: the one page, a tone, a term, what became of a company, a verdict, "do you have other offers".</summary>
internal static partial class AskedWords
{
    /// <summary>Null when the message asks for none of these, or tells figures, which are answered first.</summary>
    public static Answer? Of(Turn turn)
    {
        var text = turn.Reading.Text;
        if (turn.Reading is { Terms.Count: > 0 } or { Rivals.Count: > 0 } or { IsCounter: true } || turn.Reading.Corrections.Count > 0 || text.Length > 120
            || turn.Reading.Intent is Intent.DeleteMyData or Intent.ExportMyData or Intent.InjectionAttempt or Intent.FabricationRequest or Intent.Undo or Intent.Rehearse)
        {
            return null;
        }

        return turn.Reading.Claim is { } claim ? PrivateAnswers.Claimed(turn, claim)
            : WeighAnswers.Of(turn) is { } weighed ? weighed
            : !WritingPattern().IsMatch(text) && SupposeAnswers.OfChoice(turn) is { } chosen ? chosen
            : SupposeAnswers.Of(turn) is { } supposed ? supposed
            : RankAnswers.Of(turn) is { } ranked ? ranked
            : PresentPay.Of(turn) is { } raise ? raise
            : BriefPattern().IsMatch(text) ? Brief.Write(turn, shareable: SharePattern().IsMatch(text))
            : Tones.Asked(text) is not null ? IsAboutEmail(turn) ? EmailAnswer.Draft(turn) : WordsAnswers.Script(turn)
            : Glossary.Asked(text) is { } term ? Explained(turn, term)
            : AskedPlans.OfBoldness(turn) is { } bold ? bold
            : AskedTopics.Of(turn) is { } topic ? topic
            : AskedPlans.Of(turn) is { } plan ? plan
            : turn.Reading.Intent is not (Intent.SalaryHistory or Intent.ExpectationsQuestion or Intent.DeadlinePressure or Intent.ClosingQuestion or Intent.LevelQuestion or Intent.AlreadyAccepted or Intent.CallPrep) && TheySaidPattern().IsMatch(text) && Objections.Match(text) is not null ? SimpleAnswers.Objection(turn)
            : OtherOffersPattern().IsMatch(text) ? OtherOffers(turn)
            : StatusPattern().IsMatch(text) && (turn.Advice.Guide is not null || turn.Advice.Facts.Count > 0) ? Status(turn)
            : VerdictPattern().IsMatch(text) && !turn.Talk.Offer.IsEmpty && !turn.Talk.Accepted ? Verdict(turn)
            : null;
    }

    /// <summary>It names the email, or follows on it.</summary>
    public static bool IsAboutEmail(Turn turn) => turn.Email is not null || EmailPattern().IsMatch(turn.Reading.Text);

    /// <summary>"should i just sign?"</summary>
    public static bool AsksVerdict(string text) => VerdictPattern().IsMatch(text);

    private static Answer Explained(Turn turn, Term term) =>
        turn.Draft().Section("term", term.Name, turn.Book.Quote(term.Means, FigureOrigin.Setting, "the meaning of a term")).Open().Build() is var answer
            ? (turn.Book.Quote(term.Name, FigureOrigin.Setting, "the name of a term"), answer with { Figures = [.. answer.Figures.Union(turn.Book.Figures)] }).Item2
            : answer;

    /// <summary>The truth in their own case, and nothing else.</summary>
    public static Answer OtherOffers(Turn turn)
    {
        var draft = turn.Draft();
        if (turn.Advice.Rivals.Usable is { } usable && RivalWords.Line(usable.Rival, turn.Book) is { } line)
        {
            draft.SayAloud("say", "Say", $"Yes. {line} This role is the one I'd like to make work.");
            draft.Section("then", "", "Exactly that and no more: they may ask to see it.");
        }
        else
        {
            draft.SayAloud("say", "Say", "I'd rather keep to this role and what it takes to make it work.");
            draft.Ask(Questions.HalfKnownRivals(turn));
            draft.Section("then", "", turn.Advice.Rivals.HalfKnown.FirstOrDefault() is { } half
                ? $"You need not answer. I hold only {half.Rival.Name}'s base, and a base alone is not the better offer yet."
                : turn.Advice.Rivals.Weaker.Any()
                ? "You need not answer. The offer you told me of does not beat this one, so it would pull the ask down."
                : "You need not answer, and I hold no other offer of yours. Never claim one you do not have; if you are in process elsewhere, tell me and I use exactly that.");
        }

        return draft.Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Build();
    }

    private static Answer Status(Turn turn)
    {
        var draft = turn.Draft();
        var facts = turn.Advice.Facts;
        draft.Lines("facts", "", facts.Count > 0
            ? facts.Select(f => turn.Book.Quote(f, FigureOrigin.Guide, "a dated fact"))
            : [$"I hold no dated fact on {turn.Advice.Guide!.Company}, and I do not look things up on the web. Ask them: is the stock listed, and if not, how can it be sold?"]);
        return draft.Build();
    }

    /// <summary>A verdict on the pay with its reasons; the job itself is not judged.</summary>
    /// <summary>"is 225 low for nyc": a figure of the offer itself, at its own place.</summary>
    public static Answer? OfFigure(Turn turn) =>
        LooksElsewhere(turn) && turn.Reading.Supposed is not null ? GuideAnswers.Lookup(turn)
        : turn.Talk is { Offer.IsEmpty: false, Accepted: false } && JudgesOffered(turn, turn.Reading.Text) ? Verdict(turn) : null;

    /// <summary>Another row than the offer's own is asked about.</summary>
    private static bool LooksElsewhere(Turn turn) => TalkSteps.IsGlance(turn.Reading, turn.Before) && turn.Talk.Region != turn.Before?.Region;

    private static bool JudgesOffered(Turn turn, string text) =>
        JudgedPattern().Match(text) is { Success: true } asked && !LooksElsewhere(turn)
        && (asked.Groups["figure"] is not { Success: true } said || (decimal.TryParse(said.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) && turn.Talk.Offer.Terms.Any(t => t.Amount is { } offered && (offered == figure || offered == figure * 1_000m))));

    private static Answer Verdict(Turn turn)
    {
        var draft = turn.Draft();
        var plan = turn.Advice.Plan;
        var nothingLeft = plan is { Ask.IsEmpty: true };
        var place = turn.Advice.Position?.Total ?? turn.Advice.Position?.Base;
        var asksHowGood = HowGoodPattern().IsMatch(turn.Reading.Text);
        var verdict = nothingLeft ? "On the pay: yes, once it is in writing. It stands at or above every ask."
            : plan is { Rounds: >= 2 } ? "On the pay: close to yes. They have moved twice; ask once more for a one-off at most, then decide."
            : place is null ? "I cannot call it good or bad: I have no range to hold it against. Ask what range is budgeted before you accept."
            : place < 0m ? $"{(asksHowGood ? "Low" : "Not yet")}. It is below the guide's range: ask before you accept."
            : place < 0.4m ? $"{(asksHowGood ? "On the low side" : "Not yet")}. It is in the lower part of the guide's range, and asking once with a reason is normal."
            : place > 1m ? "Strong: it stands above the guide's range. One kind ask for a one-off is still fine; it is no reason to lose it."
            : place <= 0.8m ? "Fair, and still worth one ask before you say yes."
            : "Good. One kind ask is still fine; it is no reason to lose it.";
        draft.Section("verdict", "", verdict);
        draft.Section("stand", "", TotalLines.Three(turn), OfferLines.Stand(turn), GuideLines.Missing(turn));
        draft.KeepToYourself(FloorLines.Against(turn));

        AskLines.Add(draft, turn);
        draft.Section("limits", "", asksHowGood ? null : Brief.NotJudged);
        return draft.Ask(Questions.Of(turn)).Offer(Choices.AboutOffer(turn)).Fit(Length.FirstReply, "replies", "limits").Build();
    }

    [GeneratedRegex(@"^\W*(?:so |ok |and |but )*(?:is|are|isn['’]?t) (?:(?:it|this|that|these|they)|[$€£]?(?<figure>\d[\d.,]*)\s?k?)(?: (?:base|tc|total|rsus?|in rsus|equity|sign[- ]?on|stock))? (?:(?:a bit|a little|kind ?a|kinda|too|really|very|pretty|considered|on the) )?(?:good|fair|decent|ok|okay|bad|solid|low|lowball|great|reasonable|weak|competitive)(?: side)?(?: (?:for|in|at) [\w /,-]{2,30}?)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex JudgedPattern();

    /// <summary>"is it low?", and not "should i take it".</summary>
    [GeneratedRegex(@"\b(?:is|isn['’]?t|are|how|thoughts|sound\w*|look\w*|seem\w*)\b(?!.*\b(?:take|accept|sign|say yes)\b).*\b(?:low\w*|bad|good|fair|decent|normal|ok(?:ay)?|reasonable|competitive|weak)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HowGoodPattern();

    [GeneratedRegex(@"^\W*(?:(?:show|give|send|get|make|print)(?: me)? )?(?:(?:the|my|a|an) )?(?:\w+ )?(?:brief|one[- ]?pager|cheat ?sheet|call card)\b(?: (?:please|now|page))?\W*(?:\w+ ){0,4}\w*\W*$|^\W*(?:(?:can|could) (?:you|u) |(?:pls|please|ok|now|so),? )*(?:(?:prep(?:are)?|coach|brief|ready) me (?:up )?for|get me ready for) (?:the|my|this|our) (?:\w+ )?call(?: (?:please|now|pls))?\W*$|^\W*call prep(?: please| pls)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex BriefPattern();

    [GeneratedRegex(@"\b(?:share\w*|shareable|for my (?:partner|wife|husband|friend|mentor)|without (?:my )?(?:floor|private))\b", RegexOptions.IgnoreCase)]
    private static partial Regex SharePattern();

    [GeneratedRegex(@"^\W*(?:and |so |now |but )?(?:they|she|he|hr|(?:the )?(?:recruiter|manager|hiring manager))(?:'?s|'re| are| is| have| has)? (?:just )?(?:said|says?|saying|told|tells?|claims?|wrote|argued?|asked|asks?|asking|wants? to know)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TheySaidPattern();

    [GeneratedRegex(@"\be?-?mail\b", RegexOptions.IgnoreCase)]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"\b(?:they|he|she|recruiter|hr|manager)\b.{0,30}\bask\w*\b.{0,30}\b(?:other|competing|another) offers?\b|^\W*(?:do you have|any|got any) (?:other|competing) offers\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherOffersPattern();

    [GeneratedRegex(@"^\W*(?:is|are|was|were|did|has|have|who)\b.{0,50}\b(?:acquired|bought|buy|own\w*|public|listed|private|ipo\w*|licen[sc]ed|gone public|go(?:ne)? public|sold)\b[^.]{0,20}\??$", RegexOptions.IgnoreCase)]
    private static partial Regex StatusPattern();

    /// <summary>"write an email asking for 260 base": the email is wanted, with that ask in it.</summary>
    [GeneratedRegex(@"\b(?:write|draft|compose|prepare)\b[^.?!]{0,30}\b(?:e-?mail|mail|message|note)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WritingPattern();

    [GeneratedRegex(@"^\W*(?:so |ok |well )*(?:should|shall|can) i (?:just |really )?(?:accept|take|sign)\b(?! (?:a|the) (?:call|day))|\b(?:should|shall) i just (?:accept|take|sign)(?: it| the offer| now)?\W*$|\b(?:is|are) (?:this|it|that|these) (?:really )?(?:an? |actually )?(?:good|fair|decent|ok|okay|bad|solid|low|great|reasonable)(?: (?:offer|deal|package|number|one))?(?: (?:now|then|overall|to you))?\W*$|^\W*good offer\W*$|\b(?:is|are) (?:my|this|the|their) (?:offer|package|number|base|equity) (?:\w+ )?(?:good|fair|decent|ok|okay|bad|solid|low|great|reasonable|enough|competitive)\b|^\W*(?:so |ok )*(?:what do (?:you|u) think|thoughts|how does (?:it|this|that) look|your (?:take|opinion|verdict)|worth it|is it worth it)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex VerdictPattern();
}

using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>The long answers behind the choices: the full script, the levers, how each figure came about.</summary>
internal static partial class WordsAnswers
{
    private const int FiguresShown = 24;

    public static Answer Script(Turn turn)
    {
        if (turn.Advice.Script is not { Speech.Say: { } say } script)
        {
            return NoWords(turn);
        }

        var draft = turn.Draft();
        draft.SayAloud("say", script.Composed ? script.Speech.Omitted.Count > 0 ? "Full script (my words: the guide's do not fit your case)" : "Full script (my words: the guide gives none to say)" : "Full script", Tones.Apply(say, Tones.Of(turn.Talk.Facts)));
        EvidenceAnswers.Add(draft, turn);
        if (MakeWhole.Words(turn) is { } whole)
        {
            draft.SayAloud("whole", "For what you leave behind", whole);
        }

        draft.Lines("advice", "The guide's advice (not words to say)", AdviceLines(turn).Select(a => $"- {a}"));
        draft.Lines("add", "Add only if true", script.Speech.AddIfTrue.Select(s => $"- {s}"));
        draft.Lines("omitted", "Left out of the guide's script", script.Speech.Omitted.Append(BonusLines.LeftOut(turn)).OfType<string>().Select(s => $"- {turn.Book.Quote(s, FigureOrigin.Guide, "a dated fact")}"));
        draft.Section("under", "", BonusLines.Under(turn));
        foreach (var weak in turn.Advice.Rivals.Weaker)
        {
            draft.Section("weaker", "", $"I did not use {weak.Rival.Name}: that offer does not beat this one, and a weaker rival pulls the ask down.");
        }

        GuideLines.Sources(draft, turn);
        draft.Ask(Questions.HalfKnownRivals(turn));
        return draft.Ask(Questions.DoubtfulGrant(turn) ?? "").Offer(Choices.Levers, Choices.Email, Choices.Why).Build();
    }

    /// <param name="only">The number of the one that is wanted; null for all.</param>
    public static Answer Levers(Turn turn, int? only = null)
    {
        if (turn.Advice.Levers.Count == 0)
        {
            return NoWords(turn);
        }

        var draft = turn.Draft();
        foreach (var lever in turn.Advice.Levers.Where(l => only is null || l.Number == only))
        {
            var title = $"{lever.Number}. {lever.Title}";
            if (lever.Speech.Say is { } say)
            {
                draft.SayAloud("lever", title, Tones.Apply(say, Tones.Of(turn.Talk.Facts)));
            }

            draft.Section("leverNote", lever.Speech.Say is null ? title : "",
                lever.Speech.Say is null ? $"Nothing to say as things stand: {(lever.Speech.Omitted.Count > 0 ? turn.Book.Quote(lever.Speech.Omitted[0], FigureOrigin.Guide, "a dated fact") : "the guide gives no words here")}." : $"Use it {lever.When}.",
                lever.Speech.AddIfTrue.Count > 0 ? $"Only if true: {lever.Speech.AddIfTrue[0]}" : null);
        }

        GuideLines.Sources(draft, turn);
        return draft.Ask(Questions.DoubtfulGrant(turn) ?? "").Offer(Choices.Script, Choices.Email, Choices.Why).Build();
    }

    /// <summary>Each figure with its origin, then the rules and the sources.</summary>
    public static Answer Why(Turn turn)
    {
        // Writing the offer's answer records its figures; only the record is wanted here.
        _ = OfferAnswers.Standing(turn);
        foreach (var objection in Objections.All)
        {
            _ = ObjectionWords.Of(turn, objection);
        }

        if (turn.Talk.Offer.IsEmpty && turn.Advice.Guide is null)
        {
            return turn.Draft().Section("none", "", "I have given you no figure yet. Tell me your offer: company, place, base, equity, bonus, sign-on. Then each figure of mine comes with where it is from.").Build();
        }

        var reasons = turn.Advice.Plan?.Leverage is { } leverage
            ? leverage.Reasons.Count == 0
                ? "I counted no leverage yet. A written offer that beats this one, pay you forfeit by leaving, or a posted range above the offer would raise the target."
                : $"Leverage: {string.Join("; ", leverage.Reasons)}."
            : null;
        FigureBook book = turn.Book;
        List<Figure> all = [.. book.Figures.Where(f => f.Unit == FigureUnit.Money && !f.Private).DistinctBy(f => (f.Value, f.How))];
        var asked = AskedFor(turn.Reading.Text, all);
        List<Figure> shown = asked.Count > 0 ? asked : [.. all.Take(FiguresShown)];
        var lines = shown.Select(f => $"- {f.Text}: {Origin(f.Origin)}, {book.Quote(f.How, FigureOrigin.Computed, "the formula")}").ToList();
        var why = turn.Draft();
        why.Section("reading", "", OfferLines.Reading(turn));
        why.Lines("figures", lines.Count == 1 ? "Where it comes from" : "Where each figure comes from", lines);
        if (asked.Count > 0)
        {
            return why.Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Build();
        }

        why.Section("leverage", "", reasons);
        why.Lines("facts", "What changed since the guide", turn.Advice.Facts.Select(f => $"- {turn.Book.Quote(f, FigureOrigin.Guide, "a dated fact")}"));
        GuideLines.Sources(why, turn, always: true);
        return why.Offer(turn.Advice.Guide is null ? [] : [Choices.Script, Choices.Levers, Choices.Email]).Build();
    }

    /// <summary>"where does the 255 come from": the figures the question names; none where it names none.</summary>
    private static List<Figure> AskedFor(string text, List<Figure> figures)
    {
        var named = MessageText.Cut(text).Where(t => t is { Kind: TokenKind.Number, Value: > 0 }).SelectMany(t => new[] { t.Value, t.Value * 1_000, t.Value * 1_000_000 }).ToHashSet();
        return figures.FindAll(f => named.Contains(f.Value));
    }

    private static string Origin(FigureOrigin origin) => origin switch
    {
        FigureOrigin.User => "from you",
        FigureOrigin.Guide => "from the guide",
        FigureOrigin.Setting => "a setting",
        _ => "computed",
    };

    /// <summary>What the guide tells the candidate to do, without its pay figures, rivals and walk-away lines; a remark that tells nothing to do is none.</summary>
    private static IEnumerable<string> AdviceLines(Turn turn) => turn.Advice.Guide?.Scripts is [{ Advice: { } advice }, ..]
        ? SentenceSplitter.Split(advice).Select(s => s.Text.Replace("**", "", StringComparison.Ordinal).Trim())
            .Where(t => !SharePattern().Replace(t, "").Any(char.IsAsciiDigit) && !t.AsSpan().ContainsAny("[]*\"…") && !t.EndsWith(':') && DoPattern().IsMatch(t) && !SpeechNet.AdvisesToLie(t) && SentenceRules.Classify(t, [], [], false).Class is not (SentenceClass.Floor or SentenceClass.Rival or SentenceClass.Promise))
            .Take(3)
            .Select(t => turn.Book.Quote(t, FigureOrigin.Guide, "the guide's advice"))
        : [];

    /// <summary>A share of a grant or the year it is for: no figure of pay.</summary>
    [GeneratedRegex(@"\bYears? \d\b|\b\d+(?:[-–]\d+)?% of (?:your|the) (?:initial|first|original|new[- ]hire) grant\b", RegexOptions.IgnoreCase)]
    private static partial Regex SharePattern();

    /// <summary>It tells to do or to leave something.</summary>
    [GeneratedRegex(@"(?:^|: |; |, then |\band )(?:(?:always|never|first|then|also|instead|do not|don't) )?(?:ask|push|request|secure|negotiate|anchor|use|lead|open|start|begin|focus|frame|position|emphasi[sz]e|highlight|mention|cite|stress|present|bring|get|insist|keep|let|make|name|target|aim|seek|propose|press|hold|wait|avoid|consider|prioriti[sz]e|treat|tie|trade|accept|counter|demand|explain|show|point|reference|leverage|note|remember|confirm|clarify|research|prepare|argue|offer|set|take|discuss|pair|close|combine|verify|check|write|quantify|demonstrate|respond|redirect|pivot)\b|\b(?:you|your)\b|\b(?:should|must)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DoPattern();

    private static Answer NoWords(Turn turn)
    {
        var draft = turn.Draft();
        draft.Section("missing", "", GuideLines.Missing(turn) ?? "Tell me the company, the place and the offer, and I fill the guide's words with your figures.");
        return draft.Ask(Questions.Of(turn)).Build();
    }
}

using System.Text.RegularExpressions;
using CoachBot.Answers;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Coaching;

/// <summary>Fills the guide's levers. The whole package is asked for in one of them only; where another would repeat it, that one asks for a single part, or gives a reason.</summary>
/// <param name="rival">The user's own rival in words; null without one that helps.</param>
/// <param name="range">The guide's range as a reason; null without figures.</param>
internal sealed partial class LeverWriter(SpeechInput input, AskWords? ask, Speechwriter writer, string? rival, string? range)
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);

    /// <param name="written">The sentences of each lever, in the guide's order.</param>
    public IReadOnlyList<FilledLever> All(IReadOnlyList<IReadOnlyList<WrittenSentence>> written)
    {
        var levers = new List<FilledLever>();
        foreach (var lever in input.Guide.Levers)
        {
            levers.Add(One(lever, levers.Count, written[levers.Count]));
        }

        return levers;
    }

    private FilledLever One(Lever lever, int index, IReadOnlyList<WrittenSentence> written)
    {
        input.Book.Count(lever.Number, FigureUnit.Count, FigureOrigin.Guide, "the lever's number");
        var said = Linked(written.Where(w => w.Text is not null && w.Class != SentenceClass.Ask && !_said.Contains(w.Text)).DistinctBy(w => w.Text));
        var reasons = said.Select(w => w.Text!).ToList();
        var isRival = written.Any(w => w.Class == SentenceClass.Rival);
        var usesRival = isRival && rival is not null && !_said.Contains(rival);
        if (usesRival)
        {
            reasons.Insert(0, rival!.Replace("I also have ", "I have ", StringComparison.Ordinal).Replace("I'm also in ", "I'm in ", StringComparison.Ordinal));
        }

        var spliced = written.FirstOrDefault(w => w is { Class: SentenceClass.Ask, Text: not null } && (w.After is null || (w.After == said.FirstOrDefault() && !usesRival)))?.Text;
        var asks = written.Any(w => w.Class == SentenceClass.Ask) && (ask is { HasAny: true } || spliced is not null);
        List<string> speech = [.. reasons.Take(2)];
        var asksHere = asks ? Ask(spliced, index, lever.Title, reasons, usesRival) : null;
        if (asksHere is not null)
        {
            speech = [.. reasons.Take(1), asksHere];
        }

        var isSpare = speech.Count == 0;
        if (isSpare && Spare(lever, index) is { } spare)
        {
            speech.Add(spare);
        }

        if (speech.Count > 0)
        {
            speech[0] = Joints.Freed(speech[0]);
        }

        _said.UnionWith(speech);
        if (usesRival)
        {
            _said.Add(rival!);
        }

        var kind = asksHere is not null ? LeverKind.Ask : usesRival ? LeverKind.Rival : speech is [.., var end] && end.EndsWith('?') ? LeverKind.Question : speech is [var only] && only == range ? LeverKind.Market : LeverKind.Reason;
        var when = usesRival ? "when they ask why you expect more" : kind switch
        {
            LeverKind.Question => "early in the call, to hear what the work is worth to them",
            LeverKind.Market => "when they ask what your number rests on",
            LeverKind.Ask => "with the ask, or when they say the number is high",
            _ => When(written, isRival),
        };

        // A question that fits any role stands under no subject of the guide's.
        var addIfTrue = Speechwriter.AddIfTrue(written);
        var isPlainQuestion = isSpare && addIfTrue.Count == 0 && speech is [var asked] && Questions.Contains(asked);
        return new FilledLever(lever.Number, isPlainQuestion ? Called(QuestionTitles) : Title(lever, index, isRival && !usesRival, usesRival, kind, said.Count > 0), when, new FilledSpeech(
            speech.Count == 0 ? null : string.Join(' ', speech),
            Speechwriter.Reasons(written),
            addIfTrue));
    }

    /// <summary>The guide's own sentence, or ours; null where these figures were asked for in an earlier lever and no part of them fits here.</summary>
    /// <param name="reasons">What is said before it; gets the range where there is nothing.</param>
    /// <param name="afterRival">The user's rival stands before it: no merit that a part of the ask would reflect.</param>
    private string? Ask(string? spliced, int index, string title, List<string> reasons, bool afterRival)
    {
        if (spliced is not null && IsNew(spliced))
        {
            return spliced;
        }

        if (!ask!.HasAny)
        {
            return null;
        }

        var needsRange = reasons.Count == 0 && range is not null && !_said.Contains(range);
        var whole = ask.Sentence(index, isFirst: reasons.Count == 0 && !needsRange);
        if (IsNew(whole))
        {
            if (needsRange)
            {
                reasons.Add(range!);
            }

            return whole;
        }

        return reasons.Count > 0 && WishPattern().IsMatch(reasons[0]) ? null : OnePart(title, reasons.Count > 0, reasons.Count > 0 && !afterRival && !PayTalkPattern().IsMatch(reasons[0]));
    }

    /// <summary>One part of the ask, that of the lever's subject first. None is said to matter more than another, for the next lever may ask for the other.</summary>
    /// <param name="hasReason">Without a reason before it only the part that the lever is about is asked for.</param>
    /// <param name="isMerit">The reason is one that pay can reflect.</param>
    private string? OnePart(string title, bool hasReason, bool isMerit)
    {
        (string? Words, string Name, Regex Subject)[] parts =
        [
            (ask!.EquityPhrase, "equity", EquityPattern()),
            (ask.Base is { } pay ? $"a base of {pay}{ask.PerYear}" : null, "base", BasePattern()),
            (ask.SignOn is { } sign ? $"a one-off sign-on of {sign}" : null, "the one-off side", SignOnPattern()),
        ];
        foreach (var (words, name, subject) in parts.OrderByDescending(p => p.Subject.IsMatch(title)))
        {
            if (words is not null && (hasReason || subject.IsMatch(title)) && IsNew(words))
            {
                return isMerit ? Grammar.Mend(string.Format(System.Globalization.CultureInfo.InvariantCulture, PartFrames[_asked.Count % PartFrames.Length], words)) : $"On {name}, I'm asking for {words}.";
            }
        }

        return null;
    }

    private static readonly string[] PartFrames =
    [
        "{0} would reflect that.",
        "I'd like that to show in the offer as {0}.",
        "That is my reason for asking for {0}.",
    ];

    /// <summary>Its figures were not asked for together before.</summary>
    private bool IsNew(string sentence)
    {
        var key = string.Join('|', new[] { ask!.Base, ask.Equity, ask.SignOn, ask.Total }.OfType<string>().Where(f => sentence.Contains(f, StringComparison.Ordinal)));
        return key.Length == 0 ? !_said.Contains(sentence) : _asked.Add(key);
    }

    /// <summary>What points back is said right after what it points to, or not at all.</summary>
    private static List<WrittenSentence> Linked(IEnumerable<WrittenSentence> written)
    {
        var linked = new List<WrittenSentence>();
        foreach (var sentence in written.Where(w => w.After is null || w.After == linked.LastOrDefault()))
        {
            linked.Add(sentence);
        }

        return linked;
    }

    /// <summary>A true question or reason for a lever that has lost all of its own, on the lever's own subject where it has one.</summary>
    private string? Spare(Lever lever, int index) => Themes.Where(t => t.Title.IsMatch(lever.Title) && (t.Title != EquityPattern() || HasEquity) && (t.Question != AskGuarantee || !HasGuarantee)).Select(t => t.Question)
        .Concat(RivalTitlePattern().IsMatch(lever.Title) ? [range] : Array.Empty<string?>())
        .Concat([LeverTopics.Question(input.Sentences.Topics[index], index), NeedsRangeLater(index) ? null : range])
        .Concat(Questions)
        .OfType<string>().FirstOrDefault(s => !_said.Contains(s));

    /// <summary>A lever on rivals still to come has nothing else to say than the range.</summary>
    private bool NeedsRangeLater(int index) => input.Guide.Levers.Skip(index + 1).Any(l => RivalTitlePattern().IsMatch(l.Title) || input.Sentences.NamesRival(l.Title));

    /// <summary>A grant is asked about where the company gives one.</summary>
    private bool HasGuarantee => input.Talk.Offer.Bonus is { BonusKind: BonusKind.Guaranteed };

    private bool HasEquity => input.Talk.Offer.Equity is { SaidNone: false } || input.Row?.Equity is { HasFigures: true };

    private static readonly string[] Questions =
    [
        "Could you tell me how the level was set, and what separates it from the next one?",
        "Which results of the first year would matter most to the team, and how would the package follow them?",
        "When would the first pay review be, and can its date stand in the letter?",
        "Is there a posted or budgeted range for this role that we can look at together?",
        "Which part of the package has the most room?",
        "Who decides on the package, and what would help them to make the case?",
        "What would you need from me to bring this to a yes on both sides?",
    ];

    /// <summary>Not asked where it is granted.</summary>
    private const string AskGuarantee = "What has the bonus paid out in the last two years, and could the first year be guaranteed?";

    private static readonly (Regex Title, string Question)[] Themes =
    [
        (RefreshPattern(), "Is a yearly refresh part of the package, and what decides its size?"),
        (VestPattern(), "What are the vesting dates and the cliff, and is there room on either?"),
        (SignOnPattern(), "What is usual for a sign-on at this level, and is there room for one here?"),
        (BonusPattern(), AskGuarantee),
        (EquityPattern(), "How is a grant sized for this level, and what decides the next one?"),
        (LearningPattern(), "Is there a yearly budget for learning and conferences, and can it stand in the letter?"),
        (PlacePattern(), "Which pay zone applies to this place, and what is the range for it?"),
        (LevelPattern(), "Could you tell me how the level was set, and what separates it from the next one?"),
    ];

    /// <summary>What a lever's words do.</summary>
    private enum LeverKind
    {
        Reason,
        Ask,
        Rival,
        Question,
        Market,
    }

    /// <summary>A lever on rivals that names none is called by what it says, one on another place by what is left of it; the market line stands under no other subject.</summary>
    private string Title(Lever lever, int index, bool withoutRival, bool usesRival, LeverKind kind, bool hasOwnWords)
    {
        var title = ValuePattern().Replace(input.OutdatedStatus is null || input.Partner is not null ? lever.Title : StatusWords.CleanTitle(lever.Title), "");
        title = writer.TitleHere(title, input.Sentences.TitlePlaces[index]);
        return kind == LeverKind.Market ? Called(MarketTitles)
            : usesRival && !hasOwnWords && kind == LeverKind.Rival && !RivalTitlePattern().IsMatch(title) ? "What else is open to you"
            : title.Length == 0 ? "Your place and its pay zone"
            : (withoutRival && RivalTitlePattern().IsMatch(title)) || (!usesRival && input.Sentences.NamesRival(title)) || (rival is null && OfferTitlePattern().IsMatch(title)) ? Called(kind == LeverKind.Question ? QuestionTitles : kind == LeverKind.Ask ? AskTitles : ReasonTitles)
            : input.Book.Quote(title, FigureOrigin.Guide, "the guide's lever title");
    }

    private static readonly string[] MarketTitles = ["The market for this role", "What your number rests on"];

    private static readonly string[] ReasonTitles = ["What your number rests on", "Why this role", "What speaks for it"];

    private static readonly string[] QuestionTitles = ["A question for them", "Another question for them", "A third question for them", "One more question for them"];

    private static readonly string[] AskTitles = ["What you ask for", "The ask in one line"];

    /// <summary>The first that no lever is called yet.</summary>
    private string Called(string[] titles) => Array.Find(titles, _titles.Add) ?? titles[^1];

    private static string When(IReadOnlyList<WrittenSentence> written, bool isRival) =>
        isRival ? "when they ask what your number rests on"
        : written.Any(w => w.Class is SentenceClass.UserClaim or SentenceClass.UserSlot) ? "when they ask what you bring"
        : "as the reason behind the ask";

    /// <summary>It speaks of the package already, and gives no reason for it.</summary>
    [GeneratedRegex(@"\b(?:package|comp|compensation|offer|equity|base|salary|pay)\b (?:\w+ )?(?:should|must|needs?|has to|would|could)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PayTalkPattern();

    /// <summary>An ask of its own: no reason for another.</summary>
    [GeneratedRegex(@"\bI(?:'d| would)? (?:like|expect|want|need|request|propose)\b|\brequesting\b|\bdiscuss\b", RegexOptions.IgnoreCase)]
    private static partial Regex WishPattern();

    [GeneratedRegex(@"\brefresh", RegexOptions.IgnoreCase)]
    private static partial Regex RefreshPattern();

    [GeneratedRegex(@"\b(?:vest\w*|cliff|liquidity|accelerated (?:equity|options?|RSUs?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex VestPattern();

    [GeneratedRegex(@"\b(?:sign(?:ing)?[- ]?(?:on|bonus)|bridge|make-whole)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SignOnPattern();

    [GeneratedRegex(@"\b(?:bonus|incentive)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BonusPattern();

    [GeneratedRegex(@"\b(?:equity|RSUs?|stock|options|shares?|grant)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EquityPattern();

    [GeneratedRegex(@"\bbase\b|\bsalary\b", RegexOptions.IgnoreCase)]
    private static partial Regex BasePattern();

    [GeneratedRegex(@"\b(?:learning|conferences?|certifications?|publications?|education)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LearningPattern();

    [GeneratedRegex(@"\b(?:relocation|remote|hybrid|location|cost of living|mobility)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"\b(?:level|title|promotion|trajectory|leveling|band|grade)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LevelPattern();

    /// <summary>"(Value: $25K-$45K)": the guide's guess at what the lever is worth.</summary>
    [GeneratedRegex(@"\s*\([^)]*[$£€¥₹₪]\s?\d[^)]*\)|\s+[—–-]\s+(?:[A-Z]{0,3}[$£€¥₹₪]|[A-Z]{3} )\d[\d.,]*K[^—–]*$")]
    private static partial Regex ValuePattern();

    [GeneratedRegex(@"\b(?:competing|competitor|rival|outside|counter|multiple|external)[- ]?(?:\w+ )?offers?\b|\balternatives?\b|\bBATNA\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfferTitlePattern();

    [GeneratedRegex(@"\b(?:compet\w*|rival|offers?|alternatives?|outside|counter\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RivalTitlePattern();
}

using System.Text.RegularExpressions;
using CoachBot.Answers;
using CoachBot.Guides;

namespace CoachBot.Coaching;

/// <summary>Fills the guide's levers. The whole package is asked for in one of them only; where another would repeat it, that one asks for a single part, or gives a reason.</summary>
/// <param name="rival">The user's own rival in words; null without one that helps.</param>
/// <param name="range">The guide's range as a reason; null without figures.</param>
internal sealed partial class LeverWriter(SpeechInput input, AskWords? ask, Speechwriter writer, string? rival, string? range)
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public IReadOnlyList<FilledLever> All()
    {
        var levers = new List<FilledLever>();
        foreach (var lever in input.Guide.Levers)
        {
            levers.Add(One(lever, levers.Count));
        }

        return levers;
    }

    private FilledLever One(Lever lever, int index)
    {
        var written = writer.Write(input.Sentences.Levers[index]);
        input.Book.Count(lever.Number, FigureUnit.Count, FigureOrigin.Guide, "the lever's number");
        var said = Linked(written.Where(w => w.Text is not null && w.Class != SentenceClass.Ask && !_said.Contains(w.Text)).DistinctBy(w => w.Text));
        var reasons = said.Select(w => w.Text!).ToList();
        var isRival = written.Any(w => w.Class == SentenceClass.Rival);
        var usesRival = isRival && rival is not null && !_said.Contains(rival);
        if (usesRival)
        {
            reasons.Insert(0, rival!);
        }

        var asks = ask is { HasAny: true } && written.Any(w => w.Class == SentenceClass.Ask);
        var spliced = written.FirstOrDefault(w => w is { Class: SentenceClass.Ask, Text: not null } && (w.After is null || w.After == said.FirstOrDefault()))?.Text;
        List<string> speech = [.. reasons.Take(2)];
        var asksHere = asks && Ask(spliced, index, reasons.Count == 0) is { } sentence ? sentence : null;
        if (asksHere is not null)
        {
            speech = [.. reasons.Take(1), asksHere];
        }

        var isSpare = speech.Count == 0;
        if (isSpare && Spare(lever.Title) is { } spare)
        {
            speech.Add(spare);
        }

        if (speech.Count > 0)
        {
            speech[0] = Joints.Freed(speech[0]);
        }

        _said.UnionWith(speech);
        var when = isSpare && !isRival && !asks ? "to keep the talk open" : usesRival ? "when they ask why you expect more" : asksHere is not null ? "with the ask, or when they say the number is high" : When(written, isRival);
        return new FilledLever(lever.Number, Title(lever, isRival && !usesRival), when, new FilledSpeech(
            speech.Count == 0 ? null : string.Join(' ', speech),
            Speechwriter.Reasons(written),
            Speechwriter.AddIfTrue(written)));
    }

    /// <summary>The guide's own sentence, or ours; null where these figures were asked for in an earlier lever.</summary>
    private string? Ask(string? spliced, int index, bool isFirst)
    {
        var sentence = spliced ?? ask!.Sentence(index, isFirst);
        if (IsNew(sentence))
        {
            return sentence;
        }

        string?[] parts =
        [
            ask!.EquityPhrase is { } equity ? $"If one part can move more easily than another, I'd take it in equity: {equity}." : null,
            ask.Base is { } pay ? $"If one part has to come first, I'd start with a base of {pay}." : null,
            ask.SignOn is { } sign ? $"A one-off sign-on of {sign} would help and leaves the band as it is." : null,
        ];
        return parts.OfType<string>().FirstOrDefault(IsNew);
    }

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
    private string? Spare(string title) => Themes.Where(t => t.Title.IsMatch(title)).Select(t => t.Question).Concat(new[]
    {
        range,
        "Could you tell me how the level was set, and what separates it from the next one?",
        "Which results of the first year would matter most to the team, and how would the package follow them?",
        "When would the first pay review be, and can its date stand in the letter?",
        "Is there a posted or budgeted range for this role that we can look at together?",
        "Which part of the package has the most room: base, equity or a one-off?",
        "Who decides on the package, and what would help them to make the case?",
        "How is a grant sized for this level, and is a yearly refresh part of it?",
        "What would you need from me to bring this to a yes on both sides?",
    }.OfType<string>()).FirstOrDefault(s => !_said.Contains(s));

    private static readonly (Regex Title, string Question)[] Themes =
    [
        (RefreshPattern(), "Is a yearly refresh part of the package, and what decides its size?"),
        (VestPattern(), "What are the vesting dates and the cliff, and is there room on either?"),
        (SignOnPattern(), "What is usual for a sign-on at this level, and is there room for one here?"),
        (BonusPattern(), "What has the bonus paid out in the last two years, and could the first year be guaranteed?"),
        (EquityPattern(), "How is a grant sized for this level, and is a yearly refresh part of it?"),
        (LearningPattern(), "Is there a yearly budget for learning and conferences, and can it stand in the letter?"),
        (PlacePattern(), "Which pay zone applies to this place, and what is the range for it?"),
        (LevelPattern(), "Could you tell me how the level was set, and what separates it from the next one?"),
    ];

    /// <summary>A lever on rivals that names none is called by what it says.</summary>
    private string Title(Lever lever, bool withoutRival)
    {
        var title = ValuePattern().Replace(input.OutdatedStatus is null || input.Partner is not null ? lever.Title : StatusWords.CleanTitle(lever.Title), "");
        return (withoutRival && RivalTitlePattern().IsMatch(title)) || (rival is null && OfferTitlePattern().IsMatch(title)) ? "The market for this role" : input.Book.Quote(title, FigureOrigin.Guide, "the guide's lever title");
    }

    private static string When(IReadOnlyList<WrittenSentence> written, bool isRival) =>
        isRival ? "when they ask what your number rests on"
        : written.Any(w => w.Class is SentenceClass.UserClaim or SentenceClass.UserSlot) ? "when they ask what you bring"
        : "as the reason behind the ask";

    [GeneratedRegex(@"\brefresh", RegexOptions.IgnoreCase)]
    private static partial Regex RefreshPattern();

    [GeneratedRegex(@"\b(?:vest\w*|cliff|accelerat\w*|liquidity)\b", RegexOptions.IgnoreCase)]
    private static partial Regex VestPattern();

    [GeneratedRegex(@"\b(?:sign(?:ing)?[- ]?(?:on|bonus)|bridge|make-whole)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SignOnPattern();

    [GeneratedRegex(@"\b(?:bonus|incentive)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BonusPattern();

    [GeneratedRegex(@"\b(?:equity|RSUs?|stock|options|shares?|grant)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EquityPattern();

    [GeneratedRegex(@"\b(?:learning|conferences?|certifications?|publications?|education)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LearningPattern();

    [GeneratedRegex(@"\b(?:relocation|remote|hybrid|location|cost of living|mobility)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"\b(?:level|title|promotion|trajectory|leveling|band|grade)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LevelPattern();

    /// <summary>"(Value: $25K-$45K)": the guide's guess at what the lever is worth.</summary>
    [GeneratedRegex(@"\s*\([^)]*[$£€¥₹₪]\s?\d[^)]*\)")]
    private static partial Regex ValuePattern();

    [GeneratedRegex(@"\b(?:competing|competitor|rival|outside|counter|multiple|external)[- ]?(?:\w+ )?offers?\b|\balternatives?\b|\bBATNA\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfferTitlePattern();

    [GeneratedRegex(@"\b(?:compet\w*|rival|offers?|alternatives?|outside|counter\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RivalTitlePattern();
}

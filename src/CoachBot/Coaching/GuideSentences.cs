using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CoachBot.Guides;

namespace CoachBot.Coaching;

/// <summary>A sentence of a guide with its class, figures and brackets. The same for every user.</summary>
/// <param name="Why">What the user is told when it is left out.</param>
/// <param name="Spoken">A plain sentence as it is said aloud, without a last part that only the user can vouch for; the guide's own words for any other class.</param>
public sealed record ClassedSentence(Sentence Sentence, SentenceClass Class, string Why, IReadOnlyList<ScriptFigure> Figures, IReadOnlyList<Placeholder> Slots, string Spoken)
{
    /// <summary>The places it names; whether they are the user's is told when it is filled.</summary>
    internal IReadOnlyList<SpokenPlace> Places { get; init; } = [];

    internal SentenceTraits Traits { get; init; } = SentenceTraits.None;
}

/// <summary>The sentences of all guides in use, classed once a guide and forgotten with it.</summary>
public sealed class GuideSentences
{
    private readonly ConditionalWeakTable<Guide, ClassedGuide> _classed = [];

    /// <param name="names">Tells companies other than the guide's own.</param>
    public ClassedGuide Of(Guide guide, Gazetteer names) => _classed.GetValue(guide, g => new ClassedGuide(g, names));
}

/// <summary>One guide's speeches, classed.</summary>
public sealed partial class ClassedGuide
{
    private readonly RivalNames _rivals;
    private readonly Guide _guide;
    private readonly ConcurrentDictionary<GuideRegion, GuideAsk> _asks = new(ReferenceEqualityComparer.Instance);

    public ClassedGuide(Guide guide, Gazetteer names)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(names);
        _rivals = RivalNames.Of(guide, names);
        Script = guide.Scripts is [{ Speech: { } speech, Kind: ScriptKind.Speech or ScriptKind.SpeechAndAdvice } script, ..]
            ? Class(guide, names, speech, script.Figures, script.Placeholders)
            : [];
        Levers = [.. guide.Levers.Select(l => l.Speech is { } words ? Class(guide, names, words, l.Figures, l.Placeholders) : [])];
        Places = guide.Regions.DistinctBy(r => r.Name).ToDictionary(r => r.Name, r => names.Read(r.Name).Places is [var first, ..] ? first : null);
        _guide = guide;
        TitlePlaces = [.. guide.Levers.Select(l => Elsewhere.In(names.Read(l.Title).Places, guide.Company))];
        var words = string.Join(' ', guide.Scripts.SelectMany(s => new[] { s.Speech, s.Advice }).Concat(guide.Levers.SelectMany(l => new[] { l.Speech, l.Advice })).OfType<string>());
        Topics = [.. guide.Levers.Select((l, i) => LeverTopics.Of(l.Title, words, head => TitlePlaces[i].Count == 0 && !_rivals.NamedIn(head) && !NamesOthers(guide, names.Read(head))))];
    }

    /// <summary>Empty where the guide has no words to say.</summary>
    public IReadOnlyList<ClassedSentence> Script { get; }

    /// <summary>In the guide's order, one list a lever.</summary>
    public IReadOnlyList<IReadOnlyList<ClassedSentence>> Levers { get; }

    /// <summary>The place each row stands for; null where it is none that is known.</summary>
    public IReadOnlyDictionary<string, PlaceMention?> Places { get; }

    /// <summary>What the guide asks for, as it concerns a row.</summary>
    public GuideAsk AskFor(GuideRegion row) => _asks.GetOrAdd(row, r => GuideAsk.Of(_guide, r));

    /// <summary>The places in the lever's titles.</summary>
    internal IReadOnlyList<IReadOnlyList<SpokenPlace>> TitlePlaces { get; }

    /// <summary>What each lever is about; null where its title tells nothing to ask about.</summary>
    internal IReadOnlyList<string?> Topics { get; }

    /// <summary>A title that names a company the guide takes for the candidate's rival.</summary>
    internal bool NamesRival(string title) => _rivals.NamedIn(title);

    private List<ClassedSentence> Class(Guide guide, Gazetteer names, string speech, IReadOnlyList<ScriptFigure> figures, IReadOnlyList<Placeholder> slots)
    {
        var classed = new List<ClassedSentence>();
        var slotted = PaySlots.Read(speech, inAdvice: false);
        foreach (var sentence in SentenceSplitter.Split(speech))
        {
            var own = figures.Where(f => !f.InAdvice && f.Start >= sentence.Start && f.Start < sentence.End).ToList();
            var brackets = slots.Where(s => !s.InAdvice && s.Start >= sentence.Start && s.Start < sentence.End).ToList();
            var mentions = names.Read(sentence.Text);
            var (kind, why) = SentenceRules.Classify(slotted?.Masked(sentence.Text, sentence.Start) ?? sentence.Text, own, [.. brackets.Select(b => slotted?.Covers(b) == true ? b with { Kind = PlaceholderKind.Variable } : b)], NamesOthers(guide, mentions));
            if (kind is SentenceClass.Plain or SentenceClass.Ask && JudgesOthers(guide, mentions, sentence.Text))
            {
                (kind, why) = kind == SentenceClass.Ask ? (kind, why) : (SentenceClass.Advice, "it judges another company");
                own = kind == SentenceClass.Ask ? [] : own;
            }

            var plain = Spoken(new ClassedSentence(sentence, kind, why, own, brackets, sentence.Text) { Places = Elsewhere.In(mentions.Places, guide.Company) }, text => CanSay(guide, names, text));
            var done = kind is SentenceClass.UserSlot or SentenceClass.Plain && slotted is not null ? Asking(plain, slotted) : plain;
            classed.Add(done with { Traits = SentenceTraits.Of(sentence.Text, done.Spoken) });
        }

        return classed;
    }

    /// <summary>The words of a plain sentence as they are said; of one that only the user can vouch for, the part before that claim, where it is a sentence of its own.</summary>
    private ClassedSentence Spoken(ClassedSentence classed, Func<string, bool> canSay) => classed.Class switch
    {
        SentenceClass.Plain when _rivals.NamedIn(classed.Sentence.Text) && _rivals.WithoutAsides(classed.Sentence.Text) is var bare && bare.Length < classed.Sentence.Text.Length && canSay(bare) => classed with { Spoken = Speakable.Of(Conditional.Of(bare)) },
        SentenceClass.Plain when _rivals.RivalIn(classed.Sentence.Text) => Grammar.FirstClause(classed.Sentence.Text, canSay) is { } head
            ? classed with { Spoken = Speakable.Of(Conditional.Of(head)) }
            : classed with { Class = SentenceClass.Rival, Why = "it names a company the guide takes for your rival" },
        SentenceClass.Plain => classed with { Spoken = Speakable.Of(Conditional.Of(classed.Sentence.Text)) },
        // "For London: £160K base" is no sentence: it is asked in words of ours.
        SentenceClass.Ask when _rivals.NamedIn(classed.Sentence.Text) || classed.Figures.Any(f => f.Cue.Trim() == ":") => classed with { Class = SentenceClass.Ask, Figures = [] },
        SentenceClass.UserClaim or SentenceClass.UserSlot or SentenceClass.Advice when Grammar.WithoutMine(classed.Sentence.Text, canSay) is { } part =>
            classed with { Class = SentenceClass.Plain, Spoken = Speakable.Of(Conditional.Of(part)) },
        SentenceClass.PayFact when ColonPattern().Match(classed.Sentence.Text) is { Success: true } head && Grammar.HasVerb(head.Value) && canSay(head.Value + ".") =>
            classed with { Class = SentenceClass.Plain, Spoken = Speakable.Of(Conditional.Of(head.Value + ".")) },
        _ => classed,
    };

    /// <summary>A sentence whose brackets stand for the ask is an ask: the plan's figures fill it. One that asks for more than the plan has is asked in words of ours.</summary>
    private ClassedSentence Asking(ClassedSentence classed, SlotReading slotted)
    {
        var sentence = classed.Sentence;
        var figures = slotted.Figures.Where(f => f.Start >= sentence.Start && f.Start < sentence.End).ToList();
        var isAsk = slotted.Slots.Any(s => s.Figure is { Stance: FigureStance.Ask } f && f.Start >= sentence.Start && f.Start < sentence.End);
        return !isAsk || figures.Any(f => f.Stance is not (FigureStance.Ask or FigureStance.Initial or FigureStance.Reference)) ? classed
            : classed with { Class = SentenceClass.Ask, Why = "", Figures = classed.Slots.All(slotted.Covers) && !_rivals.NamedIn(sentence.Text) ? figures : [] };
    }

    private bool CanSay(Guide guide, Gazetteer names, string text) =>
        !text.AsSpan().ContainsAny('[', ']') && !_rivals.RivalIn(text) && names.Read(text) is var mentions && !JudgesOthers(guide, mentions, text)
        && SentenceRules.Classify(text, [], [], NamesOthers(guide, mentions)).Class == SentenceClass.Plain;

    /// <summary>"Customers need advisors they trust: $215K base.": a statement before its figure.</summary>
    [GeneratedRegex(@"^[^:]{30,}(?=: [^:]*\d[^:]*$)")]
    private static partial Regex ColonPattern();

    private static bool NamesOthers(Guide guide, Mentions mentions) =>
        mentions.Companies.Any(c => IsOther(guide, c));

    private static bool JudgesOthers(Guide guide, Mentions mentions, string text) => JudgedCompanies.In(text, mentions.Companies, c => IsOther(guide, c));

    private static bool IsOther(Guide guide, CompanyMention c) =>
        c.Slug != guide.CompanySlug && c.Match != NameMatch.Near && c.Name != guide.Company && !(c.Slug is null && DoingPattern().IsMatch(c.Raw));

    /// <summary>"Deploying AI" at the head of a sentence is work, no company.</summary>
    [GeneratedRegex(@"^[A-Z][a-z]{3,}ing\b")]
    private static partial Regex DoingPattern();
}

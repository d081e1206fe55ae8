using System.Runtime.CompilerServices;
using CoachBot.Guides;

namespace CoachBot.Coaching;

/// <summary>A sentence of a guide with its class, figures and brackets. The same for every user.</summary>
/// <param name="Why">What the user is told when it is left out.</param>
/// <param name="Spoken">A plain sentence as it is said aloud; the guide's own words for any other class.</param>
public sealed record ClassedSentence(Sentence Sentence, SentenceClass Class, string Why, IReadOnlyList<ScriptFigure> Figures, IReadOnlyList<Placeholder> Slots, string Spoken);

/// <summary>The sentences of all guides in use, classed once a guide and forgotten with it.</summary>
public sealed class GuideSentences
{
    private readonly ConditionalWeakTable<Guide, ClassedGuide> _classed = [];

    /// <param name="names">Tells companies other than the guide's own.</param>
    public ClassedGuide Of(Guide guide, Gazetteer names) => _classed.GetValue(guide, g => new ClassedGuide(g, names));
}

/// <summary>One guide's speeches, classed.</summary>
public sealed class ClassedGuide
{
    public ClassedGuide(Guide guide, Gazetteer names)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(names);
        Script = guide.Scripts is [{ Speech: { } speech, Kind: ScriptKind.Speech or ScriptKind.SpeechAndAdvice } script, ..]
            ? Class(guide, names, speech, script.Figures, script.Placeholders)
            : [];
        Levers = [.. guide.Levers.Select(l => l.Speech is { } words ? Class(guide, names, words, l.Figures, l.Placeholders) : [])];
        Places = guide.Regions.DistinctBy(r => r.Name).ToDictionary(r => r.Name, r => names.Read(r.Name).Places is [var first, ..] ? first : null);
        Ask = GuideAsk.Of(guide);
    }

    /// <summary>Empty where the guide has no words to say.</summary>
    public IReadOnlyList<ClassedSentence> Script { get; }

    /// <summary>In the guide's order, one list a lever.</summary>
    public IReadOnlyList<IReadOnlyList<ClassedSentence>> Levers { get; }

    /// <summary>The place each row stands for; null where it is none that is known.</summary>
    public IReadOnlyDictionary<string, PlaceMention?> Places { get; }

    public GuideAsk Ask { get; }

    private static List<ClassedSentence> Class(Guide guide, Gazetteer names, string speech, IReadOnlyList<ScriptFigure> figures, IReadOnlyList<Placeholder> slots)
    {
        var classed = new List<ClassedSentence>();
        foreach (var sentence in SentenceSplitter.Split(speech))
        {
            var own = figures.Where(f => !f.InAdvice && f.Start >= sentence.Start && f.Start < sentence.End).ToList();
            var brackets = slots.Where(s => !s.InAdvice && s.Start >= sentence.Start && s.Start < sentence.End).ToList();
            var (kind, why) = SentenceRules.Classify(sentence.Text, own, brackets, NamesOthers(guide, names, sentence.Text));
            classed.Add(new ClassedSentence(sentence, kind, why, own, brackets, kind == SentenceClass.Plain ? Speakable.Of(Conditional.Of(sentence.Text)) : sentence.Text));
        }

        return classed;
    }

    private static bool NamesOthers(Guide guide, Gazetteer names, string sentence) =>
        names.Read(sentence).Companies.Any(c => c.Slug != guide.CompanySlug && c.Match != NameMatch.Near && c.Name != guide.Company);
}

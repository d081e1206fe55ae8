using System.Collections.Frozen;
using CoachBot.Coaching;
using CoachBot.Wording;

namespace CoachBot.Language.Guarding;

/// <summary>What the guard must know of an original line, worked out once: the coach writes English.</summary>
internal sealed class LineFacts
{
    private static readonly TongueWords English = TongueWords.Of(Tongue.English);

    private readonly FrozenDictionary<string, IReadOnlyList<string>> _claims;

    public LineFacts(string marked)
    {
        Text = RewriteGuard.Normal(marked);
        var small = Small = Text.ToLowerInvariant();
        var hasClaim = English.HasAnyClaim(small);
        _claims = TongueWords.Claims.Keys.ToFrozenDictionary(c => c, c => hasClaim ? English.Found(c, small) : [], StringComparer.Ordinal);
        Numbers = English.Numbers(small);
        Negations = English.Count("negation", small);
        Down = English.Found("down", small);
        Periods = [.. TongueWords.Periods.Where(p => English.Has(p, small))];
        Components = [.. TongueWords.Components.Where(c => English.Has(c, small))];
        Classes = Sentences.ClassesOf(Text).ToHashSet();
        Units = FigurePlaces.UnitsOf(small, Tongue.English);
        Places = FigurePlaces.Of(small, Tongue.English);
    }

    public string Text { get; }

    /// <summary>In small letters.</summary>
    public string Small { get; }

    public IReadOnlyList<decimal> Numbers { get; }

    public int Negations { get; }

    /// <summary>The words that say less ("below"), each as often as it stands there.</summary>
    public IReadOnlyList<string> Down { get; }

    public IReadOnlyList<string> Periods { get; }

    public IReadOnlyList<string> Components { get; }

    public IReadOnlyList<string> Places { get; }

    public IReadOnlyList<FigureUnit> Units { get; }

    public IReadOnlySet<SentenceClass> Classes { get; }

    public IReadOnlyList<string> Claims(string name) => _claims[name];
}

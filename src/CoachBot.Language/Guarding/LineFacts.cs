using System.Collections.Frozen;
using CoachBot.Coaching;
using CoachBot.Wording;

namespace CoachBot.Language.Guarding;

/// <summary>What the guard must know of an original line, worked out once: the coach writes English.</summary>
internal sealed class LineFacts
{
    private static readonly TongueWords English = TongueWords.Of(Tongue.English);

    private readonly FrozenDictionary<string, IReadOnlyList<string>> _claims;
    private readonly Lazy<Speaking> _speaks;
    private readonly Lazy<IReadOnlySet<string>> _stems;
    private readonly Lazy<IReadOnlySet<string>> _foreignStems;

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
        Neighbours = Guarding.Neighbours.Of(small);
        _speaks = new Lazy<Speaking>(() => new Speaking(small));
        _stems = new Lazy<IReadOnlySet<string>>(() => Vocabulary.StemsOf(small, Tongue.English));
        _foreignStems = new Lazy<IReadOnlySet<string>>(() => Vocabulary.StemsOf(small, Tongue.German));
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

    /// <summary>What stands beside each figure, in order.</summary>
    public IReadOnlyList<Neighbours.Place> Neighbours { get; }

    /// <summary>What the line says of the speaker.</summary>
    public Speaking Speaks => _speaks.Value;

    public IReadOnlySet<SentenceClass> Classes { get; }

    /// <summary>The beginnings of its words, as a rewrite in this language is held against them: English ones are longer.</summary>
    public IReadOnlySet<string> Stems(Tongue tongue) => tongue == Tongue.English ? _stems.Value : _foreignStems.Value;

    public IReadOnlyList<string> Claims(string name) => _claims[name];
}

namespace CoachBot.Guides;

/// <summary>
/// Figures and brackets of a speech and the advice beside it, read when first asked for: of a library of thousands a few are ever spoken from.
/// Two who ask at once read the same.
/// </summary>
internal sealed class SpokenMarks(string? speech, string? advice, Lazy<IReadOnlyList<SpokenRegion>> regions)
{
    private IReadOnlyList<ScriptFigure>? _figures;
    private IReadOnlyList<Placeholder>? _placeholders;

    public static SpokenMarks None { get; } = new(null, null, new Lazy<IReadOnlyList<SpokenRegion>>([]));

    public IReadOnlyList<ScriptFigure> Figures => _figures ??= ReadFigures();

    public IReadOnlyList<Placeholder> Placeholders => _placeholders ??= [.. PlaceholderReader.Find(speech, inAdvice: false), .. PlaceholderReader.Find(advice, inAdvice: true)];

    private IReadOnlyList<ScriptFigure> ReadFigures()
    {
        var said = FigureReader.Read(speech, inAdvice: false, regions, []);
        var advised = FigureReader.Read(advice, inAdvice: true, regions, said);
        return advised.Count == 0 ? said : [.. said, .. advised];
    }
}

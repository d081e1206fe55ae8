namespace CoachBot.Guides;

/// <summary>One of the guide's numbered levers.</summary>
/// <param name="Speech">Words to say, without the outer quotes; null when the lever is advice only.</param>
/// <param name="Advice">Words to the candidate around the speech; null when there are none.</param>
/// <param name="Line">From 1.</param>
public sealed record Lever(int Number, string Title, string? Speech, string? Advice, int Line)
{
    public IReadOnlyList<ScriptFigure> Figures { get => field ?? Marks.Figures; init; }

    public IReadOnlyList<Placeholder> Placeholders { get => field ?? Marks.Placeholders; init; }

    internal SpokenMarks Marks { private get; init; } = SpokenMarks.None;
}

/// <summary>Who speaks in a "Negotiate Up" script.</summary>
public enum ScriptKind
{
    /// <summary>One quoted speech.</summary>
    Speech,

    /// <summary>A quoted speech and words to the candidate outside it ("Accept at ...").</summary>
    SpeechAndAdvice,

    /// <summary>Words to the candidate with speeches inside.</summary>
    AdviceWithSpeech,

    /// <summary>Words to the candidate only: never quoted as words to say.</summary>
    Advice,

    Scenarios,
}

/// <summary>A "Negotiate Up" script.</summary>
/// <param name="Label">The level in its label where a guide has several; else null.</param>
public sealed record GuideScript(string? Label, ScriptKind Kind, string? Speech, string? Advice, int Line)
{
    /// <summary>Figures of <see cref="Speech"/> and, after them, of <see cref="Advice"/>.</summary>
    public IReadOnlyList<ScriptFigure> Figures { get => field ?? Marks.Figures; init; }

    public IReadOnlyList<Placeholder> Placeholders { get => field ?? Marks.Placeholders; init; }

    internal SpokenMarks Marks { private get; init; } = SpokenMarks.None;
}

public enum FigureComponent
{
    Other,
    Base,
    Equity,
    Total,
    SignOn,
    Bonus,
    Refresh,
}

/// <summary>What a script does with a figure.</summary>
public enum FigureStance
{
    /// <summary>A market or company figure that is nobody's ask.</summary>
    Reference,
    Ask,
    Floor,
    Competing,
    Counter,
    Initial,
}

/// <summary>A figure in a speech or advice, with what it is for.</summary>
/// <param name="Raw">As written, e.g. "$510K/4yr".</param>
/// <param name="InAdvice">It stands in the advice, not in the speech.</param>
/// <param name="Start">Index in the speech (or advice).</param>
/// <param name="Cue">The phrase that decided the stance, e.g. "targeting"; empty when nothing did.</param>
/// <param name="Region">The region the sentence names for it; null when it names none.</param>
public sealed record ScriptFigure(string Raw, Band Amount, FigureComponent Component, FigureStance Stance, EquityUnit Unit, bool InAdvice, int Start, string Cue, string? Region);

/// <summary>The twelve kinds of bracket.</summary>
public enum PlaceholderKind
{
    Variable,
    VariableArithmetic,
    Literal,
    LevelPick,
    VariableWithUnit,
    CompetingOffers,
    MoneyByName,
    CompanyChoice,
    CompanySlot,
    CompanySlotInChoice,
    TextChoice,
    TextSlot,
}

/// <summary>A bracket in a speech or advice.</summary>
/// <param name="Raw">With its brackets, e.g. "[X]".</param>
/// <param name="Options">The parts of a choice, else empty.</param>
/// <param name="ThousandsOutside">"$[X]K": fill 210, not 210,000.</param>
public sealed record Placeholder(string Raw, PlaceholderKind Kind, IReadOnlyList<string> Options, bool InAdvice, int Start, bool ThousandsOutside);

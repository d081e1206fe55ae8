namespace CoachBot.Answers;

/// <summary>What the coach answers, free of any channel. A channel draws it; it adds no words and no figures of its own.</summary>
public sealed record Answer
{
    /// <summary>In reading order.</summary>
    public required IReadOnlyList<AnswerSection> Sections { get; init; }

    /// <summary>What everybody may read where others listen: no figure of the user.</summary>
    public required string PublicText { get; init; }

    /// <summary>Words to say aloud, in spoken order.</summary>
    public IReadOnlyList<string> Say { get; init; } = [];

    /// <summary>For the user's eyes only; never said, never sent on.</summary>
    public IReadOnlyList<string> KeepToYourself { get; init; } = [];

    /// <summary>Every figure in the sections, with its origin.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>At most two.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The offer against the guide's range, part by part, for places that can draw; the sections say the same in words.</summary>
    public IReadOnlyList<AnswerBand> Bands { get; init; } = [];

    /// <summary>A language model wrote words of this answer; places that label such texts label it. False where code wrote every word.</summary>
    public bool ModelWritten { get; init; }

    /// <summary>What can be asked for next. Its label, sent back as a message, is understood like a click.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The sections one after another in plain Markdown (bold, lists, quotes): the text of a private place.</summary>
    public string Text => string.Join("\n\n", Sections.Select(s => s.Title.Length == 0 ? s.Text : $"**{s.Title}**\n{s.Text}"));
}

/// <summary>A part of an answer.</summary>
/// <param name="Id">Stable, e.g. "stand", "ask", "say", "replies", "private", "sources".</param>
/// <param name="Title">Empty where the text speaks for itself.</param>
/// <param name="Text">Markdown: bold, lists and quotes only.</param>
/// <param name="Private">Never shown where others can read.</param>
public sealed record AnswerSection(string Id, string Title, string Text, bool Private = true);

/// <summary>A thing to ask for next.</summary>
/// <param name="Id">Stable, e.g. "script".</param>
/// <param name="Label">What the button says and, when pressed, what is sent.</param>
public sealed record Choice(string Id, string Label);

/// <summary>Where guide figures come from.</summary>
/// <param name="Title">E.g. "CoreWeave ML/AI Engineer guide, row NYC / Roseland NJ".</param>
/// <param name="Detail">Quarter, update, review date and quality as far as the guide states them.</param>
public sealed record Citation(string Title, string Detail);

/// <summary>A part of the offer against the guide's range. Private like the offer itself.</summary>
/// <param name="Name">"Base", "Equity" or "Total"; the total is counted as the guide counts its own.</param>
/// <param name="Ask">What is to be asked for; null where nothing is.</param>
public sealed record AnswerBand(string Name, BandFigure Low, BandFigure High, BandFigure Offer, BandFigure? Ask)
{
    /// <summary>The picture in words.</summary>
    public string Caption => $"{Name}: offer {Offer.Text}, guide {Low.Text}–{High.Text}{(Ask is null ? "" : $", ask {Ask.Text}")}";
}

/// <summary>A point of a band.</summary>
/// <param name="Text">As it is written, one of the answer's figures.</param>
/// <param name="Value">Whole currency units, all points of a band in the same currency and period.</param>
public sealed record BandFigure(string Text, decimal Value);

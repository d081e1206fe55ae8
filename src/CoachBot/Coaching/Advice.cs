using CoachBot.Conversations;
using CoachBot.Guides;

namespace CoachBot.Coaching;

/// <summary>All that was worked out for one turn, before any of it is put into words for a person.</summary>
public sealed record Advice
{
    public required OfferCase Talk { get; init; }

    public required GuideMatch Match { get; init; }

    /// <summary>Null where the library has none, or it is not clear which.</summary>
    public Guide? Guide { get; init; }

    /// <summary>Null where the guide has no row for the place, or none was named.</summary>
    public GuideRegion? Row { get; init; }

    /// <summary>Null without an offer and a row in the same currency.</summary>
    public Position? Position { get; init; }

    /// <summary>Null without a row.</summary>
    public Plan? Plan { get; init; }

    public required Standing Rivals { get; init; }

    /// <summary>What the user says is posted or budgeted; null when none was told.</summary>
    public PostedRange? Posted { get; init; }

    /// <summary>Null without a guide.</summary>
    public FilledScript? Script { get; init; }

    public IReadOnlyList<FilledLever> Levers { get; init; } = [];

    /// <summary>Dated facts about the company, with what each means.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The fact that overrules the guide's talk of a private company; null when there is none.</summary>
    public string? OutdatedStatus { get; init; }

    /// <summary>Who took a licence that the guide takes for a purchase; null in any other case.</summary>
    public string? Partner { get; init; }

    /// <summary>What that talk is about: "pre-IPO" once a company is listed, "growth-stage" once it was bought.</summary>
    public string OutdatedTalk { get; init; } = "";

    /// <summary>What is weak about the guide: overdue, quality, contradictions. One short sentence each.</summary>
    public IReadOnlyList<string> Cautions { get; init; } = [];

    /// <summary>High end over low end of the range for "what are your expectations?".</summary>
    public required decimal ExpectationSpread { get; init; }

    /// <summary>Step a base is spoken in, in currency units.</summary>
    public required decimal BaseStep { get; init; }

    /// <summary>Pay-history and pay-posting rules of the place, dated; empty where none is known.</summary>
    public IReadOnlyList<string> Law { get; init; } = [];
}

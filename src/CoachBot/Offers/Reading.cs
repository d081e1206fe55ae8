using CoachBot.Guides;

namespace CoachBot.Offers;

/// <summary>What a message was understood to say. Nothing in it is guessed: what was unclear is a question.</summary>
public sealed record Reading
{
    public required string Text { get; init; }

    /// <summary>All intents, the first to be answered first. Never empty: an unclear message is <see cref="Intent.Help"/>.</summary>
    public IReadOnlyList<Intent> Intents { get; init; } = [Intent.Help];

    public Intent Intent => Intents[0];

    /// <summary>No word of the message says its first intent: it is only like messages that want it. Nothing is deleted, closed or taken back on a likeness.</summary>
    public bool IsGuess { get; init; }

    /// <summary>The message wants it in so many words.</summary>
    public bool Says(Intent intent) => Intents.Contains(intent) && !(IsGuess && Intent == intent);

    /// <summary>The company whose offer or guide the message is about; null when none is named.</summary>
    public CompanyMention? Company { get; init; }

    /// <summary>Offers of other companies the message only imagines ("if i had ..."): never held, never said.</summary>
    public IReadOnlyList<Rival> Imagined { get; init; } = [];

    /// <summary>Further companies a comparison names whose offers could not be kept apart in this message.</summary>
    public IReadOnlyList<string> AlsoNamed { get; init; } = [];

    public RoleMention? Role { get; init; }

    public PlaceMention? Place { get; init; }

    /// <summary>Terms of the user's own offer that stand in this message, in order.</summary>
    public IReadOnlyList<OfferTerm> Terms { get; init; } = [];

    /// <summary>The figures of a question, which nobody has offered: "92 an hour, what is that a year?".</summary>
    public IReadOnlyList<OfferTerm> Asked { get; init; } = [];

    /// <summary>Terms a language model found where the rules found none: shown with their words, used only after a yes.</summary>
    public IReadOnlyList<OfferTerm> Understood { get; init; } = [];

    /// <summary>The terms are a new proposal by the company ("they came back at 240/400/30").</summary>
    public bool IsCounter { get; init; }

    /// <summary>What they make their figures hang on, in the user's words ("if i sign today"); null where nothing is.</summary>
    public string? Condition { get; init; }

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Competing offers the user states as real. A request to invent one yields none.</summary>
    public IReadOnlyList<Rival> Rivals { get; init; } = [];

    /// <summary>What the user asks whether to say of a rival that is known; null where nothing is.</summary>
    public AskedClaim? Claim { get; init; }

    /// <summary>The walk-away figure, private.</summary>
    public OfferTerm? Floor { get; init; }

    /// <summary>Present pay, private.</summary>
    public IReadOnlyList<OfferTerm> CurrentPay { get; init; } = [];

    /// <summary>What is lost by leaving the present job, private: unvested equity, a bonus, a sign-on to be paid back. Each once, in whole currency units.</summary>
    public IReadOnlyList<OfferTerm> Forfeits { get; init; } = [];

    /// <summary>Rivals that are to stay unnamed in everything said, as they are spoken; "*" for all of them.</summary>
    public IReadOnlyList<string> Unnamed { get; init; } = [];

    /// <summary>"yes" or "no" to the terms of a letter; null where nothing of the kind was said.</summary>
    public bool? Confirms { get; init; }

    /// <summary>Rivals the user allows to be named.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>A currency told for the whole offer ("its in dollars", "euros"); unknown where none is.</summary>
    public Currency SaidCurrency { get; init; }

    /// <summary>"wrong company, its groq": <see cref="Company"/> takes the place of the one talked about.</summary>
    public bool RenamesCompany { get; init; }

    public Deadline? Deadline { get; init; }

    /// <summary>The day by which another company wants an answer; null where none is told. <see cref="Deadline"/> is then null.</summary>
    public RivalDeadline? DueElsewhere { get; init; }

    /// <summary>Two parts of pay held against each other, of which nothing is offered; null where none are.</summary>
    public Weighing? Weighing { get; init; }

    /// <summary>What they might answer, in the user's imagination; null where nothing is imagined.</summary>
    public Supposition? Supposed { get; init; }

    /// <summary>What the user will ask for in place of the coach's ask; null where nothing is settled.</summary>
    public AskChoice? Choice { get; init; }

    /// <summary>"tell them i'd sign today for 250": what the user would sign at; empty where nothing of the kind is said.</summary>
    public IReadOnlyList<OfferTerm> WouldSign { get; init; } = [];

    /// <summary>"yes" / "no" style answers and other facts by name, for slots ("years" -> "7").</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>"forget what I said about the sign-on": the parts whose last telling is taken back; empty where the whole last message is.</summary>
    public IReadOnlyList<OfferComponent> TakenBack { get; init; } = [];

    /// <summary>What the recruiter said, where the message quotes it ("they said that's top of band").</summary>
    public string? RecruiterSaid { get; init; }

    /// <summary>What they let the user know of their room to move.</summary>
    public TheirStance Stance { get; init; } = TheirStance.Untold;

    /// <summary>The message holds text that addresses the machine ("ignore previous instructions", "NOTE TO AI ASSISTANTS"): data, never obeyed.</summary>
    public bool HasInjection { get; init; }

    /// <summary>An offer the coach knows nothing of is to be said or written, and nothing in the message says that it is made up.</summary>
    public bool ClaimMayBeTrue { get; init; }

    /// <summary>Level as said ("L5"), where the message names one.</summary>
    public string? Level { get; init; }

    public string? StartDate { get; init; }

    /// <summary>What is said about converting.</summary>
    public RateSaid Rate { get; init; } = RateSaid.Nothing;

    /// <summary>The day it was written, in the writer's own time.</summary>
    public DateOnly WrittenOn { get; init; }

    /// <summary>The walk-away number told before is to be forgotten.</summary>
    public bool DropsFloor { get; init; }

    /// <summary>What is told of the company's worth, to weigh a grant by.</summary>
    public CompanyWorth Worth { get; init; } = CompanyWorth.Untold;

    /// <summary>What must be asked before a figure of this message may be used, in plain words, most useful first.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];
}

/// <summary>"sorry base is 252 not 225": a value replaced by the user.</summary>
/// <param name="Old">The value before, in the term's own unit; null where there was none.</param>
/// <param name="Term">The term as it now stands.</param>
/// <param name="Before">The term as it stood in the offer talked about, which need not be in the unit of the new one; null where there was none.</param>
public sealed record Correction(OfferComponent Component, decimal? Old, OfferTerm Term, OfferTerm? Before = null);

/// <summary>"can i say google gave 300?"</summary>
/// <param name="Name">The rival's, as it is spoken.</param>
/// <param name="IsTold">It is what the user told of the rival's offer before, and no more.</param>
public sealed record AskedClaim(string Name, bool IsTold);

/// <summary>What a date or time in the message belongs to.</summary>
public enum DeadlineKind
{
    Call,
    Answer,
    Expiry,
}

/// <summary>A moment the user named, in the user's own offset.</summary>
public sealed record Deadline(DeadlineKind Kind, string Raw, DateTimeOffset Resolved)
{
    /// <summary>No time of day was named: the one in <see cref="Resolved"/> only says how long the day is good for, and is never shown.</summary>
    public bool IsDayOnly { get; init; }

    /// <summary>Whole minutes from <paramref name="now"/>; negative when it has passed.</summary>
    public int MinutesLeft(DateTimeOffset now) => (int)Math.Round((Resolved - now).TotalMinutes, MidpointRounding.AwayFromZero);
}

using CoachBot.Calls;
using CoachBot.Emails;
using CoachBot.Guides;
using CoachBot.Offers;
using CoachBot.Rehearsals;
using CoachBot.Reminders;
using CoachBot.Wording;

namespace CoachBot.Conversations;

/// <summary>What is remembered of one person's conversation. Immutable: a turn makes the next one.</summary>
public sealed record Conversation
{
    public required ConversationKey Key { get; init; }

    /// <summary>0 for one that was never saved; raised by the store with each save.</summary>
    public long Version { get; init; }

    public IReadOnlyList<OfferCase> Cases { get; init; } = [];

    /// <summary>Index into <see cref="Cases"/> of the one being talked about; -1 when there is none.</summary>
    public int Current { get; init; } = -1;

    /// <summary>What the last answer asked, first asked first: a short message is read in its light.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>The email the last answer held: "make it warmer", "my recruiter is Sarah" are then about it. Null where it held none.</summary>
    public EmailRequest? Email { get; init; }

    /// <summary>Marks of what the latest answers said about the standing and the ask, so that neither is said twice over; no text and no figure.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>Ids of the latest messages already answered, newest last.</summary>
    public IReadOnlyList<string> AnsweredEvents { get; init; } = [];

    /// <summary>A rehearsal under way; null when there is none. What is said in it never changes a case.</summary>
    public Rehearsal? Rehearsal { get; init; }

    /// <summary>The rehearsal that ended with the last message, so that it can be judged again or gone on with; null after any other message.</summary>
    public Rehearsal? Rehearsed { get; init; }

    /// <summary>The call that is on; null when there is none.</summary>
    public LiveCall? Call { get; init; }

    /// <summary>How the words to say sound; kept until the user chooses another.</summary>
    public Style Style { get; init; } = Style.Plain;

    /// <summary>What will be said unasked, unless it is cancelled.</summary>
    public IReadOnlyList<Reminder> Reminders { get; init; } = [];

    public static Conversation Begin(ConversationKey key) => new() { Key = key };

    public OfferCase? CurrentCase => Current >= 0 && Current < Cases.Count ? Cases[Current] : null;
}

/// <summary>One company's talk: the user's offer there and all that belongs to it.</summary>
public sealed record OfferCase
{
    /// <summary>More versions than any talk goes through: what is stored, read and written with each message must not grow for ever.</summary>
    private const int MostEarlier = 12;

    /// <summary>The guide library's slug; null where it has no guide for the company, or none was named.</summary>
    public string? CompanySlug { get; init; }

    /// <summary>As it is spoken; null before a company was named.</summary>
    public string? CompanyName { get; init; }

    public string? RoleSlug { get; init; }

    /// <summary>Level as said ("L5"); null when none was named. Picks the row in a guide with a row a level.</summary>
    public string? Level { get; init; }

    /// <summary>The place as the user said it, e.g. "nyc"; null when none was named.</summary>
    public PlaceMention? Place { get; init; }

    /// <summary>The guide's row for it; null where it has none.</summary>
    public string? Region { get; init; }

    public Offer Offer { get; init; } = Offer.Nothing;

    /// <summary>Earlier versions of the offer, oldest first, for undo and for what moved; the latest twelve.</summary>
    public IReadOnlyList<Offer> Earlier { get; init; } = [];

    public IReadOnlyList<Rival> Rivals { get; init; } = [];

    /// <summary>Private: never in words to be said or sent.</summary>
    public OfferTerm? Floor { get; init; }

    /// <summary>Private: never in words to be said or sent.</summary>
    public IReadOnlyList<OfferTerm> CurrentPay { get; init; } = [];

    /// <summary>What is lost by leaving the present job, each once: unvested equity, a bonus, a sign-on to be paid back. Private.</summary>
    public IReadOnlyList<OfferTerm> Forfeits { get; init; } = [];

    /// <summary>What the user told of the company's worth, to weigh the grant by.</summary>
    public CompanyWorth Worth { get; init; } = CompanyWorth.Untold;

    /// <summary>Rates of exchange the user gave, oldest first; one a pair.</summary>
    public IReadOnlyList<ExchangeRate> Rates { get; init; } = [];

    /// <summary>Rivals that stay unnamed in everything said; "*" for all of them.</summary>
    public IReadOnlyList<string> Unnamed { get; init; } = [];

    public Deadline? Deadline { get; init; }

    /// <summary>What they make the present figures hang on, in the user's words; null where nothing is.</summary>
    public string? Condition { get; init; }

    /// <summary>What the user told about themselves, by slot name, e.g. "years" -> "7".</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    public bool Accepted { get; init; }

    /// <summary>How they ended it; open until they do, and again once other terms are told.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>They called the present figures final.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Parts they said cannot move, which are asked for no more.</summary>
    public IReadOnlyList<OfferComponent> Fixed { get; init; } = [];

    /// <summary>How often they came back with other terms; 0 before the first answer to an ask.</summary>
    public int Rounds { get; init; }

    /// <summary>The offer as it stood before they first came back; null before that.</summary>
    public Offer? Opening { get; init; }

    /// <summary>Numbers the user told the other side, oldest first.</summary>
    public IReadOnlyList<StatedNumber> Stated { get; init; } = [];

    /// <summary>The parts of the ask the user chose themselves; empty where all of it is the coach's.</summary>
    public IReadOnlyList<ChosenPart> Chosen { get; init; } = [];

    /// <summary>Terms read from a letter or mail, used only after the user has confirmed them; empty where none wait.</summary>
    public IReadOnlyList<OfferTerm> Proposed { get; init; } = [];

    /// <summary>
    /// The case before the last message that told something, for undo; without one of its own, and without the earlier versions, which stand here already.
    /// Null where nothing is left to take back.
    /// </summary>
    public OfferCase? Before { get; init; }

    /// <summary>With other terms; those before become the latest earlier version.</summary>
    public OfferCase WithOffer(Offer offer) => this with { Offer = offer, Earlier = Offer.IsEmpty ? Earlier : [.. Earlier.TakeLast(MostEarlier - 1), Offer] };

    /// <summary>This case as what the next one may be taken back to.</summary>
    public OfferCase AsBefore() => this with { Before = null, Earlier = [] };

    /// <summary>The last thing told goes first, whatever it was; then the versions of the offer, one by one.</summary>
    public OfferCase Undone()
    {
        IReadOnlyList<Offer> older = [.. Earlier.SkipLast(1)];
        return (Before, Earlier.Count > 0 ? Earlier[^1] : null) switch
        {
            ({ } before, { } last) when last.IsSameAs(before.Offer) && !Offer.IsSameAs(last) => before with { Earlier = older },
            ({ } before, _) => before with { Earlier = Earlier },
            (null, { } last) => this with { Offer = last, Earlier = older },
            _ => this,
        };
    }
}

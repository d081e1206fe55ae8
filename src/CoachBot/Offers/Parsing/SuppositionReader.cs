using System.Collections.Frozen;
using CoachBot.Conversations;

namespace CoachBot.Offers;

/// <summary>Finds figures that are only imagined or asked about, beside an offer that is known. Nothing of them is ever the offer.</summary>
/// <param name="known">The offer as it stands.</param>
internal sealed class SuppositionReader(MessageText message, Offer known)
{
    /// <summary>What is imagined of a base lies this near to the one offered.</summary>
    private const decimal Farthest = 1.8m;

    private const int NearWords = 5;

    /// <summary>A longer message than "and what would it be with a 30k sign on then?" tells more than it asks.</summary>
    private const int MostWords = 18;

    private enum Asked
    {
        /// <summary>What a sum would be.</summary>
        Sum,

        /// <summary>Where a figure of the coach comes from.</summary>
        Source,

        /// <summary>Whether to ask for it.</summary>
        Ask,
    }

    private static readonly PhraseTable<Asked> Questions = new(PhraseFile.Read<Asked>("suppositions"));

    private List<PhraseHit<Asked>>? _found;

    /// <summary>Somebody has said it after all: "what about 240, they just offered it".</summary>
    private static readonly FrozenSet<string> Tells = new[] { "offered", "gave", "came", "raised", "raise", "bumped", "upped", "said", "yes", "new", "now", "moved", "countered", "they", "she", "he", "hr", "recruiter", "theyre" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The message does nothing but ask about the figures in it, so whoever they seem to be of has not told them.</summary>
    public bool OnlyAsks()
    {
        if (known.IsEmpty || message.Count > MostWords || message.Tokens.Any(t => t.Kind == TokenKind.Word && Tells.Contains(t.Text)))
        {
            return false;
        }

        var hits = Found.Where(h => h.Tag != Asked.Ask || message.WordAt(h.First + 1, "about") || message.WordAt(h.First, "is", "isnt", "would")).ToList();
        return hits.Exists(h => h.First <= Opening()) || OpensWith();
    }

    /// <summary>"would groq go to 260?", "what if nvidia adds a bonus": of an offer elsewhere that is known, and nobody has told it.</summary>
    public bool OnlyAsksOfRival(OfferCase? current) =>
        current is { Rivals.Count: > 0 } && message.Count <= MostWords && !message.Tokens.Any(t => t.Kind == TokenKind.Word && (Tells.Contains(t.Text) || t.Text is "writing" or "written" or "verbal" or "verbally" or "offers" or "offer"))
        && (message.WordAt(Opening(), "would", "should", "could", "will", "can", "is", "are", "does", "which", "if", "suppose", "might") || (message.WordAt(Opening(), "what") && message.WordAt(Opening() + 1, "if")));

    /// <summary>Null where nothing is imagined, or it cannot be told what part it would be.</summary>
    public Supposition? Of(IReadOnlyList<(Labelled Figure, Owner Owner)> owned, IReadOnlyList<PhraseHit<Cue>> cues, IReadOnlyList<VestDetail> details, Untold? untold)
    {
        // "is 15% more greedy?": a share on top that is only asked about is nobody's.
        bool IsShareAsked((Labelled Figure, Owner Owner) o) => o.Owner.Subject == Subject.Own && Found.Exists(h => h.Tag == Asked.Ask) && AskedShare.Of(message, o.Figure, known) is not null;
        var figures = owned.Where(o => (o.Owner.Subject is Subject.Wish or Subject.Others || IsShareAsked(o)) && !o.Figure.Quantity.IsFormer && o.Figure.Quantity.High is null).Select(o => o.Figure).ToList();
        if (figures.Count == 0 || known.IsEmpty || owned.Any(o => o.Owner.Subject is Subject.Own && !IsShareAsked(o)))
        {
            return null;
        }

        var questions = Found.Select(h => h.Tag).ToHashSet();
        var theirs = figures.FindAll(f => AreSaidByThem(f.First));
        SupposedBy? by = untold is Untold.Refused || questions.Contains(Asked.Source) ? null
            : untold is { } kind ? kind == Untold.Planned ? SupposedBy.User : SupposedBy.Them
            : theirs.Count > 0 && message.Tokens.Any(t => t.IsWord("if") || t.IsWord("suppose") || t.IsWord("imagine") || t.IsWord("say")) ? SupposedBy.Them
            : questions.Contains(Asked.Ask) ? SupposedBy.User
            : questions.Contains(Asked.Sum) || OpensWith() ? SupposedBy.Nobody
            : null;
        if (by is not { } whose)
        {
            return null;
        }

        // "if i ask 250 and they say 240 and 300k": what the user would ask is none of their answer.
        figures = whose == SupposedBy.Them && theirs.Count > 0 ? figures.FindAll(f => f.First >= theirs[0].First) : figures;
        var told = new OfferReader(message, cues, known, isOffered: true).Read(figures, details);
        var terms = CurrencyOfTerms.Fill([.. told.Terms.Select(t => t.Term)], known, default, false);
        terms = terms.Count > 0 ? terms : [.. figures.Select(f => AskedShare.Of(message, f, known)).OfType<OfferTerm>()];
        return terms.Count > 0 && terms.All(IsNear) ? new Supposition(whose, new Offer(terms)) : null;
    }

    /// <summary>A part of a plain amount in the unit of the one offered, and no base far from it.</summary>
    internal bool IsNear(OfferTerm term) => term.Component switch
    {
        OfferComponent.Ambiguous or OfferComponent.Refresher or OfferComponent.Relocation => false,
        OfferComponent.Base or OfferComponent.TotalComp => term is { Amount: { } amount, Period: PayPeriod.Year } && known.Find(term.Component) is { Amount: { } now, Period: PayPeriod.Year } before && Fits(term, before) && amount <= now * Farthest && amount * Farthest >= now,
        OfferComponent.Equity => term.Amount is not null && known.Equity is null ? term.Period != PayPeriod.Unknown : term.Amount is not null && known.Equity is { } held && Fits(term, held) && held.Instrument is not Instrument.Options,
        _ => term.Amount is not null || term.Percent is not null,
    };

    private static bool Fits(OfferTerm term, OfferTerm known) => !term.Currency.IsKnown || !known.Currency.IsKnown || term.Currency == known.Currency;

    private List<PhraseHit<Asked>> Found => _found ??= Questions.FindAll(message);

    /// <summary>"and with 30k sign on?"</summary>
    private bool OpensWith() => message.HasQuestionMark && message.Count <= MostWords && message.WordAt(Opening(), "with", "w", "plus", "including", "incl");

    /// <summary>The first word behind "and", "so", "ok".</summary>
    private int Opening()
    {
        var at = 0;
        while (message.WordAt(at, "and", "so", "ok", "okay", "but", "or", "then", "wait", "hey", "hm", "hmm", "btw", "also", "just", "actually", "well") || message.At(at).Kind == TokenKind.Sign && at < 2)
        {
            at++;
        }

        return at;
    }

    private bool AreSaidByThem(int figure)
    {
        for (var i = figure - 1; i >= figure - NearWords; i--)
        {
            if (message.WordAt(i, "they", "she", "he", "hr", "recruiter", "theyd", "theyll"))
            {
                return Enumerable.Range(i + 1, figure - i - 1).Any(v => message.WordAt(v, "say", "says", "said", "offer", "offers", "come", "comes", "go", "goes", "counter", "counters", "land", "meet", "reply", "answer", "give", "do", "stop", "stick", "stay", "budge", "top", "cap", "hold", "propose", "match"));
            }
        }

        return false;
    }
}

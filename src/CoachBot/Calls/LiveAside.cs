using System.Text.RegularExpressions;
using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Offers;
using CoachBot.Rehearsals;

namespace CoachBot.Calls;

/// <summary>A message of a call that is on: one sentence to say and one thing to do. After the call, what they named becomes the offer.</summary>
internal sealed partial class LiveAside(LiveCue cue, LiveCall? call, DateTimeOffset now) : Aside
{
    private static readonly Choice Over = new("over", "Call over");

    public static LiveAside? For(Conversation conversation, Reading reading, DateTimeOffset now) =>
        LiveCues.Of(conversation, reading, now) is { } cue ? new LiveAside(cue, conversation.Call, now) : null;

    /// <summary>Nothing said on the call changes the offer until the call is over; then the terms heard are its next version.</summary>
    public override Conversation Told(Conversation before, Reading reading) => cue switch
    {
        LiveCue.Start => before.After(reading),
        LiveCue.Over when call is { Heard.Count: > 0 } or { Closed.Count: > 0 } => Stepped(before.After(Proposal(reading))),
        _ => before,
    };

    /// <summary>Every step said on the call was a round: after it the ask does not climb back up the ladder.</summary>
    private Conversation Stepped(Conversation after) => call is { Steps: > 1 and var steps } && after.CurrentCase is { } talk
        ? after.WithCase(talk with { Rounds = talk.Rounds + steps - 1 })
        : after;

    public override (Answer Answer, Conversation Next) Play(Turn turn, Conversation told)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(told);
        return cue switch
        {
            LiveCue.Start => (Started(turn), told with { Call = new LiveCall(now, []) }),
            LiveCue.Over => (After(turn), told with { Call = null }),
            LiveCue.ISaid => Mine(turn, told),
            _ => Theirs(turn, told),
        };
    }

    private static Answer Started(Turn turn)
    {
        var draft = turn.Draft();
        draft.Section("live", "", "Live. Type what they just said, a few words do, and I give you one line. \"me: ...\" notes a number you named; \"call over\" ends it.");
        var ask = Ask(turn);
        draft.SayAloud("say", "Say", ask is { HasAny: true, IsSaid: true } ? $"I'm keen to join. {ask.AsSaid}" : ask is { HasAny: true } ? $"I'm keen to join, and I'm asking for {ask.Package}." : "I'm keen to join; what flexibility is there on base, equity and a sign-on?");
        return draft.Offer(Over).Build();
    }

    /// <summary>A figure the user named: logged, and checked against those named before.</summary>
    private (Answer Answer, Conversation Next) Mine(Turn turn, Conversation told)
    {
        var named = StatementReader.Of(LiveCues.Words(turn.Reading.Text), "them", now, turn.Talk, now);
        var draft = turn.Draft();
        var warning = named.Select(s => StatedWords.Contradiction(s, turn.Talk.Stated, turn.Book)).OfType<string>().FirstOrDefault();
        draft.Section("do", "Do", warning ?? (named.Count > 0 ? "Noted; now wait, and let them speak first." : "Now wait, and let them speak first."));
        return (draft.Offer(Over).Build(), StatementAside.Logged(told, named));
    }

    private (Answer Answer, Conversation Next) Theirs(Turn turn, Conversation told)
    {
        var words = LiveCues.Words(turn.Reading.Text);
        var offered = UntoldFigures.WithoutRefused(words);
        IReadOnlyList<OfferTerm> heard = TotalWords().IsMatch(offered) ? [] : Heard(offered, turn.Talk.Offer);
        var draft = turn.Draft();
        var before = call ?? new LiveCall(now, []);
        var closed = StanceReader.ClosedBy(words);
        var isNew = closed.Except(before.Closed).Any();
        before = before with { Closed = [.. before.Closed.Where(c => heard.All(h => h.Component != c)).Union(closed)] };
        var isQuestion = heard.Count > 0 && turn.Advice.Plan is not null && LiveLadder.IsClosingQuestion(words);
        var (say, act, steps) = isQuestion ? ToQuestion(turn, before, heard) : heard.Count > 0 ? ToFigures(turn, before, heard) : (isNew ? ToClosed(turn, before, closed) : ToWords(turn, before, words, offered)) is var (line, then) ? (line, then, before.Steps) : default;
        draft.SayAloud("say", "Say", say);
        draft.Section("do", "Do", act);
        var kept = isQuestion ? before.Heard : heard.Aggregate(new Offer(before.Heard), (all, term) => all.With(term)).Terms;
        return (draft.Offer(Over).Build(), told with { Call = before with { Heard = kept, Steps = steps } });
    }

    /// <summary>They named figures: at the landing it is time for paper, below it for the next step of the ladder, the same one again where nothing moved.</summary>
    private static (string Say, string Do, int Steps) ToFigures(Turn turn, LiveCall before, IReadOnlyList<OfferTerm> heard)
    {
        var next = heard.Concat(before.Heard.Where(h => heard.All(t => t.Component != h.Component))).Aggregate(turn.Talk.Offer, (offer, term) => offer.With(term));
        var listed = PackageWords.Listed(new Offer(heard), turn.Book);
        var isBelow = turn.Advice.Plan is { } plan && (Position.YearlyBase(next, plan.Currency) < plan.Target.Base || next.Equity?.Amount < plan.Target.Equity);
        var moved = heard.Any(h => before.Heard.FirstOrDefault(b => b.Component == h.Component) is not { } was || h.Amount > was.Amount);
        var step = moved ? before.Steps : Math.Max(before.Steps - 1, 0);
        return isBelow && new LiveLadder(turn, before).Step(next, step) is { } target
            ? ($"Thank you, that helps; could we meet at {target}?", $"Write down {listed}, then wait.", step + 1)
            : ("Thank you, could you put that in writing today?", $"Write down {listed}; no yes on the phone.", before.Steps);
    }

    /// <summary>"would you sign for 240?" is no offer: it gets a yes on a condition, and nothing is written down for it.</summary>
    private static (string Say, string Do, int Steps) ToQuestion(Turn turn, LiveCall before, IReadOnlyList<OfferTerm> named)
    {
        var next = named.Concat(before.Heard.Where(h => named.All(t => t.Component != h.Component))).Aggregate(turn.Talk.Offer, (offer, term) => offer.With(term));
        return (new LiveLadder(turn, before).Answer(named, next), "A question, not an offer yet: wait until they say it as one. No yes on the phone.", before.Steps);
    }

    /// <summary>They say that a part cannot move: on to what still can.</summary>
    private static (string Say, string Do) ToClosed(Turn turn, LiveCall before, IReadOnlyList<OfferComponent> closed)
    {
        var next = before.Heard.Aggregate(turn.Talk.Offer, (offer, term) => offer.With(term));
        var left = turn.Advice.Plan is null ? null : new LiveLadder(turn, before).Open(next);
        var say = left is not null ? $"I understand; could we meet at {left}, then?" : $"I understand; could {Others(before)} make up for it?";
        return (say, $"Write down: {PackageWords.Joined([.. closed.Select(TermFactory.Name)])} cannot move. Wait for their answer.");
    }

    /// <summary>"equity, a sign-on or an early review": what they have not closed.</summary>
    private static string Others(LiveCall call)
    {
        string[] open =
        [
            .. call.Closed.Contains(OfferComponent.Equity) ? Array.Empty<string>() : ["equity"],
            .. call.Closed.Contains(OfferComponent.SignOn) ? Array.Empty<string>() : ["a sign-on"],
            "an early review",
        ];
        return open.Length == 1 ? open[0] : $"{string.Join(", ", open[..^1])} or {open[^1]}";
    }

    /// <param name="offered">The words without the figures they refuse.</param>
    private static (string Say, string Do) ToWords(Turn turn, LiveCall before, string words, string offered)
    {
        if (TotalWords().IsMatch(offered))
        {
            return ("Could you walk me through that total: how much of it is base, how much equity, and what is paid once?", "A total is no base: write down the parts when they name them.");
        }

        if (offered.Length < words.Length && Objections.Match(words) is null)
        {
            return ($"I understand; which part could move instead: {Others(before)}?", "Nothing to write down: they refused that figure. Wait for their answer.");
        }

        if (Objections.Match(words) is { } objection)
        {
            // The whole package is not said again where a part of it is closed.
            var spoken = before.Closed.Count > 0 ? objection with { Say = objection.SayPlain } : objection;
            return (LastSentence(SimpleAnswers.Filled(turn with { Advice = turn.Advice with { Talk = turn.Talk with { Fixed = [.. turn.Talk.Fixed.Union(before.Closed)] } } }, spoken)), Sentence(objection.Then));
        }

        return Yes().IsMatch(words) ? ("Thank you, could you put that in writing today?", "Write it down; no yes on the phone.")
            : No().IsMatch(words) ? ($"I understand; which part could move instead: {Others(before)}?", "Then wait for their answer.")
            : words.Contains('?', StringComparison.Ordinal) ? ("Let me think about that and come back to you today.", "Write the question down.")
            : ("Thanks for telling me; what would you need from me to make this work?", "Then stop talking and write down what they say.");
    }

    /// <summary>The call is over: the offer's next version, what moved, the next move, and a note that asks for it in writing.</summary>
    private Answer After(Turn turn)
    {
        if (call is not { Heard.Count: > 0 })
        {
            var closed = call is { Closed.Count: > 0 } ? $"Noted: {PackageWords.Joined([.. call.Closed.Select(TermFactory.Name)])} cannot move." : null;
            return turn.Draft().Section("after", "", "Well done. Write down what they said while it is fresh.", closed).Ask("What is the offer now, for example \"they came back at ...\", or did nothing move?").Build();
        }

        var answer = StatedWords.Warned(turn, OfferAnswers.Counter(turn with { Reading = Proposal(turn.Reading) }));
        var note = $"Subject: {turn.Talk.CompanyName ?? "Our"} call today\nHello, thank you for the call. As I understood it, the offer is now {PackageWords.Spoken(turn.Talk.Offer, turn.Book)}. Could you confirm that in writing? I will look at the whole package and come back to you.";
        return answer with
        {
            Sections = [.. answer.Sections, new AnswerSection("followUp", "Follow-up email", "> " + note.Replace("\n", "\n> ", StringComparison.Ordinal))],
            Say = [.. answer.Say, note],
            Figures = [.. answer.Figures.Union(turn.Book.Figures)],
        };
    }

    /// <summary>The message as if it had said what was heard on the call.</summary>
    private Reading Proposal(Reading reading) => reading with { Terms = call?.Heard ?? [], Stance = TheirStance.Untold with { Fixed = call?.Closed ?? [] }, IsCounter = true, Intents = [Intent.ReportCounter], Company = null, Role = null, Place = null, Corrections = [] };

    private IReadOnlyList<OfferTerm> Heard(string words, Offer offer)
    {
        var currency = offer.Terms.FirstOrDefault(t => t.Currency.IsKnown)?.Currency ?? Currency.Unknown;
        var scale = EquityScale.Of(offer.Equity) ?? EquityScale.FourYearGrant;
        var table = StatementReader.OnTheTable(offer);
        var said = Past().IsMatch(words) ? Package.Nothing : AskReader.Read(words, table, currency, scale, now);
        OfferTerm Term(OfferComponent component, decimal amount, PayPeriod period) => (offer.Find(component) ?? new OfferTerm { Component = component }) with
        {
            Amount = amount,
            Low = null,
            High = null,
            Percent = null,
            SaidNone = false,
            Currency = currency,
            CurrencySource = CurrencySource.Inherited,
            Period = period,
            Source = TermSource.Said,
            Raw = "on the call",
        };
        return
        [
            .. said.Base is { } b && b != table.Base ? [Term(OfferComponent.Base, b, PayPeriod.Year)] : Array.Empty<OfferTerm>(),
            .. said.Equity is { } e && e != table.Equity ? [Term(OfferComponent.Equity, e, scale.Period)] : Array.Empty<OfferTerm>(),
            .. said.SignOn is { } s && s != table.SignOn ? [Term(OfferComponent.SignOn, s, PayPeriod.OneTime)] : Array.Empty<OfferTerm>(),
        ];
    }

    private static AskWords? Ask(Turn turn) => turn.Advice.Plan is { } plan ? new AskWords(plan, turn.Talk.Offer, turn.Book) : null;

    private static string LastSentence(string text)
    {
        var at = text.TrimEnd().TrimEnd('.', '?', '!').LastIndexOfAny(['.', '?', '!']);
        return at < 0 || (at + 1 < text.Length && text[at + 1] != ' ') ? text : text[(at + 1)..].Trim();
    }

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..].TrimEnd('.')}.";

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(yes|yeah|sure|ok(ay)?|fine|agreed|approved|deal|done|absolutely|of course)\b|\b(we can do (that|it)|that works|approved|agreed|we'?ll match|no problem)\b", Plain)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^\W*(no|nope|sorry|unfortunately)\b|\b(can'?t|cannot|won'?t|not possible|impossible|unable)\b", Plain)]
    private static partial Regex No();

    /// <summary>Figures of others or of the past are no proposal.</summary>
    [GeneratedRegex(@"\b(what (are|do|did) you|your current|currently make|others|everyone|last year|usually|revenue|valuation|million users)\b", Plain)]
    private static partial Regex Past();

    /// <summary>"would 300 total work": a sum of parts nobody has named.</summary>
    [GeneratedRegex(@"\d[\d.,]*\s?k?\s+(in )?(total|tc|all[- ]?in|altogether|all told|overall)\b|\b(total|tc) (comp )?(of |is |at |would be )?[$€£]?\d", Plain)]
    private static partial Regex TotalWords();
}

using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Offers;
using CoachBot.Wording;

namespace CoachBot.Rehearsals;

/// <summary>One message of a rehearsal: the recruiter's next line, a hint, a pause or the feedback. It changes the rehearsal and nothing else.</summary>
internal sealed class RehearsalAside(RehearsalCue cue, Rehearsal? rehearsal, CoachingOptions options) : Aside
{
    private static readonly Choice[] While = [new("hint", "Hint"), new("pause", "Pause and coach me"), new("stop", "Stop the rehearsal")];

    private static readonly Choice GoOn = new("resume", "Go on");

    private static readonly Choice[] Again = [new("friendly", "Practise: friendly"), new("firm", "Practise: firm"), new("evasive", "Practise: evasive")];

    /// <summary>Null where the message is not a rehearsal's.</summary>
    public static RehearsalAside? For(Conversation conversation, Reading reading, CoachingOptions options) =>
        RehearsalCues.Of(conversation.Rehearsal, reading, conversation.Rehearsed) is { } cue ? new RehearsalAside(cue, conversation.Rehearsal ?? conversation.Rehearsed, options) : null;

    public override Speaker? Speaker => Wording.Speaker.Recruiter;

    /// <summary>The start may state the offer it is about; what is said inside is play.</summary>
    public override Conversation Told(Conversation before, Reading reading) => cue == RehearsalCue.Start ? before.After(reading) : before;

    public override (Answer Answer, Conversation Next) Play(Turn turn, Conversation told)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(told);
        return (cue, rehearsal) switch
        {
            (RehearsalCue.Start, _) or (_, null) => Start(turn, told),
            (RehearsalCue.Hint, { } now) => (Hint(turn, now), told),
            (RehearsalCue.Pause, { } now) => (Pause(turn, now), told with { Rehearsal = now with { Paused = true } }),
            (RehearsalCue.Resume, { } now) => (Resume(turn, now), told with { Rehearsal = now with { Paused = false }, Rehearsed = null }),
            (RehearsalCue.Stop, { } now) => (End(turn.Draft(), turn, now), told with { Rehearsal = null, Rehearsed = now }),
            (_, { } now) => Line(turn, told, now),
        };
    }

    private (Answer Answer, Conversation Next) Start(Turn turn, Conversation told)
    {
        var draft = turn.Draft();
        var seed = Chance.Seed($"{told.Key.Channel}/{told.Key.Tenant}/{told.Key.User}/{told.Key.Conversation}/{told.Version}");
        if (HiddenBudget.Begin(turn.Advice, RehearsalCues.TemperamentOf(turn.Reading.Text), seed, options) is not { } begun)
        {
            draft.Section("practice", "", "Gladly: I play the recruiter, you answer, and afterwards I tell you what to do better. I need something to talk about first.");
            return (draft.Ask("What is your offer (company, place, base, equity), or which company, role and place shall we take?").Build(), told);
        }

        var open = new RecruiterMove(RecruiterMove.Open, begun.Opening, begun.Patience);
        var words = new RecruiterWords(begun, turn.Talk.CompanyName, turn.Book).Say(open, begun.Opening);
        draft.Section(
            "practice",
            "",
            $"I play {turn.Talk.CompanyName ?? "the company"}'s recruiter, {begun.Temperament.ToString().ToLowerInvariant()}. Answer as you would on the call. What I can give is made up and hidden until we end; nothing you say here changes your real offer.",
            begun.OpeningIsInvented ? "You have told me no offer, so I open with a practice figure inside the guide's range." : null,
            "\"hint\", \"pause and coach me\" or \"stop\" work at any time.");
        Recruiter(draft, words);
        return (draft.Offer(While).Build(), told with { Rehearsal = begun with { LastMove = RecruiterMove.Open, LastWords = words }, Rehearsed = null });
    }

    private (Answer Answer, Conversation Next) Line(Turn turn, Conversation told, Rehearsal now)
    {
        var line = CandidateReader.Read(turn.Reading, now, turn.Talk, turn.Now);
        var move = new RecruiterMind(now, options).Answer(line);
        var words = new RecruiterWords(now, turn.Talk.CompanyName, turn.Book).Say(move, now.Offered);
        var id = move.Probe is null ? move.Id : $"{move.Id}+{move.Probe}";
        var next = now with
        {
            Offered = move.Offered,
            Patience = move.Patience,
            IsFinal = move.IsFinal,
            LastMove = id,
            LastWords = words,
            Exchanges = [.. now.Exchanges, new Exchange(line.Text, line.Acts, line.Ask, now.LastMove, id, move.Offered)],
        };
        var draft = turn.Draft();
        Recruiter(draft, words);
        return move.Ends
            ? (End(draft, turn, next, move.Id == RecruiterMove.Writes), told with { Rehearsal = null, Rehearsed = next })
            : (draft.Offer(While).Build(), told with { Rehearsal = next });
    }

    private static Answer Hint(Turn turn, Rehearsal now)
    {
        var draft = turn.Draft();
        draft.SayAloud("say", "Hint: you could say", new TrueWords(turn, now).Hint);
        return draft.Offer(While).Build();
    }

    private static Answer Pause(Turn turn, Rehearsal now)
    {
        var draft = turn.Draft();
        var table = new RecruiterWords(now, turn.Talk.CompanyName, turn.Book);
        var asked = now.LastAsk.IsEmpty ? "You have not named a figure yet." : $"You asked for {table.Asked(now.LastAsk)}.";
        draft.Section("pause", "", $"Paused. On the table: {table.Words(now.Offered)} (practice figures). {asked}", "Ask me anything, or \"go on\" for the recruiter.");
        draft.SayAloud("say", "Next you could say", new TrueWords(turn, now).Hint);
        return draft.Offer([GoOn, While[2]]).Build();
    }

    private static Answer Resume(Turn turn, Rehearsal now)
    {
        var draft = turn.Draft();

        // The words were recorded when they were first said; their figures must be in this answer's book too.
        Recruiter(draft, turn.Book.Quote(now.LastWords, FigureOrigin.Computed, "the recruiter's words, practice figures"));
        return draft.Offer(While).Build();
    }

    /// <param name="canGoOn">They promised it in writing, which not everybody means as the end.</param>
    private static Answer End(AnswerDraft draft, Turn turn, Rehearsal now, bool canGoOn = false)
    {
        Feedback.Add(draft, turn, now);
        return draft.Offer([.. canGoOn ? [GoOn] : Array.Empty<Choice>(), .. Again, .. turn.Advice.Guide is null ? Array.Empty<Choice>() : [Choices.Script]]).Build();
    }

    private static void Recruiter(AnswerDraft draft, string words) => draft.Section("recruiter", "Recruiter", "> " + words);
}

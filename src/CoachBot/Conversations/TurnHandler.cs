using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Emails;
using CoachBot.Guides;
using CoachBot.Offers;
using CoachBot.Reminders;
using CoachBot.Wording;

namespace CoachBot.Conversations;

/// <summary>What a turn came to.</summary>
/// <param name="Before">The case before the message; null at the start.</param>
public sealed record TurnResult(Answer Answer, Reading Reading, OfferCase? Before, Advice Advice);

/// <summary>One turn: recall, read, find the guide, coach, write, check every figure, remember. This method is the product.</summary>
/// <param name="guides">The library as it is now; one turn sees one state of it.</param>
/// <param name="language">A language model on its leash; null where none is set, and then its steps do not exist.</param>
/// <param name="onBreach">Told of each breach the ledger caught, without figures or text.</param>
/// <param name="drafts">Where an answer can be seen while a model words it; null where nowhere.</param>
public sealed class TurnHandler(Func<GuideCatalog> guides, Coach coach, IConversationStore store, Action<LedgerBreach>? onBreach = null, ILanguage? language = null, IDrafts? drafts = null)
{
    private const int Attempts = 3;

    public async Task<Answer> HandleAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        (await RunAsync(message, cancellationToken)).Answer;

    /// <summary>The turn with what it was made from, for the command line and for tests.</summary>
    /// <exception cref="StaleConversationException">Other turns kept saving the same conversation in between.</exception>
    public async Task<TurnResult> RunAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(message, cancellationToken);
            }
            catch (StaleConversationException) when (attempt < Attempts)
            {
                // Another message of the same conversation was saved first: run this one again on what it left.
            }
        }
    }

    private async Task<TurnResult> TryAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var library = guides();
        var before = await store.FindAsync(message.Key, cancellationToken) ?? Conversation.Begin(message.Key);
        if (message.Reminder is { } reminder)
        {
            return await RemindAsync(message, reminder, before, library, cancellationToken);
        }

        var full = ShortAnswer.InFull(message.Text, before.CurrentCase, before.Asked);
        Reading Read(Conversation talk) => MessageReader.Read(full, new ReadingContext(message.SentAt, talk.CurrentCase, library.Names) { Told = talk.Named() }).Settled(library, talk.CurrentCase, talk.Asked) with { Text = message.Text };
        var reading = Read(before);
        if (before.Resumed(reading) is var resumed && resumed.Current != before.Current)
        {
            before = resumed;
            reading = Read(before);
        }

        reading = reading with { Confirms = ShortAnswer.ToLetter(message.Text, before.CurrentCase) };
        reading = message.Document is { } document ? reading.Beside(MessageReader.Read(document, new ReadingContext(message.SentAt, null, library.Names))) : reading;
        var aside = Aside.Of(before, reading, message.SentAt, coach.Options);
        reading = aside is ReminderAside ? ReminderAside.Alone(reading) : reading;
        reading = language is null || aside is not null ? reading : await language.ReadAsync(reading, message.Key, message.SentAt, cancellationToken);
        var told = aside?.Told(before, reading) ?? before.After(reading);
        var match = library.Find(reading, told.CurrentCase);
        var talk = (told.CurrentCase ?? new OfferCase()).Placed(match);
        var book = new FigureBook();
        var advice = coach.Advise(talk, match, library.Names, message.SentAt, book);
        var turn = new Turn(reading, before.CurrentCase, advice, message.SentAt, book) { Email = before.Email, Said = before.Said };
        var placed = told.CurrentCase is null ? told : told.WithCase(talk);
        placed = aside is null && TalkSteps.IsGlance(reading, before.CurrentCase) ? placed.WithCase(before.CurrentCase!) : placed;
        var (written, next) = aside?.Play(turn, placed) ?? Repetition.Of(AnswerWriter.Write(turn), turn, placed);
        next = store.Reminds && aside is null ? next.WithReminders(reading, message.SentAt) : next;
        written = aside is null ? ReminderWords.Promised(written, before, next, turn) : written;
        var draft = language is null ? null : drafts?.For(message);
        var answer = await WordedAsync(Passed(written), aside is null ? Speaker.Candidate : aside.Speaker, message, next, draft, cancellationToken);
        draft?.Close();
        await RememberAsync(message, before, next with { Asked = Asked(answer, match), Email = answer.Sections.Any(s => s.Id == "email") ? EmailRequests.Current(turn) : null }, reading, answer, draft?.WasShown == true, cancellationToken);
        return new TurnResult(answer, reading, before.CurrentCase, advice);
    }

    private static IReadOnlyList<string> Asked(Answer answer, GuideMatch match) =>
        match switch
        {
            GuideMatch.CompanyUnclear { Candidates: [var only] } => [$"Do you mean {only}?", .. answer.Questions],
            GuideMatch.CompanyUnclear unclear => [GuideLines.WhichOne(unclear), .. answer.Questions],
            _ => answer.Questions,
        };

    /// <summary>An answer with a breach is not sent; a plain apology is, and nothing of the message is lost.</summary>
    private Answer Passed(Answer answer)
    {
        var breaches = FigureLedger.Check(answer);
        foreach (var breach in breaches)
        {
            onBreach?.Invoke(breach);
        }

        return breaches.Count == 0 ? answer : Apology.For(answer);
    }

    /// <summary>The answer in other words where a model may word it; what does not pass the ledger again is dropped, and the answer stands.</summary>
    private async Task<Answer> WordedAsync(Answer answer, Speaker? speaker, IncomingMessage message, Conversation conversation, IDraft? draft, CancellationToken cancellationToken)
    {
        if (language is null || speaker is not { } whose || message.Surface == Surface.Shared)
        {
            return answer;
        }

        var request = new WordingRequest(message.Key, whose, conversation.Style, conversation.CurrentCase?.CompanyName, conversation.Rehearsal?.Temperament);
        var worded = await language.WordAsync(answer, request, draft, cancellationToken);
        return FigureLedger.Check(worded).Count == 0 ? worded : answer;
    }

    /// <summary>The time of a reminder has come: it is said, unless it was cancelled or comes too late; then nothing is.</summary>
    private async Task<TurnResult> RemindAsync(IncomingMessage message, Reminder reminder, Conversation before, GuideCatalog library, CancellationToken cancellationToken)
    {
        var next = before.Reminded(reminder);
        var reading = new Reading { Text = "", Intents = [Intent.CallPrep] };
        var match = library.Find(reading, next.CurrentCase);
        var book = new FigureBook();
        var advice = coach.Advise((next.CurrentCase ?? new OfferCase()).Placed(match), match, library.Names, message.SentAt, book);
        var turn = new Turn(reading, next.CurrentCase, advice, message.SentAt, book);
        var answer = before.IsWanted(reminder, message.SentAt) ? Passed(ReminderWords.Of(reminder, turn)) : new Answer { Sections = [], PublicText = "" };
        var reply = new Reply(message.Key, message.EventId, message.Surface, answer, message.ReplyAddress) { IsReminder = true };
        await store.SaveAsync(next with { Asked = Asked(answer, match) }, reply, cancellationToken);
        return new TurnResult(answer, reading, next.CurrentCase, advice);
    }

    private Task RememberAsync(IncomingMessage message, Conversation before, Conversation conversation, Reading reading, Answer answer, bool wasDrafted, CancellationToken cancellationToken)
    {
        var reply = new Reply(message.Key, message.EventId, message.Surface, answer, message.ReplyAddress) { WasDrafted = wasDrafted, ChangesReminders = !ReminderWords.Kept(before, conversation) };
        return reading.Says(Intent.DeleteMyData)
            ? store.ForgetAsync(message.Key, reply, cancellationToken)
            : store.SaveAsync(conversation.Answered(message.EventId), reply, cancellationToken);
    }
}

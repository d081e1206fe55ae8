using CoachBot.Answers;
using CoachBot.Coaching;

namespace CoachBot.Emails;

/// <summary>The text to send, as an email or a text message, for what it is wanted for.</summary>
internal static class EmailAnswer
{
    /// <summary>Asked where more time is wanted and no day was named; a short answer is read in its light.</summary>
    public const string WhichDay = "Which day would you like to name?";

    /// <summary>Null where the message wants no email of its own; the counter email is then left to what else it wants.</summary>
    public static Answer? Of(Turn turn) => EmailRequests.Of(turn) is { } request ? Written(turn, request)
        : turn.Email is { } last && EmailEdits.ClaimsOffer(turn.Reading.Text) && turn.Reading is { Rivals.Count: 0, Terms.Count: 0 } ? Unproven(turn, last)
        : null;

    /// <summary>The email this turn is about; the counter email where none was named.</summary>
    public static Answer Draft(Turn turn) => Written(turn, EmailRequests.Current(turn));

    private static Answer Written(Turn turn, EmailRequest request)
    {
        var draft = turn.Draft();
        var isCounter = request.Kind == EmailKind.Counter;
        draft.Section("reading", "", request is { Rival: null, Kind: EmailKind.Counter or EmailKind.Acceptance or EmailKind.InWriting } ? OfferLines.Reading(turn) : null, isCounter ? CounterEmail.Missing(turn) : null);
        var text = isCounter ? CounterEmail.Of(turn, request) : EmailWording.Of(turn, request);
        draft.SayAloud("email", request.IsText ? "Text message" : $"Subject: {text.Subject}", Tones.Apply(Body(turn, request, text), Tones.Of(turn.Talk.Facts)));
        draft.Lines("check", "Before you send", Checks(request).Select(c => $"- {c}"));
        if (request is { Kind: EmailKind.Acceptance, Rival: null })
        {
            draft.KeepToYourself(FloorLines.Against(turn));
        }

        if (isCounter)
        {
            GuideLines.Sources(draft, turn);
            draft.Ask(Questions.Of(turn));
        }

        if (request is { Kind: EmailKind.MoreTime, Until: null, Span: null })
        {
            draft.Ask(WhichDay);
        }

        var choices = isCounter && turn.Advice.Plan is { } ? [Choices.Script, Choices.Levers, Choices.Why] : turn.Advice.Guide is null ? [] : Choices.OfDetails;
        return draft.Offer(turn.Talk.Offer.IsEmpty ? [] : choices).Build();
    }

    /// <summary>The greeting, the text, the lines of the user's own before its last paragraph, and the name under it.</summary>
    private static string Body(Turn turn, EmailRequest request, EmailText text)
    {
        var isHome = request.Kind == EmailKind.Resignation;
        var name = !isHome && turn.Talk.Facts.TryGetValue(RecruiterName.Fact, out var known) ? " " + known : "";
        var own = request.Added.Select(a => turn.Book.Quote(a, FigureOrigin.User, "you said so")).ToList();
        List<string> paragraphs = request.IsText || request.IsBrief ? [text.Brief] : [.. text.Paragraphs];
        paragraphs[0] = $"{request.Greeting}{name}, {paragraphs[0]}";
        if (request.IsText || request.IsBrief)
        {
            paragraphs[0] = string.Join(' ', [Grammar.Mend(paragraphs[0]), .. own]);
        }
        else if (own.Count > 0)
        {
            paragraphs.Insert(Math.Max(1, paragraphs.Count - 1), string.Join(' ', own));
        }

        if (request.Sender is { } sender)
        {
            paragraphs.Add(request.IsText ? sender : $"Kind regards\n{sender}");
        }

        return string.Join("\n\n", paragraphs);
    }

    private static IEnumerable<string> Checks(EmailRequest request) =>
    [
        .. request.Kind switch
        {
            EmailKind.Counter => (string[])["Every figure is as in your offer letter", "You would say yes to this package", "The name and the date are right"],
            EmailKind.Acceptance => ["Every figure is as in your offer letter", "You have asked what you wanted to ask: after this the pay is closed", "Give notice only once the letter is signed"],
            EmailKind.MoreTime => ["Days are usual, weeks are rare", "The day is one you will keep"],
            EmailKind.Decline or EmailKind.Withdrawal => ["You are sure: this closes the door, and it is no way to ask for more"],
            EmailKind.FollowUp => ["Three working days have passed, and you named no new number"],
            EmailKind.InWriting => ["Every figure is as you heard it"],
            EmailKind.Resignation => ["It goes to your present employer, and only after the new letter is signed", "Your notice period is as in your contract"],
            _ => [],
        },
        .. request.Added.Count > 0 ? ["The line you added is true and says what you mean"] : Array.Empty<string>(),
    ];

    /// <summary>An offer of another company goes in with its terms, or not at all.</summary>
    private static Answer Unproven(Turn turn, EmailRequest last)
    {
        var lead = turn.Draft().Section("unproven", "", "I name another offer or process only as what it is. Tell me whose it is, its terms and whether it is in writing, and it goes in exactly; until then the email stays as it was.").Build();
        var email = Written(turn, last);
        return email with { Sections = [.. lead.Sections, .. email.Sections] };
    }
}

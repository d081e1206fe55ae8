using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CoachBot.Offers;

/// <summary>
/// Weighs what the words and figures of a message say it wants against the examples it is like. Known phrases are sure where they fit and
/// know nothing of wordings nobody thought of; the examples are the other way round.
/// </summary>
internal static class IntentGuess
{
    /// <summary>So much liker another intent's examples that the phrases must have misled. Natural logarithm of the odds, as are all of these; found by comparing both with about 1,000 messages.</summary>
    private const float Much = 5.5f;

    /// <summary>The same for what deletes, takes back, closes or refuses, and for what a thank-you is liker than a thank-you.</summary>
    private const float MuchMore = 9;

    /// <summary>The same where figures were read, which phrases and examples only surround; and for a refusal nobody should get by mistake.</summary>
    private const float Overwhelming = 11.5f;

    /// <summary>Enough to answer first what the phrases found too, but in another order.</summary>
    private const float Some = 4;

    /// <summary>Enough where the phrases found nothing; nonsense is like nothing.</summary>
    private const float Little = 3;

    /// <summary>Shorter messages are labels, answers and figures: a likeness means nothing.</summary>
    private const int FewestWords = 3;

    /// <summary>A message of so many figures tells an offer, in whatever words.</summary>
    private const int MostFigures = 2;

    private static readonly PhraseTable<bool> Told = new((true, "got|have|received|sent me? an|the|my|another offer from; got|received an|the|my offer"));

    /// <summary>What follows from figures: the reader knows it better than any likeness.</summary>
    private static readonly Intent[] OfFigures = [Intent.GiveOffer, Intent.AddDetail, Intent.ReportCounter, Intent.AddCompetingOffer, Intent.CorrectValue, Intent.SetFloor, Intent.CompareOffers, Intent.GivePrivateContext];

    /// <summary>Said in so many words or not at all.</summary>
    private static readonly Intent[] Sure =
    [
        Intent.DeleteMyData, Intent.ExportMyData, Intent.InjectionAttempt, Intent.FabricationRequest, Intent.ParsePastedDocument, Intent.Undo, Intent.AlreadyAccepted, Intent.ShowScript, Intent.ShowLevers,
        Intent.ShowWhy, Intent.Rehearse, Intent.ClosingQuestion, Intent.CorrectValue, Intent.SwitchCase,
    ];

    /// <summary>What may be asked about an offer in the message that tells it.</summary>
    private static readonly Intent[] AskedOfOffers = [Intent.EvaluateOffer, Intent.DecideNextMove, Intent.EquityQuestion, Intent.HandleObjection, Intent.LevelQuestion];

    /// <summary>Words a question without its mark begins with, in the languages people fall back to.</summary>
    private static readonly FrozenSet<string> Asking = ("is are am do does did can could should shall would will what whats hows how which who where why worth any ist sind soll sollte kann was wie geht lohnt est estce dois puis quel comment es vale devo posso será está tá debo puedo qué que cómo como aceito acepto pido peço").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The figures of a claim, a conversion, an invention or a form are nobody's offer.</summary>
    public static bool TellsNoOffer(Intent intent) =>
        intent is Intent.FactCheck or Intent.ConvertRate or Intent.CurrencyQuestion or Intent.HonestyQuestion or Intent.FabricationRequest or Intent.InjectionAttempt or Intent.SalaryHistory;

    /// <summary>The intents in the order they are answered.</summary>
    /// <param name="said">What words and figures say, first things first; never empty.</param>
    public static IReadOnlyList<Intent> Weigh(IReadOnlyList<Intent> said, MessageText message, Reading reading, UntrueParts untrue, MessageLikeness likeness) =>
        WithQuestion(ByLikeness(said, message, reading, untrue, likeness), message, reading);

    /// <summary>"... 230 base, normal or am i getting rinsed?": an offer told with a question that no phrase knows is an offer to be judged, or what the question is likest to.</summary>
    private static IReadOnlyList<Intent> WithQuestion(IReadOnlyList<Intent> intents, MessageText message, Reading reading)
    {
        if (reading.Terms.Count == 0 || !intents.Contains(Intent.GiveOffer) || intents.Contains(Intent.CompareOffers) || intents.Any(i => !OfFigures.Contains(i)) || QuestionOf(message) is not { } question)
        {
            return intents;
        }

        var likeness = IntentLikeness.OfExamples;
        var odds = likeness.Of(MessageText.Of(question), []);
        var asked = AskedOfOffers.MaxBy(i => odds[likeness.Intents.IndexOf(i)]);
        return [asked, .. intents];
    }

    /// <summary>The last sentence that asks, by its mark or, at the end of the message, by its first word; null where none does.</summary>
    private static string? QuestionOf(MessageText message)
    {
        var mark = Array.FindLastIndex(message.Tokens, t => t.IsSign('?'));
        var word = mark;
        while (message.At(word).IsSign('?'))
        {
            word--;
        }

        if (mark >= 0 && (message.At(word).Kind == TokenKind.Number || message.WordAt(word, "ish", "k")))
        {
            // "maybe 200-ish??": no question, but a doubt.
            return null;
        }

        var last = mark >= 0 ? mark : message.Count - 1;
        var first = last;
        while (first > 0 && message.SentenceOf(first - 1) == message.SentenceOf(last))
        {
            first--;
        }

        return mark >= 0 || (first > 0 && last - first >= 2 && message.At(first) is { Kind: TokenKind.Word } opener && Asking.Contains(opener.Text)) ? message.Span(first, last) : null;
    }

    private static IReadOnlyList<Intent> ByLikeness(IReadOnlyList<Intent> said, MessageText message, Reading reading, UntrueParts untrue, MessageLikeness likenessOfMessage)
    {
        if (Sure.Contains(said[0]) || IsShort(message) || IsTold(said[0], message, reading))
        {
            return said;
        }

        var likeness = IntentLikeness.OfExamples;
        var odds = likenessOfMessage.Odds;
        var best = Best(likeness.Intents, odds, message, reading);
        var liked = likeness.Intents[best];
        if (liked == said[0])
        {
            return said;
        }

        var at = likeness.Intents.IndexOf(said[0]);
        var lead = at < 0 ? float.MaxValue : odds[best] - odds[at];
        if (OfFigures.Contains(liked) && (said.Contains(liked) || (liked is Intent.GiveOffer or Intent.AddDetail && said[0] is not (Intent.Help or Intent.Smalltalk or Intent.GuideLookup))))
        {
            // Figures are told along with a wish; the wish is answered.
            return said;
        }

        if (reading.Terms.Count > 0 && TellsNoOffer(liked) && (OfferWords.AreIn(message, untrue) || (liked is Intent.ConvertRate && !AsksOfYear(message)) || (liked is Intent.CurrencyQuestion && !Asks(message))))
        {
            return said;
        }

        if (reading.Terms.Count > 0 && liked == Intent.DraftCounterEmail && !said.Contains(liked))
        {
            // "base to 235 please": a figure told, and no mail.
            return said;
        }

        var hasFigures = HasFigures(reading);
        var isOfFigures = hasFigures && OfFigures.Contains(said[0]);
        if (isOfFigures && OfFigures.Contains(liked))
        {
            return said;
        }

        var enough = liked is Intent.InjectionAttempt or Intent.FabricationRequest ? Overwhelming
            : Sure.Contains(liked) || liked == Intent.SetFloor || said is [Intent.Smalltalk] ? MuchMore
            : said is [Intent.Help] ? Little
            : said.Contains(liked) ? Some
            : isOfFigures || said[0] == Intent.HonestyQuestion ? Overwhelming
            : Much;
        return lead < enough ? said : [liked, .. said.Where(i => i != liked && hasFigures && OfFigures.Contains(i) && !TellsNoOffer(liked))];
    }

    private static bool Asks(MessageText message) => message.HasQuestionMark || Enumerable.Range(0, message.Count).Any(i => message.WordAt(i, "what", "whats", "how", "which", "convert", "is"));

    /// <summary>"$65 an hour w2, 40 hrs a week. low?" asks about the pay; what it comes to a year is asked in other words.</summary>
    private static bool AsksOfYear(MessageText message) => Enumerable.Range(0, message.Count).Any(i => message.WordAt(i, "what", "whats", "how", "which", "convert", "equal", "equals", "equivalent", "yearly", "annual", "annually", "annualized", "year", "yr", "salary"));

    private static bool IsShort(MessageText message) =>
        message.Tokens.Count(t => t.Kind is not (TokenKind.Sign or TokenKind.LineEnd)) < FewestWords || message.Tokens.Count(t => t.Kind == TokenKind.Word && t.Text.Length > 1) < FewestWords - 1;

    /// <summary>"i got an offer from groq", "you may name google", "base 225 million": read as far as it can be.</summary>
    private static bool IsTold(Intent said, MessageText message, Reading reading) => said switch
    {
        Intent.GiveOffer => reading.Terms.Count == 0,
        Intent.GivePrivateContext => reading.Unnamed.Count + reading.Named.Count > 0,
        Intent.GuideLookup or Intent.Smalltalk => Told.FindAll(message).Count > 0,
        Intent.Help => reading.Questions.Count > 0,
        Intent.CallPrep => AsksForWords(message),
        _ => false,
    };

    /// <summary>"what do i tell them", "so what should i say to her": for words to say, and nothing of what about.</summary>
    private static bool AsksForWords(MessageText message)
    {
        var at = 0;
        while (message.WordAt(at, "ok", "okay", "so", "and", "but", "well", "then", "now", "pls", "please", "help", "quick") || message.At(at).IsSign(','))
        {
            at++;
        }

        var isAsked = message.WordAt(at, "what", "wat", "how") && message.WordAt(at + 1, "do", "should", "can", "to", "shld", "would", "d") && Enumerable.Range(at + 2, 2).Any(i => message.WordAt(i, "say", "tell", "respond", "answer", "reply"));
        return isAsked && Enumerable.Range(at + 3, Math.Max(0, message.Count - at - 3)).All(i => message.At(i).Kind is TokenKind.Sign or TokenKind.LineEnd || message.WordAt(i, "say", "tell", "respond", "answer", "reply", "them", "her", "him", "hr", "the", "recruiter", "to", "back", "now", "then", "pls", "please", "today", "here"));
    }

    /// <summary>The likest intent the message can have: no rival is told of without one, no offer or limit given without a figure.</summary>
    private static int Best(ImmutableArray<Intent> intents, float[] odds, MessageText message, Reading reading)
    {
        var best = -1;
        for (var i = 0; i < odds.Length; i++)
        {
            if ((best < 0 || odds[i] > odds[best]) && CanBe(intents[i], message, reading))
            {
                best = i;
            }
        }

        return best;
    }

    private static bool CanBe(Intent intent, MessageText message, Reading reading) => intent switch
    {
        Intent.GiveOffer => reading.Terms.Count > 0,
        Intent.AddCompetingOffer => IntentReader.TellsRival(reading),
        Intent.SwitchCase => reading.Company is not null,
        Intent.SetFloor => reading.Floor is not null || (reading.Terms.Count == 0 && Enumerable.Range(0, message.Count).Any(i => message.At(i) is { Kind: TokenKind.Number, Value: >= 20 } && !NumberUses.IsNotMoney(message, i))),
        Intent.ParsePastedDocument => reading.Text.Length > 120,
        _ when Sure.Contains(intent) => message.Tokens.Count(t => t.Kind == TokenKind.Number) < MostFigures,
        _ => true,
    };

    private static bool HasFigures(Reading reading) =>
        reading.Terms.Count > 0 || reading.Corrections.Count > 0 || reading.Floor is not null || reading.CurrentPay.Count > 0 || reading.Forfeits.Count > 0 || reading.Facts.ContainsKey("years") || reading.Rivals.Any(r => !r.Offer.IsEmpty || r.StatusSaid);
}

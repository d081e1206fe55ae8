using CoachBot.Conversations;

namespace CoachBot.Offers;

/// <summary>Tells what a message wants: by its words and by its figures, the thing to be answered first in front.</summary>
internal static class IntentReader
{
    /// <summary>A message of at most this many words may be a label of a button or a short order.</summary>
    private const int ShortMessage = 4;

    /// <summary>Who comes first when a message wants several things.</summary>
    private static readonly Intent[] Order =
    [
        Intent.DeleteMyData, Intent.ExportMyData, Intent.InjectionAttempt, Intent.HonestyQuestion, Intent.FabricationRequest, Intent.CorrectValue, Intent.Undo, Intent.AlreadyAccepted,
        Intent.ParsePastedDocument, Intent.Rehearse, Intent.DraftCounterEmail, Intent.ShowScript, Intent.ShowLevers, Intent.ShowWhy, Intent.ConvertRate, Intent.SalaryHistory, Intent.ExpectationsQuestion,
        Intent.SetFloor, Intent.CompareOffers, Intent.AddCompetingOffer, Intent.SwitchCase, Intent.ReportCounter, Intent.ClosingQuestion, Intent.HandleObjection, Intent.CallPrep,
        Intent.DeadlinePressure, Intent.LevelQuestion, Intent.EquityQuestion, Intent.CurrencyQuestion, Intent.FactCheck, Intent.DecideNextMove, Intent.GuideLookup, Intent.EvaluateOffer, Intent.AddDetail,
        Intent.GiveOffer, Intent.GivePrivateContext, Intent.Help, Intent.Smalltalk,
    ];

    /// <summary>Words that ask for the next move itself, whatever else the message asks.</summary>
    private static readonly PhraseTable<bool> NextMove = new((true, "what|wat|wut now|next; next move|step|steps; what should|would|do i|you do; accept or|it; should i accept|take|sign|counter|walk|decline|reject|wait; take it or; walk away or|now; worth pushing|countering"));

    private static readonly PhraseTable<bool> OfferAtHand = new((true, "got|received|have|just|ive|finally an|my|the|a|got offer; got|received offer; offered|gave|give|giving me|us the|a job|role|position|gig|place|spot; i|we|ive got the job|role|position|gig|offer; made|making|make|extended|extending|extend me|us? an|the offer; want|wants to hire me"));

    private static readonly PhraseTable<bool> Fears = new((true, "nervous; scared; worried; anxious; afraid; stressed; rescind; rescinded"));

    public static IReadOnlyList<Intent> Read(MessageText message, Reading reading, UntrueParts untrue, FigureReading figures, OfferCase? current)
    {
        var said = IntentRules.Words.FindAll(message).Where(h => (h.Tag == Intent.HonestyQuestion || !untrue.Covers(h.First)) && !IntentDoubts.Of(message, h)).Select(h => h.Tag).ToHashSet();
        var wanted = new HashSet<Intent>(said.Where(i => Holds(i, said, message, reading, current)));
        AddFromFigures(wanted, message, reading, figures, current);
        AddFromUntrue(wanted, message, reading, untrue);
        AddFromNames(wanted, message, reading, current);
        Narrow(wanted, message, reading, figures);
        if (wanted.All(i => i is Intent.Smalltalk or Intent.Help) && !said.Contains(Intent.Help) && IntentCues.Of(message, reading, current) is { } felt)
        {
            wanted = [felt];
        }

        var ordered = Order.Where(wanted.Contains).ToList();
        return ordered.Count > 0 ? ordered : [Intent.Help];
    }

    /// <summary>Words alone do not make these: what else the message says must fit.</summary>
    private static bool Holds(Intent intent, HashSet<Intent> said, MessageText message, Reading reading, OfferCase? current) => intent switch
    {
        Intent.Smalltalk => said.Count == 1 && reading.Terms.Count == 0 && !(message.Count > ShortMessage + 2 && OfferAtHand.FindAll(message).Count > 0),
        Intent.Help => said.All(i => i is Intent.Help or Intent.Smalltalk) && reading.Terms.Count == 0,
        Intent.ShowWhy => reading.Floor is null && (said.Count == 1 || message.WordAt(0, "why", "how", "where", "show", "explain", "sources", "source")),
        Intent.ShowScript or Intent.ShowLevers => true,
        Intent.Undo => reading.Corrections.Count == 0 && reading.Terms.Count == 0,
        Intent.SwitchCase => reading.Company is { } company && (current is not null ? !CompanyRoles.IsSame(company, current) : IntentDoubts.GoesBack(message)),
        Intent.LevelQuestion => reading.Level is null || Asks(message) || message.Tokens.Any(t => t.Kind == TokenKind.Word && t.Text is "should" or "downlevel" or "down" or "but" or "only" or "instead" or "lower" or "under" or "leveled" or "levelled" or "downleveled" or "deserve" or "senior" or "staff" or "they" or "title" or "vs"),
        Intent.SetFloor => reading.Floor is not null || !said.Contains(Intent.DecideNextMove),
        Intent.AddCompetingOffer => TellsRival(reading),
        Intent.ReportCounter => reading.Corrections.Count == 0 && !said.Contains(Intent.HonestyQuestion) && (reading.IsCounter || reading.Terms.Count == 0 || current?.Offer.IsEmpty == false),
        Intent.CompareOffers => reading.Rivals.Count > 0 || said.Count <= 2,
        Intent.GuideLookup => !reading.Facts.ContainsKey("postedLow") && !said.Contains(Intent.ExpectationsQuestion) && !said.Contains(Intent.SalaryHistory) && !said.Contains(Intent.HandleObjection),
        Intent.ParsePastedDocument => message.Count > 25,
        Intent.CurrencyQuestion or Intent.ConvertRate => !said.Contains(Intent.ParsePastedDocument),
        Intent.EquityQuestion => !said.Contains(Intent.HandleObjection) && (reading.Terms.Count == 0 || message.HasQuestionMark),
        Intent.AlreadyAccepted => message.Count <= ShortMessage * 10,
        _ => true,
    };

    private static void AddFromFigures(HashSet<Intent> wanted, MessageText message, Reading reading, FigureReading figures, OfferCase? current)
    {
        var denies = reading.Role is not null || reading.Place is not null ? message.WordAt(0, "not") || (message.WordAt(1, "not") && message.WordAt(0, "its", "im", "thats", "it")) : false;
        var putsRight = (figures.IsCorrection || denies) && (current is not null || (message.WordAt(0, "i") && message.WordAt(1, "meant", "mean")) || (reading.RenamesCompany && figures.Companies.Count > 1) || message.Tokens.Any(t => t.IsWord("not"))) && reading.Terms.Count == 0 && reading.Rivals.Count == 0 && (reading.SaidCurrency.IsKnown || reading.Place is not null || reading.Role is not null || reading.RenamesCompany);
        if (putsRight)
        {
            wanted.Add(Intent.CorrectValue);
        }

        if (reading.Corrections.Count > 0)
        {
            wanted.Add(Intent.CorrectValue);
            wanted.Remove(Intent.ReportCounter);
        }
        else if ((reading.IsCounter && (current is { Offer.IsEmpty: false } || wanted.Contains(Intent.ReportCounter) || reading.Terms.Count < 2)) || (figures.SaysCounter && wanted.Contains(Intent.ReportCounter)))
        {
            wanted.Add(Intent.ReportCounter);
        }
        else if (reading.Terms.Count > 0 && !(TellsNothingNew(reading, current) && Asks(message)))
        {
            wanted.Add(current is null || current.Offer.IsEmpty || TurnsElsewhere(reading, current) ? Intent.GiveOffer : SpeaksOf(reading, current) && Moves.AreTold(message, reading.Terms, current.Offer) ? Intent.ReportCounter : Intent.AddDetail);
        }

        AddWhere(wanted, figures.SaysCounter && wanted.Count == 0 && reading.Questions.Count > 0 && current is { Offer.IsEmpty: false }, Intent.ReportCounter);
        AddWhere(wanted, reading.SaidCurrency.IsKnown && wanted.All(i => i is Intent.CurrencyQuestion or Intent.Smalltalk or Intent.Help) && current is { Offer.IsEmpty: false }, current?.Offer.Terms.Any(t => t.Currency.IsKnown) == true ? Intent.CorrectValue : Intent.AddDetail);
        AddWhere(wanted, reading.Floor is not null, Intent.SetFloor);
        AddWhere(wanted, reading.Facts.ContainsKey("wish") && (wanted.Count == 0 || (wanted.Contains(Intent.EvaluateOffer) && message.HasQuestionMark)), Intent.DecideNextMove);
        AddWhere(wanted, wanted.Count == 0 && reading.Terms.Count == 0 && reading.Rivals.Count == 0 && OfferAtHand.FindAll(message).Count > 0, Intent.GiveOffer);
        AddWhere(wanted, reading.CurrentPay.Count > 0 || reading.Forfeits.Count > 0 || reading.Unnamed.Count > 0 || reading.Named.Count > 0 || reading.Facts.ContainsKey("years"), Intent.GivePrivateContext);
        AddWhere(wanted, TellsRival(reading), Intent.AddCompetingOffer);
        RemoveWhere(wanted, reading.Terms.Count == 0 && reading.Rivals.Any(r => r.Status == RivalStatus.CurrentEmployer && !r.Offer.IsEmpty), Intent.ReportCounter);
        AddWhere(wanted, reading.Rivals.Count > 0 && reading.Terms.Count > 0 && figures.Companies.Any(c => c.Cues.Contains(CompanyCue.Versus)), Intent.CompareOffers);
        AddWhere(wanted, reading.Level is not null && reading.Terms.Count == 0 && (wanted.Contains(Intent.DecideNextMove) || wanted.Contains(Intent.EvaluateOffer)), Intent.LevelQuestion);
        AddWhere(wanted, wanted.Count == 0 && reading.StartDate is not null, Intent.AddDetail);
        AddWhere(wanted, (figures.Posted is not null && !wanted.Contains(Intent.GiveOffer)) || reading.Level is not null && reading.Terms.Count == 0 && wanted.Count == 0, Intent.AddDetail);
        AddWhere(wanted, reading.Deadline is { Kind: DeadlineKind.Call } && !wanted.Contains(Intent.ExpectationsQuestion), Intent.CallPrep);
        AddWhere(wanted, reading.Deadline is { Kind: not DeadlineKind.Call } || (reading.Condition is not null && reading.IsCounter), Intent.DeadlinePressure);
        AddWhere(wanted, reading.WouldSign.Count > 0, Intent.ClosingQuestion);
        RemoveWhere(wanted, reading.Condition is not null, Intent.ClosingQuestion);
        RemoveWhere(wanted, wanted.Contains(Intent.FactCheck) && message.Tokens.Any(t => t.Text is "liquid" or "tradable" or "sellable"), Intent.EquityQuestion);
        // "they rescinded, so forget that one": what is told here ends it, nothing before is taken back.
        RemoveWhere(wanted, reading.Rivals.Any(r => r.Status == RivalStatus.Withdrawn), Intent.Undo);
    }

    /// <summary>The message names no company but that of the case.</summary>
    private static bool SpeaksOf(Reading reading, OfferCase current) => reading.Company is not { } named || CompanyRoles.IsSame(named, current);

    /// <summary>The message is about another company than the case.</summary>
    private static bool TurnsElsewhere(Reading reading, OfferCase? current) =>
        reading.Company is { } named && current is { } known && (known.CompanyName ?? known.CompanySlug) is not null && !CompanyRoles.IsSame(named, known);

    /// <summary>"is 300 over 4 actually 75 a year" where 300 is known: figures of the offer are named to ask about them.</summary>
    private static bool TellsNothingNew(Reading reading, OfferCase? current) =>
        current is { Offer.IsEmpty: false } && SpeaksOf(reading, current) && reading.Terms.All(t => current.Offer.Find(t.Component) is { } known && t.Component != OfferComponent.Ambiguous && (t.Amount, t.Percent, t.Units, t.FaceValue, t.Low) == (known.Amount, known.Percent, known.Units, known.FaceValue, known.Low));

    private static void AddFromUntrue(HashSet<Intent> wanted, MessageText message, Reading reading, UntrueParts untrue)
    {
        // A real offer with an injected tail is answered as the offer it is.
        var isMainly = reading.Terms.Count == 0 && reading.Rivals.Count == 0 && reading.Floor is null && Enumerable.Range(0, Math.Min(3, message.Count)).Any(untrue.Covers);
        AddWhere(wanted, untrue.HasInjection && (isMainly || wanted.Count == 0), Intent.InjectionAttempt);
        var asks = (message.WordAt(0, "should", "can", "could", "would", "may", "do", "what") && message.WordAt(1, "i", "if", "it")) || (message.WordAt(0, "is") && message.WordAt(1, "it", "that")) || (message.WordAt(1, "if") && message.WordAt(2, "i")) || (message.WordAt(0, "if") && message.WordAt(1, "i"));
        var orders = untrue.HasFabrication && message.WordAt(0, "say", "tell", "claim", "write", "put", "mention", "just", "make", "act", "pretend", "let", "invent", "fake", "email", "draft", "include", "add", "lets", "have", "round", "inflate", "exaggerate", "bump", "pls", "please");
        orders |= untrue is { HasFabrication: true, MayBeTrue: false } && !asks && !message.HasQuestionMark && message.Tokens.Any(t => t.Kind == TokenKind.Word && t.Text is "write" or "wanna" or "want" or "gonna");
        RemoveWhere(wanted, orders, Intent.HonestyQuestion);
        RemoveWhere(wanted, untrue.HasFabrication && message.WordAt(0, "make", "invent"), Intent.DeadlinePressure);
        RemoveWhere(wanted, untrue.HasFabrication && reading.Terms.Count == 0, Intent.GiveOffer);
        AddWhere(wanted, untrue.HasFabrication && !untrue.HasInjection && asks, Intent.HonestyQuestion);
        AddWhere(wanted, untrue.HasFabrication && !untrue.HasInjection && !wanted.Contains(Intent.HonestyQuestion), Intent.FabricationRequest);
    }

    /// <summary>What a more exact want of the same message makes superfluous: "what do i say on the call" is no question about the next move.</summary>
    private static void Narrow(HashSet<Intent> wanted, MessageText message, Reading reading, FigureReading figures)
    {
        var exact = wanted.Overlaps([Intent.CallPrep, Intent.LevelQuestion, Intent.SalaryHistory, Intent.ExpectationsQuestion, Intent.HonestyQuestion, Intent.FabricationRequest, Intent.Rehearse, Intent.DraftCounterEmail, Intent.EquityQuestion, Intent.ConvertRate, Intent.DeadlinePressure, Intent.ShowScript, Intent.ShowLevers, Intent.CompareOffers, Intent.ParsePastedDocument, Intent.AlreadyAccepted, Intent.FactCheck, Intent.ClosingQuestion]);
        if (exact && wanted.Contains(Intent.DecideNextMove) && NextMove.FindAll(message).Count == 0)
        {
            wanted.Remove(Intent.DecideNextMove);
        }

        RemoveWhere(wanted, wanted.Contains(Intent.DecideNextMove) && !figures.Companies.Any(c => c.Role == CompanyRole.Employer) && reading is { CurrentPay.Count: 0, Forfeits.Count: 0, Unnamed.Count: 0 } && Fears.FindAll(message).Count > 0, Intent.GivePrivateContext);
        RemoveWhere(wanted, wanted.Contains(Intent.AddCompetingOffer) && reading.Rivals.Any(r => !r.Offer.IsEmpty) && !Asks(message) && !wanted.Contains(Intent.FabricationRequest), Intent.HonestyQuestion);
        RemoveWhere(wanted, wanted.Contains(Intent.ConvertRate), Intent.CurrencyQuestion);
        RemoveWhere(wanted, wanted.Overlaps([Intent.CorrectValue, Intent.AddDetail]) && reading.SaidCurrency.IsKnown, Intent.CurrencyQuestion);
        if (wanted.Contains(Intent.ParsePastedDocument))
        {
            // What a letter says is nobody's wish: no word of it deletes, undoes or accepts anything.
            wanted.IntersectWith([Intent.ParsePastedDocument]);
        }

        if (message.WordAt(0, "how") && message.WordAt(1, "does", "do") && message.WordAt(2, "this", "it", "you", "u") && message.WordAt(3, "work"))
        {
            wanted.IntersectWith([Intent.Help]);
            wanted.Add(Intent.Help);
        }

        RemoveWhere(wanted, wanted.Contains(Intent.CallPrep) && wanted.Contains(Intent.GiveOffer), Intent.ShowScript);
        RemoveWhere(wanted, wanted.Contains(Intent.ExportMyData) || wanted.Contains(Intent.DeleteMyData), Intent.GuideLookup);
        RemoveWhere(wanted, wanted.Contains(Intent.HandleObjection) && !Asks(message), Intent.LevelQuestion);
        RemoveWhere(wanted, wanted.Contains(Intent.ExpectationsQuestion) && reading.Terms.Count == 0, Intent.GuideLookup);
        RemoveWhere(wanted, reading.IsCounter && reading.Rivals.All(r => r is { Offer.IsEmpty: true, StatusSaid: false }), Intent.AddCompetingOffer);
        RemoveWhere(wanted, wanted.Contains(Intent.HandleObjection) && reading.Rivals.All(r => r is { Offer.IsEmpty: true, StatusSaid: false }), Intent.AddCompetingOffer);
        RemoveWhere(wanted, message.WordAt(0, "what") && message.WordAt(1, "if") && wanted.Contains(Intent.DecideNextMove), Intent.HandleObjection);
        RemoveWhere(wanted, wanted.Contains(Intent.LevelQuestion) && reading.Terms.Count == 0, Intent.AddDetail);
        RemoveWhere(wanted, reading.Floor is not null && !message.Tokens.Any(t => t.IsWord("they") || t.IsWord("she") || t.IsWord("he") || t.IsWord("hr") || t.IsWord("recruiter") || t.IsWord("theyre") || t.IsWord("said")), Intent.HandleObjection);
        RemoveWhere(wanted, wanted.Contains(Intent.EquityQuestion) && reading.Terms.Count == 0, Intent.EvaluateOffer);
        RemoveWhere(wanted, wanted.Contains(Intent.EquityQuestion) && reading.Rivals.Count == 0 && figures.Companies.Count < 2, Intent.CompareOffers);
        RemoveWhere(wanted, wanted.Contains(Intent.ClosingQuestion) && !message.Tokens.Any(t => t.Kind == TokenKind.Word && t.Text is "by" or "before" or "deadline" or "until" or "expires" or "answer"), Intent.DeadlinePressure);
    }

    /// <summary>Somebody else bids for the user: another company, or the employer to keep them; the employer's name alone is no bid.</summary>
    public static bool TellsRival(Reading reading) => reading.Rivals.Any(r => r.Status != RivalStatus.CurrentEmployer || !r.Offer.IsEmpty || r.Name == RivalReader.KeepingName);

    private static bool Asks(MessageText message) => message.HasQuestionMark || message.WordAt(0, "should", "is", "what", "which", "am", "how", "can", "could");

    private static void RemoveWhere(HashSet<Intent> wanted, bool holds, Intent intent)
    {
        if (holds)
        {
            wanted.Remove(intent);
        }
    }

    /// <summary>A company alone, or with a role and place, asks for its guide, or turns to another case.</summary>
    private static void AddFromNames(HashSet<Intent> wanted, MessageText message, Reading reading, OfferCase? current)
    {
        AddWhere(wanted, TurnsElsewhere(reading, current) && wanted.All(i => i is Intent.GiveOffer or Intent.AddDetail or Intent.Smalltalk), Intent.SwitchCase);
        AddWhere(wanted, wanted.Count == 0 && reading.Company is not null, Intent.GuideLookup);
        AddWhere(wanted, wanted.Count == 0 && (reading.Place is not null || reading.Role is not null), current is null || message.HasQuestionMark ? Intent.GuideLookup : Intent.AddDetail);
    }

    private static void AddWhere(HashSet<Intent> wanted, bool holds, Intent intent)
    {
        if (holds)
        {
            wanted.Add(intent);
        }
    }
}

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

    public static IReadOnlyList<Intent> Read(MessageText message, Reading reading, UntrueParts untrue, FigureReading figures, OfferCase? current)
    {
        var said = IntentRules.Words.FindAll(message).Where(h => h.Tag == Intent.HonestyQuestion || !untrue.Covers(h.First)).Select(h => h.Tag).ToHashSet();
        var wanted = new HashSet<Intent>(said.Where(i => Holds(i, said, message, reading, current)));
        AddFromFigures(wanted, reading, figures, current);
        AddFromUntrue(wanted, message, reading, untrue);
        AddFromNames(wanted, reading, figures, current);
        var ordered = Order.Where(wanted.Contains).ToList();
        return ordered.Count > 0 ? ordered : [Intent.Help];
    }

    /// <summary>Words alone do not make these: what else the message says must fit.</summary>
    private static bool Holds(Intent intent, HashSet<Intent> said, MessageText message, Reading reading, OfferCase? current) => intent switch
    {
        Intent.Smalltalk => said.Count == 1 && reading.Terms.Count == 0,
        Intent.Help => said.All(i => i is Intent.Help or Intent.Smalltalk) && reading.Terms.Count == 0,
        Intent.ShowWhy => said.Count == 1 || message.WordAt(0, "why", "how", "where", "show", "explain", "sources", "source"),
        Intent.ShowScript or Intent.ShowLevers => true,
        Intent.Undo => reading.Corrections.Count == 0 && reading.Terms.Count == 0,
        Intent.SwitchCase => reading.Company is { } company && current is not null && !CompanyRoles.IsSame(company, current),
        Intent.SetFloor => reading.Floor is not null || !said.Contains(Intent.DecideNextMove),
        Intent.AddCompetingOffer => reading.Rivals.Count > 0,
        Intent.ReportCounter => reading.Corrections.Count == 0 && !said.Contains(Intent.HonestyQuestion) && (reading.IsCounter || reading.Terms.Count == 0 || current?.Offer.IsEmpty == false),
        Intent.CompareOffers => reading.Rivals.Count > 0 || said.Count <= 2,
        Intent.GuideLookup => !reading.Facts.ContainsKey("postedLow") && !said.Contains(Intent.ExpectationsQuestion) && !said.Contains(Intent.SalaryHistory) && !said.Contains(Intent.HandleObjection),
        Intent.ParsePastedDocument => message.Count > 25,
        Intent.CurrencyQuestion or Intent.ConvertRate => !said.Contains(Intent.ParsePastedDocument),
        Intent.EquityQuestion => !said.Contains(Intent.HandleObjection) && (reading.Terms.Count == 0 || message.Tokens.Any(t => t.IsSign('?'))),
        Intent.AlreadyAccepted => message.Count <= ShortMessage * 10,
        _ => true,
    };

    private static void AddFromFigures(HashSet<Intent> wanted, Reading reading, FigureReading figures, OfferCase? current)
    {
        if (reading.Corrections.Count > 0)
        {
            wanted.Add(Intent.CorrectValue);
            wanted.Remove(Intent.ReportCounter);
        }
        else if (reading.IsCounter)
        {
            wanted.Add(Intent.ReportCounter);
        }
        else if (reading.Terms.Count > 0)
        {
            wanted.Add(current is null || current.Offer.IsEmpty ? Intent.GiveOffer : Intent.AddDetail);
        }

        AddWhere(wanted, reading.Floor is not null, Intent.SetFloor);
        AddWhere(wanted, reading.Facts.ContainsKey("wish") && wanted.Count == 0, Intent.DecideNextMove);
        AddWhere(wanted, reading.CurrentPay.Count > 0 || reading.Facts.ContainsKey("years"), Intent.GivePrivateContext);
        AddWhere(wanted, reading.Rivals.Any(r => r.Status != RivalStatus.CurrentEmployer), Intent.AddCompetingOffer);
        AddWhere(wanted, reading.Rivals.Count > 0 && reading.Terms.Count > 0 && figures.Companies.Any(c => c.Cues.Contains(CompanyCue.Versus)), Intent.CompareOffers);
        AddWhere(wanted, reading.Level is not null && reading.Terms.Count == 0 && (wanted.Contains(Intent.DecideNextMove) || wanted.Contains(Intent.EvaluateOffer)), Intent.LevelQuestion);
        AddWhere(wanted, figures.Posted is not null || reading.Level is not null && reading.Terms.Count == 0 && wanted.Count == 0, Intent.AddDetail);
        AddWhere(wanted, reading.Deadline is { Kind: DeadlineKind.Call } && !wanted.Contains(Intent.ExpectationsQuestion), Intent.CallPrep);
        AddWhere(wanted, reading.Deadline is { Kind: not DeadlineKind.Call }, Intent.DeadlinePressure);
    }

    private static void AddFromUntrue(HashSet<Intent> wanted, MessageText message, Reading reading, UntrueParts untrue)
    {
        // A real offer with an injected tail is answered as the offer it is.
        var isMainly = reading.Terms.Count == 0 && reading.Rivals.Count == 0 && reading.Floor is null && Enumerable.Range(0, Math.Min(3, message.Count)).Any(untrue.Covers);
        AddWhere(wanted, untrue.HasInjection && (isMainly || wanted.Count == 0), Intent.InjectionAttempt);
        AddWhere(wanted, untrue.HasFabrication && !untrue.HasInjection && !wanted.Contains(Intent.HonestyQuestion), Intent.FabricationRequest);
        AddWhere(wanted, untrue.HasFabrication && message.WordAt(0, "should", "can", "is", "could", "would", "do") && !untrue.HasInjection && wanted.Contains(Intent.HonestyQuestion), Intent.HonestyQuestion);
    }

    /// <summary>A company alone, or with a role and place, asks for its guide, or turns to another case.</summary>
    private static void AddFromNames(HashSet<Intent> wanted, Reading reading, FigureReading figures, OfferCase? current)
    {
        _ = figures;
        var turns = reading.Company is { } company && current is { } known && (known.CompanyName ?? known.CompanySlug) is not null && !CompanyRoles.IsSame(company, known);
        AddWhere(wanted, turns && wanted.All(i => i is Intent.GiveOffer or Intent.AddDetail or Intent.Smalltalk), Intent.SwitchCase);
        AddWhere(wanted, wanted.Count == 0 && reading.Company is not null, Intent.GuideLookup);
        AddWhere(wanted, wanted.Count == 0 && (reading.Place is not null || reading.Role is not null), current is null ? Intent.GuideLookup : Intent.AddDetail);
    }

    private static void AddWhere(HashSet<Intent> wanted, bool holds, Intent intent)
    {
        if (holds)
        {
            wanted.Add(intent);
        }
    }
}

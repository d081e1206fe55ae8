namespace CoachBot.Offers;

/// <summary>What a message wants. One message may want several things; the first is the one answered first.</summary>
public enum Intent
{
    CallPrep,
    GiveOffer,
    ReportCounter,
    EvaluateOffer,
    CompareOffers,
    CorrectValue,
    Undo,
    SwitchCase,
    HandleObjection,
    GuideLookup,
    DeadlinePressure,
    ExpectationsQuestion,
    SalaryHistory,
    GivePrivateContext,
    SetFloor,
    DraftCounterEmail,
    EquityQuestion,
    AddCompetingOffer,
    HonestyQuestion,
    FabricationRequest,
    AddDetail,
    CurrencyQuestion,
    ConvertRate,
    DecideNextMove,
    AlreadyAccepted,
    ClosingQuestion,
    Rehearse,
    LevelQuestion,
    FactCheck,
    ParsePastedDocument,
    InjectionAttempt,
    DeleteMyData,
    ExportMyData,
    Smalltalk,
    Help,

    /// <summary>"full script": the guide's script, filled, at length.</summary>
    ShowScript,

    /// <summary>"levers": the guide's levers, filled.</summary>
    ShowLevers,

    /// <summary>"why these numbers": how each figure came about, with the sources.</summary>
    ShowWhy,
}

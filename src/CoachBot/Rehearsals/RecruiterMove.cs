namespace CoachBot.Rehearsals;

/// <summary>What the recruiter does next. The words come later, from a file or a model; the figures are settled here.</summary>
/// <param name="Id">Names the section of the line files, e.g. "partial".</param>
/// <param name="Offered">What is on the table from now on.</param>
/// <param name="Patience">What is left of it.</param>
/// <param name="Probe">A second line that asks for what one should not give away; null for none.</param>
/// <param name="IsFinal">The last word is spoken.</param>
/// <param name="Ends">The rehearsal is over.</param>
internal sealed record RecruiterMove(string Id, Package Offered, int Patience, string? Probe = null, bool IsFinal = false, bool Ends = false)
{
    public const string Open = "open";
    public const string Accepted = "accepted";
    public const string Declined = "declined";
    public const string Meets = "meets";
    public const string Partial = "partial";
    public const string Refuses = "refuses";
    public const string NeedsReason = "needsReason";
    public const string SignOnInstead = "signOnInstead";
    public const string Final = "final";
    public const string Stands = "stands";
    public const string TakesFloor = "takesFloor";
    public const string TakesSplit = "takesSplit";
    public const string DoubtsRival = "doubtsRival";
    public const string NotesRival = "notesRival";
    public const string TakesPay = "takesPay";
    public const string Bristles = "bristles";
    public const string FillsSilence = "fillsSilence";
    public const string StillThere = "stillThere";
    public const string Range = "range";
    public const string WhichFigure = "whichFigure";
    public const string RangeKnown = "rangeKnown";
    public const string KnowsFigure = "knowsFigure";
    public const string PersonalReason = "personalReason";
    public const string Evades = "evades";
    public const string Writes = "writes";
    public const string ChatsOn = "chatsOn";
    public const string ProbePay = "probePay";
    public const string ProbeOffers = "probeOffers";
    public const string ProbeExpectations = "probeExpectations";
    public const string ProbeSign = "probeSign";
}

namespace CoachBot.Rehearsals;

/// <summary>What a line of the candidate does. One line may do several things.</summary>
[Flags]
public enum CandidateAct
{
    None = 0,

    /// <summary>Names a figure it wants.</summary>
    Asks = 1,

    /// <summary>Gives a reason.</summary>
    Reasons = 1 << 1,

    /// <summary>Asks the recruiter something.</summary>
    Inquires = 1 << 2,

    /// <summary>Says yes to what is on the table.</summary>
    Accepts = 1 << 3,

    /// <summary>Offers a yes for a named package ("if you get to ... I'll sign").</summary>
    Closes = 1 << 4,

    /// <summary>Wants it in writing, or time to look at the whole.</summary>
    Secures = 1 << 5,

    /// <summary>Says nothing and waits.</summary>
    Silent = 1 << 6,

    /// <summary>Gives away the least it would take.</summary>
    LeaksFloor = 1 << 7,

    Apologises = 1 << 8,

    /// <summary>Claims an offer that the coach was never told of, or makes a real one larger.</summary>
    BluffsRival = 1 << 9,

    /// <summary>Names a rival the coach was told of.</summary>
    NamesRival = 1 << 10,

    SplitsDifference = 1 << 11,

    /// <summary>Asks for less than before.</summary>
    Concedes = 1 << 12,

    /// <summary>Threatens, or is rude.</summary>
    Threatens = 1 << 13,

    /// <summary>Tells present pay.</summary>
    TellsPay = 1 << 14,

    /// <summary>Takes its own ask back in the same breath ("but I'm flexible").</summary>
    Softens = 1 << 15,

    /// <summary>Turns a question back to the role or the range.</summary>
    Deflects = 1 << 16,

    /// <summary>So long that the ask drowns in it.</summary>
    Rambles = 1 << 17,

    /// <summary>Names one part to give for another.</summary>
    Trades = 1 << 18,

    /// <summary>Turns the offer down for good.</summary>
    Declines = 1 << 19,

    /// <summary>Argues with what it costs the candidate to live, which is no reason for the company.</summary>
    Needs = 1 << 20,
}

/// <summary>A line of the candidate as it was read.</summary>
public sealed record CandidateLine(string Text, CandidateAct Acts, Package Ask)
{
    public bool Does(CandidateAct act) => (Acts & act) != 0;
}

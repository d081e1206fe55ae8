namespace CoachBot.Answers;

/// <summary>How long answers may be, in characters.</summary>
public static class Length
{
    /// <summary>One screen on a phone, minutes before a call.</summary>
    public const int FirstReply = 900;
}

namespace CoachBot.Answers;

/// <summary>How long answers may be, in characters.</summary>
public static class Length
{
    /// <summary>One screen on a phone, minutes before a call.</summary>
    public const int FirstReply = 900;

    /// <summary>What a section's title marks and the blank line cost.</summary>
    public const int OfFrame = 7;
}

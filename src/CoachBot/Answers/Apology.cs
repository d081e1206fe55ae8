namespace CoachBot.Answers;

/// <summary>What is sent when an answer did not pass the ledger.</summary>
public static class Apology
{
    public static Answer For(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new Answer
        {
            Sections = [new AnswerSection("apology", "", "I could not check every figure of that answer, so I will not show it. What you told me is kept. Ask for one part, for example the script or the levers.")],
            PublicText = AnswerDraft.ToldInPrivate,
            Choices = answer.Choices,
        };
    }
}

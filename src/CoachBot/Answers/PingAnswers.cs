using System.Text.RegularExpressions;

namespace CoachBot.Answers;

/// <summary>"a google recruiter emailed me yesterday": interest and no offer, so it is said to nobody; what makes it worth saying.</summary>
internal static partial class PingAnswers
{
    /// <summary>Null where no recruiter of another company wrote, or the message tells more.</summary>
    public static Answer? Of(Turn turn)
    {
        if (turn.Talk.Offer.IsEmpty || turn.Reading is not { Terms.Count: 0, Corrections.Count: 0, Rivals.Count: 0, Company: null, Deadline: null } || PingPattern().Match(turn.Reading.Text) is not { Success: true } ping)
        {
            return null;
        }

        var name = ping.Groups["name"].Value;
        if (turn.Talk.CompanyName is { } own && own.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return turn.Draft()
            .Section("ping", "", "A recruiter's message is interest, not an offer, so no line of mine names it. It is still good for you: answer today and ask what they pay before you spend an hour on it.")
            .SayAloud("say", "To that recruiter", "Thanks for reaching out. I'm deciding on an offer soon. What is the pay range for the role, and how fast can you move?")
            .Section("then", "", "Once you interview there, \"I'm also in process with another company\" is true. Once they offer, tell me the figures and whether they stand in writing.")
            .Offer(Choices.AboutOffer(turn)).Build();
    }

    [GeneratedRegex(@"\b(?<name>[\w&.-]{2,30}?)(?:'s|’s)? (?:recruiters?|sourcers?|headhunters?|scouts?) (?:(?:just|also|has|have|even|finally|keeps?|again) )*(?:ping(?:ed|ing)|messag(?:ed|ing)|email(?:ed|ing)|contact(?:ed|ing)|dm'?ed|text(?:ed|ing)|approach(?:ed|ing)|wrote|reach(?:ed|ing)|inmailed|hit)\b|\b(?:recruiters?|sourcers?|headhunters?) (?:from|at|of) (?<name>[\w&.-]{2,30}) (?:(?:just|also|has|even) )*(?:pinged|messaged|emailed|contacted|texted|approached|wrote|reached|inmailed|hit)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PingPattern();
}

using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>The order in which a speech is heard best: duties and facts, then the ask, then what gives way. Nothing is said twice.</summary>
internal static partial class SpeechOrder
{
    /// <summary>What is said before the ask and what after it, each in the guide's own order; what points back stays with what it points to.</summary>
    public static (IReadOnlyList<WrittenSentence> Before, IReadOnlyList<WrittenSentence> After) Around(IReadOnlyList<WrittenSentence> written)
    {
        var (before, after) = (new List<WrittenSentence>(), new List<WrittenSentence>());
        foreach (var sentence in written.Where(w => w.Text is not null && w.Class != SentenceClass.Ask))
        {
            var follows = sentence.After is { } lead ? lead.Class == SentenceClass.Ask || after.Contains(lead) : YieldPattern().IsMatch(sentence.Text!);
            (follows ? after : before).Add(sentence);
        }

        return (Once(before), after);
    }

    /// <summary>Says what another sentence has said: how rare such people are, or most of its words.</summary>
    private static List<WrittenSentence> Once(List<WrittenSentence> said)
    {
        var once = new List<WrittenSentence>();
        foreach (var sentence in said)
        {
            var isRare = RarePattern().IsMatch(sentence.Text!);
            if (!once.Exists(o => (isRare && sentence.After is null && RarePattern().IsMatch(o.Text!)) || LeverReasons.IsRepeat(o.Text!, sentence.Text!)))
            {
                once.Add(sentence);
            }
        }

        return once;
    }

    /// <summary>It speaks of the company alone: nothing in it of the speaker, the role or who does such work.</summary>
    public static bool IsOfCompanyAlone(string sentence) => !PersonPattern().IsMatch(sentence);

    /// <summary>A concession, a further wish or a question: said once the ask is out.</summary>
    [GeneratedRegex(@"\?$|^I(?:'m| am) (?:also )?(?:open|flexible|willing|happy to)\b|^I(?:'d| would)(?: also)? (?:like|love|welcome|value|appreciate|propose) (?!to (?:join|build|work|be|help|lead|own|do|bring|grow|contribute)\b)|^(?:If (?:the|that|base|one)|Let's|Let us|Alternatively|In return|In exchange)\b", RegexOptions.IgnoreCase)]
    private static partial Regex YieldPattern();

    [GeneratedRegex(@"\b(?:rare|rarest|scarce|scarcest|scarcity|short supply|shortage|in (?:\w+ )?demand|sought[- ]after|hard to find|fewer than|only a (?:few|handful))\b", RegexOptions.IgnoreCase)]
    private static partial Regex RarePattern();

    [GeneratedRegex(@"\b(?:I|me|my|we|our|roles?|positions?|teams?|engineers?|engineering|scientists?|designers?|managers?|architects?|developers?|researchers?|analysts?|PMs?|TPMs?|SAs?|EMs?|SREs?|DevOps|talent|people|candidates?|expertise|skills?|work)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PersonPattern();
}

namespace CoachBot.Offers;

/// <summary>Tells the present employer by what the user earns or does there, however far before or behind its name that is said.</summary>
internal static class Employment
{
    /// <param name="name">The first token of the company's name.</param>
    /// <param name="behind">The first token behind it.</param>
    /// <param name="isOneOfMany">Another company is named, whose offer it may be.</param>
    public static bool Is(MessageText message, int name, int behind, bool isOneOfMany) => (isOneOfMany && (IsMyPayAt(message, name) || IsPayNow(message, name, behind))) || IsInBrackets(message, name) || IsWorkplace(message, behind) || PaysMe(message, behind) || (message.WordAt(name - 1, "at", "with", "for", "by", "en", "na", "bei", "chez", "em") && EarnsBefore(message, name - 1));

    /// <summary>"my base is 131k gbp at deepmind, coreweave london is sniffing around".</summary>
    private static bool IsMyPayAt(MessageText message, int name)
    {
        var at = message.WordAt(name - 1, "at", "with") ? name - 2 : -1;
        while (at > 0 && (message.At(at).Kind == TokenKind.Number || CurrencyNames.Of(message.At(at), message.Text) is not null || message.WordAt(at, "k", "is", "was", "now", "base", "tc")))
        {
            at--;
        }

        return message.WordAt(at, "salary", "pay", "comp", "my") && (message.WordAt(at, "my") || message.WordAt(at - 1, "my")) && !message.WordAt(at + 1, "offer");
    }

    /// <summary>"offer from lambda: 220 base. tc at nvidia now is 340".</summary>
    private static bool IsPayNow(MessageText message, int name, int behind) =>
        message.WordAt(name - 1, "at", "with") && (message.At(name - 2).Kind is not TokenKind.Word || message.WordAt(name - 2, "comp", "pay", "salary", "package", "tc", "base", "ctc", "total", "job", "making", "on"))
        && (message.WordAt(behind, "now", "today", "currently", "rn", "atm", "presently") || (message.WordAt(behind, "is", "right") && message.WordAt(behind + 1, "now", "currently", "rn")));

    /// <summary>"my current job (apple)".</summary>
    private static bool IsInBrackets(MessageText message, int name) =>
        message.At(name - 1).IsSign('(') && message.WordAt(name - 2, "job", "employer", "company", "gig", "place", "role") && message.WordAt(name - 3, "current", "present", "my", "existing", "own");

    /// <summary>"ibm (where i work)", "apple, my current employer".</summary>
    private static bool IsWorkplace(MessageText message, int behind)
    {
        var at = message.At(behind).IsSign('(') || message.At(behind).IsSign(',') || message.At(behind).IsSign('-') ? behind + 1 : behind;
        return (message.WordAt(at, "where") && message.WordAt(at + 1, "i", "im") && message.WordAt(at + 2, "work", "am", "currently", "now", "at")) || (at > behind && message.WordAt(at, "my") && message.WordAt(at + 1, "current", "present", "employer") && message.WordAt(at + 2, "employer", "company", "job", "place", "gig"));
    }

    /// <summary>"bosch zahlt mir grad 74k": what it pays now.</summary>
    private static bool PaysMe(MessageText message, int behind) =>
        message.WordAt(behind, "zahlt", "zahlen", "pays", "paga", "paie") && message.WordAt(behind + 1, "mir", "me") && message.WordAt(behind + 2, "grad", "gerade", "derzeit", "aktuell", "momentan", "heute", "bisher", "now", "today", "currently", "hoy", "hoje", "ahora", "actuellement");

    /// <summary>"i currently get 198 base + 12% at ibm", "gano 60k en telefonica".</summary>
    private static bool EarnsBefore(MessageText message, int at)
    {
        if (message.WordAt(message.WordAt(at - 1, "now", "today", "currently") ? at - 2 : at - 1, "comp", "pay", "salary", "package", "tc", "base", "ctc", "total") && message.WordAt(at - 2, "current", "present", "my"))
        {
            // "current comp at stripe is 190 base"
            return true;
        }

        for (var i = at - 1; i >= 0 && message.SentenceOf(i) == message.SentenceOf(at); i--)
        {
            if (message.WordAt(i, "offer", "offers", "offered", "offering", "role", "interviewing", "they", "friend", "would", "interview"))
            {
                return false;
            }

            if (message.WordAt(i, "currently", "presently", "gano", "cobro", "ganho", "gagne", "verdiene", "touche") || (message.WordAt(i, "make", "earn", "making", "earning") && message.WordAt(i - 1, "i", "im", "now")) || (message.WordAt(i, "im", "me") && message.WordAt(i + 1, "on", "now", "rn", "today") && i + 5 >= at - 3))
            {
                return true;
            }
        }

        return false;
    }
}

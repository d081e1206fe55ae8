namespace CoachBot.Offers;

/// <summary>Words of an intent that mean something else where they stand.</summary>
internal static class IntentDoubts
{
    /// <summary>The words do not mean what they mean elsewhere.</summary>
    public static bool Of(MessageText message, PhraseHit<Intent> hit) => hit.Tag switch
    {
        // "can you invent a meta offer at 300": wanted, not asked about.
        Intent.HonestyQuestion => message.WordAt(hit.Last, "invent", "fabricate") && message.WordAt(hit.Last + 1, "a", "an", "one", "some", "me", "another") && message.WordAt(hit.First, "can", "could", "would", "will"),
        Intent.DraftCounterEmail => IsReceived(message, hit),

        // "your script said pre-ipo": what it says is asked about.
        Intent.ShowScript when message.WordAt(hit.Last + 1, "said", "says", "claims", "claimed", "mentions", "mentioned", "lists") => true,

        // "dont put it in any script"
        Intent.ShowScript => Enumerable.Range(hit.First - 6, 6).Any(i => message.WordAt(i, "dont", "never", "not") && message.ClauseOf(i) == message.ClauseOf(hit.First)),

        // "accept today or keep fighting"
        Intent.ClosingQuestion when message.WordAt(hit.Last + 1, "or") && message.WordAt(hit.First, "accept", "sign", "commit") => true,

        // "lol ok fair enough"
        Intent.EvaluateOffer when message.WordAt(hit.First, "fair") && message.WordAt(hit.Last, "enough") => !message.HasQuestionMark,

        // "24/7 on-call rotation"
        Intent.CallPrep when Enumerable.Range(hit.First, hit.Last - hit.First + 2).Any(i => message.WordAt(i, "rotation", "rota")) => true,

        // "on call 1 week in 6": hours of work.
        Intent.CallPrep when message.WordAt(hit.First, "on") && message.WordAt(hit.Last, "call") && hit.Last == hit.First + 1 && (message.WordAt(hit.Last + 1, "every", "once", "duty", "shift", "shifts", "week", "weeks", "weekend", "weekends") || message.WordAt(hit.Last + 2, "week", "weeks", "wk", "day", "days", "weekend", "month", "times", "in")) => true,

        // "remind me to delete my stuff later"
        Intent.DeleteMyData when message.WordAt(hit.First - 1, "to") && message.WordAt(hit.First - 2, "me", "want", "how", "able", "forget", "possible") && message.WordAt(hit.First - 3, "remind", "dont") => true,
        Intent.CallPrep => IsHowItWasTold(message, hit),
        // "remove the rsus" alone; "remove the bonus from the email" is of the email.
        Intent.Undo when message.WordAt(hit.First, "remove", "delete", "scratch", "erase") && message.WordAt(hit.First + 1, "the", "my") && message.WordAt(hit.Last, "bonus", "equity", "rsu", "rsus", "stock", "options", "relo", "relocation", "on") => hit.First > 1 || message.Count > hit.Last + 3,
        Intent.AlreadyAccepted => !WeightyIntents.IsAcceptance(message, hit),
        // "forget everything u were told above": of orders to the machine, not of the user's own.
        Intent.DeleteMyData when Enumerable.Range(hit.First, 6).Any(i => message.WordAt(i, "told", "said", "instructed") && message.WordAt(i - 1, "were", "was")) => true,
        Intent.DeleteMyData => !WeightyIntents.IsErasure(message, hit),
        Intent.SetFloor => !WeightyIntents.IsLimit(message, hit),
        Intent.Undo => !WeightyIntents.IsUndoing(message, hit),

        // "they said no bonus": a part that is missing, no refusal.
        Intent.HandleObjection => message.WordAt(hit.Last, "no") && message.WordAt(hit.First, "said", "say", "says") && message.WordAt(hit.Last + 1, "bonus", "equity", "rsu", "rsus", "stock", "options", "sign", "signing", "relo", "relocation", "salary"),
        // "the base is 210, the equity 60": a statement.
        Intent.EquityQuestion or Intent.CurrencyQuestion => Enumerable.Range(hit.First, hit.Last - hit.First + 1).Any(i => message.At(i).Kind == TokenKind.Number && !NumberUses.IsNotMoney(message, i)),
        _ => false,
    };

    /// <summary>"the only thing she'd say on the phone": how it was told, not a call to come.</summary>
    private static bool IsHowItWasTold(MessageText message, PhraseHit<Intent> hit) =>
        (message.WordAt(hit.First, "call", "phone", "zoom", "screen") && (message.WordAt(hit.First - 1, "off") || (message.WordAt(hit.First - 2, "off") && message.WordAt(hit.First - 1, "the", "a", "my")))) || message.WordAt(hit.First, "on") && message.WordAt(hit.Last, "phone", "call", "line") && Enumerable.Range(Math.Max(0, hit.First - 7), hit.First - Math.Max(0, hit.First - 7)).Any(i => message.SentenceOf(i) == message.SentenceOf(hit.First) && message.WordAt(i, "said", "told", "say", "only", "verbal", "offered", "gave", "mentioned", "almost", "accepted", "was", "written", "heard"));

    /// <summary>"from her email:", "got an email saying": a mail that came, not one to write.</summary>
    private static bool IsReceived(MessageText message, PhraseHit<Intent> hit)
    {
        if (message.WordAt(hit.First, "email", "mail") && message.WordAt(hit.First + 1, "offer", "offers"))
        {
            return true;
        }

        if (hit.First != hit.Last || !message.WordAt(hit.First, "email", "mail"))
        {
            return false;
        }

        var before = hit.First - 1;
        while (message.WordAt(before, "the", "an", "a", "this", "that", "last", "latest", "follow", "up", "offer", "any", "every"))
        {
            before--;
        }

        return message.WordAt(before, "from", "her", "his", "their", "recruiters", "hrs", "got", "received", "in", "via", "per", "said", "says", "sent", "came", "this", "by") || message.At(hit.First + 1).IsSign(':') || message.WordAt(hit.First + 1, "said", "says", "saying", "from", "came", "today", "confirming", "still", "only");
    }

    /// <summary>"going back to the cerebras one": another talk is meant, known or not.</summary>
    public static bool GoesBack(MessageText message)
    {
        for (var i = 0; i < message.Count; i++)
        {
            if (message.WordAt(i, "switch", "switching") || (message.WordAt(i, "back", "over") && message.WordAt(i + 1, "to") && !message.WordAt(i + 2, "me", "us", "you", "u", "them", "her", "him", "work")))
            {
                return true;
            }
        }

        return false;
    }
}

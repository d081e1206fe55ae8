namespace CoachBot.Offers;

/// <summary>Words that say somebody offers something, so that a figure without a name is part of an offer.</summary>
internal static class OfferWords
{
    private static readonly PhraseTable<bool> Table = new(
        (true, "offer|offers|offered|offering; got # from|at; they|he|she|recruiter|hr said|gave|give|sent|came|want|pay|pays|are|got; package is; heres|here is * package|numbers|breakdown; the numbers are|:; letter says; my package; theyre|were at|offering; is|are at #; is|does|would # * ok|okay|good|fair|low|normal|decent|enough|reasonable|high|standard|market|competitive|bad|great|legit|lowball|solid; stuck|holding|firm|sitting|settled|landed|stopped|capped at|on #; emailed|called|texted|messaged|wrote"));

    public static bool AreIn(MessageText message, UntrueParts untrue) => Table.FindAll(message).Exists(h => !untrue.Covers(h.First));
}

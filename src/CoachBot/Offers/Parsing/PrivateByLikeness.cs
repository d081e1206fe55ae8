namespace CoachBot.Offers;

/// <summary>
/// What is told in confidence in words no phrase knows: a walk-away number ("112 and the chair is yours", "at anything that begins with a 9 i get my coat"),
/// a mortgage, pay of before. Taken for an offer it would be thanked for in the email, so a message that is far liker the examples of these than those of
/// anything else keeps its one figure private.
/// </summary>
internal static class PrivateByLikeness
{
    /// <summary>So much liker than the next best. Natural logarithm of the odds; found by comparing with some 9,000 messages.</summary>
    private const float Enough = 3;

    /// <summary>A longer message tells a story, and its one figure may well be the offer.</summary>
    private const int MostWords = 30;

    /// <summary>Two of a kind need not be told apart: what is told in confidence, and what is told of pay before.</summary>
    private static readonly Intent[] InConfidence = [Intent.GivePrivateContext, Intent.SalaryHistory];

    /// <summary>The owners with the one figure nobody is said to have offered as the limit or as nobody's offer; as they are where nothing speaks for it.</summary>
    /// <param name="likeness">How like the message is to the examples.</param>
    public static List<Owner> Found(MessageText message, List<Labelled> figures, List<Owner> owners, MessageLikeness likeness, UntrueParts untrue, bool isPutRight)
    {
        if (isPutRight || OfferWords.AreIn(message, untrue) || owners.Exists(o => o.Subject is Subject.Floor or Subject.Rival or Subject.CurrentPay or Subject.Forfeit or Subject.Untrue))
        {
            return owners;
        }

        var at = -1;
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i].Quantity is { IsPercent: false, IsFormer: false } && owners[i] is { Subject: Subject.Own or Subject.Wish })
            {
                if (at >= 0)
                {
                    return owners;
                }

                at = i;
            }
        }

        if (at < 0)
        {
            return owners;
        }

        var isPay = figures[at].Cue?.Tag.Component is null or OfferComponent.Base or OfferComponent.TotalComp;
        Subject? found = isPay && !message.HasQuestionMark && IsLikely([Intent.SetFloor], likeness) && !SubjectDoubts.IsLimitOfOthers(message, figures[at].First, figures[at].Last) ? Subject.Floor
            : owners[at].Subject == Subject.Own && message.Count <= MostWords && IsLikely(InConfidence, likeness) ? Subject.Others
            : null;
        return found is { } subject ? [.. owners.Select((o, i) => i == at ? new Owner(subject) : o)] : owners;
    }

    private static bool IsLikely(Intent[] meant, MessageLikeness likeness) =>
        meant.Max(i => likeness.Of(i)) is { } most && Enum.GetValues<Intent>().All(i => meant.Contains(i) || likeness.Of(i) is not { } other || most - other >= Enough);
}

namespace CoachBot.Offers;

/// <summary>
/// A walk-away number in words no phrase knows: "112 and the chair is yours", "at anything that begins with a 9 i get my coat". Taken for an offer it
/// would be thanked for in the email, so a message that is far liker the examples of limits than those of anything else keeps its one figure private.
/// </summary>
internal static class Limits
{
    /// <summary>So much liker a limit than the next best. Natural logarithm of the odds; found by comparing with some 9,000 messages.</summary>
    private const float Enough = 3;

    /// <summary>What one figure may be told for instead. A question about a figure is none of them.</summary>
    private static readonly Intent[] Other = [.. Enum.GetValues<Intent>().Where(i => i != Intent.SetFloor)];

    /// <summary>The owners with the one figure nobody is said to have offered as the limit; as they are where nothing speaks for it.</summary>
    /// <param name="likeness">How like the message is to the examples.</param>
    public static List<Owner> Found(MessageText message, List<Labelled> figures, List<Owner> owners, MessageLikeness likeness, UntrueParts untrue, bool isPutRight)
    {
        if (isPutRight || message.HasQuestionMark || OfferWords.AreIn(message, untrue) || owners.Exists(o => o.Subject is Subject.Floor or Subject.Rival or Subject.CurrentPay or Subject.Untrue))
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

        return at < 0 || figures[at].Cue?.Tag.Component is not (null or OfferComponent.Base or OfferComponent.TotalComp) || SubjectDoubts.IsLimitOfOthers(message, figures[at].First, figures[at].Last) || !IsLikely(likeness) ? owners : [.. owners.Select((o, i) => i == at ? new Owner(Subject.Floor) : o)];
    }

    private static bool IsLikely(MessageLikeness likeness) => likeness.Of(Intent.SetFloor) is { } limit && Other.All(i => likeness.Of(i) is not { } other || limit - other >= Enough);
}

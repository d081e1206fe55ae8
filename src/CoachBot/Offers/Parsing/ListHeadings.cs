namespace CoachBot.Offers;

/// <summary>Pairs figures and words, lists with a heading first: "base/rsu/sign: 225/350/25", "240/400/30 (base/equity/sign-on)".</summary>
internal static class ListHeadings
{
    /// <summary>Nobody compares more lists in one message.</summary>
    private const int MostLists = 6;

    public static List<Labelled> Pair(MessageText message, List<Quantity> quantities, List<PhraseHit<Cue>> cues, IReadOnlyList<VestDetail> details)
    {
        foreach (var heading in Slashed(cues, (a, b) => message.At(a.Last + 1).IsSign('/') && b.First == a.Last + 2))
        {
            foreach (var list in Slashed(quantities, (a, b) => message.At(a.Last + 1).IsSign('/') && b.First == a.Last + 2))
            {
                if (list.Count == heading.Count && (message.Distance(heading[^1].Last, list[0].First) < 30 && heading[^1].Last < list[0].First || (list[^1].Last < heading[0].First && message.Distance(list[^1].Last, heading[0].First) < 30)))
                {
                    return WithHeading(message, quantities, cues, heading, list, details);
                }
            }
        }

        return AlikeNamed(message, CuePairing.Of(message, quantities, cues, details));
    }

    /// <summary>"210/400/30 vs 225/350/50 sign on": what one list calls its last figure is the last figure of the other too.</summary>
    private static List<Labelled> AlikeNamed(MessageText message, List<Labelled> figures)
    {
        var lists = Slashed(figures, (a, b) => message.At(a.Quantity.Last + 1).IsSign('/') && b.Quantity.First == a.Quantity.Last + 2).Where(l => l.Count >= 3).Take(MostLists).ToList();
        foreach (var list in lists)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i] is { Cue: null, Quantity.IsPercent: false } bare && lists.Find(l => l.Count == list.Count && l[i].Cue is not null) is { } named)
                {
                    figures[figures.IndexOf(bare)] = new Labelled(bare.Quantity, named[i].Cue!.Value with { First = bare.Quantity.First, Last = bare.Quantity.Last });
                }
            }
        }

        return figures;
    }

    private static List<Labelled> WithHeading(MessageText message, List<Quantity> quantities, List<PhraseHit<Cue>> cues, List<PhraseHit<Cue>> heading, List<Quantity> list, IReadOnlyList<VestDetail> details)
    {
        var rest = CuePairing.Of(message, [.. quantities.Except(list)], [.. cues.Except(heading)], details);
        // The word stands far from its figure; the figure alone is what was said.
        var named = list.Select((q, i) => new Labelled(q, heading[i] with { First = q.First, Last = q.First }));
        return [.. rest.Concat(named).OrderBy(f => f.First)];
    }

    private static List<List<T>> Slashed<T>(List<T> items, Func<T, T, bool> isJoined)
    {
        var lists = new List<List<T>>();
        var start = 0;
        for (var i = 1; i <= items.Count; i++)
        {
            if (i < items.Count && isJoined(items[i - 1], items[i]))
            {
                continue;
            }

            if (i - start >= 2)
            {
                lists.Add(items[start..i]);
            }

            start = i;
        }

        return lists;
    }
}

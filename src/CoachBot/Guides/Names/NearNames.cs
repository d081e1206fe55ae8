namespace CoachBot.Guides;

/// <summary>Finds names one slip away, long ones two: a letter dropped, doubled, changed or two swapped. Names of fewer than four letters are never near to anything.</summary>
/// <remarks>An index over the names with letters left out, so that a look-up does not walk through all names.</remarks>
internal sealed class NearNames<T>
{
    private const int Shortest = 4;
    private const int Long = 8;
    private const int Longest = 32;

    private readonly Dictionary<string, List<(string Name, T Meaning)>> _byGap = new(StringComparer.Ordinal);

    public void Add(string name, T meaning)
    {
        if (name.Length < Shortest || name.Length > Longest)
        {
            return;
        }

        foreach (var gap in Gaps(name, far: true).ToHashSet(StringComparer.Ordinal))
        {
            if (!_byGap.TryGetValue(gap, out var names))
            {
                _byGap[gap] = names = [];
            }

            names.Add((name, meaning));
        }
    }

    /// <summary>The nearest names; several where they are equally near, none where nothing is near.</summary>
    /// <param name="far">Long words may be two slips away.</param>
    public IReadOnlyList<T> Find(string word, bool far)
    {
        if (word.Length < Shortest - 1 || word.Length > Longest)
        {
            return [];
        }

        var best = int.MaxValue;
        var found = new List<T>();
        foreach (var gap in Gaps(word, far))
        {
            foreach (var (name, meaning) in _byGap.GetValueOrDefault(gap) ?? [])
            {
                var distance = Distance(word, name, far && name.Length >= Long ? 2 : 1);
                if (distance > best || distance == 0 || IsOpening(word, name))
                {
                    continue;
                }

                if (distance < best)
                {
                    found.Clear();
                    best = distance;
                }

                if (!found.Contains(meaning))
                {
                    found.Add(meaning);
                }
            }
        }

        return found;
    }

    /// <summary>One slip apart, long words two.</summary>
    public static bool IsNear(string word, string name) => Distance(word, name, name.Length >= Long ? 2 : 1) != int.MaxValue;

    /// <summary>"together" is not a misspelt "togetherai": names are never found by their first letters.</summary>
    private static bool IsOpening(string word, string name) => name.Length >= word.Length + 2 && name.StartsWith(word, StringComparison.Ordinal);

    /// <summary>The word, the word with one letter left out, and of long words with two.</summary>
    private static IEnumerable<string> Gaps(string word, bool far)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
        {
            var gap = word.Remove(i, 1);
            yield return gap;
            for (var j = i; far && word.Length >= Long && j < gap.Length; j++)
            {
                yield return gap.Remove(j, 1);
            }
        }
    }

    /// <summary>Damerau-Levenshtein distance with neighbours swapped; <see cref="int.MaxValue"/> above the limit.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return int.MaxValue;
        }

        var before = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length] <= limit ? last[right.Length] : int.MaxValue;
    }
}

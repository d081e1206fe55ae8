namespace CoachBot.Guides;

/// <summary>Finds names one slip away, long ones two: a letter dropped, doubled, changed or two swapped. Names of fewer than four letters are never near to anything.</summary>
/// <remarks>An index over the names with letters left out, so that a look-up does not walk through all names.</remarks>
internal sealed class NearNames<T>
{
    private const int Shortest = 4;
    private const int Long = 8;
    private const int Longest = 32;
    private const int None = -1;

    private readonly Dictionary<string, List<(string Name, T Meaning)>> _byGap = new(StringComparer.Ordinal);

    public void Add(string name, T meaning)
    {
        if (name.Length < Shortest || name.Length > Longest)
        {
            return;
        }

        Span<char> letters = stackalloc char[Longest];
        foreach (var gap in Gaps(name.Length, far: true))
        {
            var key = Without(name, gap, letters).ToString();
            if (!_byGap.TryGetValue(key, out var names))
            {
                _byGap[key] = names = [];
            }

            // A name with a double letter is met twice.
            if (names.Count == 0 || names[^1].Name != name || !EqualityComparer<T>.Default.Equals(names[^1].Meaning, meaning))
            {
                names.Add((name, meaning));
            }
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
        List<T> found = [];
        Span<char> letters = stackalloc char[Longest];
        var byGap = _byGap.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var gap in Gaps(word.Length, far))
        {
            if (!byGap.TryGetValue(Without(word, gap, letters), out var names))
            {
                continue;
            }

            foreach (var (name, meaning) in names)
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

    /// <summary>Where letters are left out: nowhere, at one place, and of long words at two. <see cref="None"/> for no place.</summary>
    private static IEnumerable<(int First, int Second)> Gaps(int length, bool far)
    {
        yield return (None, None);
        for (var i = 0; i < length; i++)
        {
            yield return (i, None);
            for (var j = i + 1; far && length >= Long && j < length; j++)
            {
                yield return (i, j);
            }
        }
    }

    /// <summary>The word with its letters at the gap left out, written where <paramref name="letters"/> has room: a look-up makes no strings.</summary>
    private static ReadOnlySpan<char> Without(string word, (int First, int Second) gap, Span<char> letters)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != gap.First && i != gap.Second)
            {
                letters[length++] = word[i];
            }
        }

        return letters[..length];
    }

    /// <summary>Damerau-Levenshtein distance with neighbours swapped; <see cref="int.MaxValue"/> above the limit.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return int.MaxValue;
        }

        var width = right.Length + 1;
        Span<int> rows = width <= Longest + 1 ? stackalloc int[3 * (Longest + 1)] : new int[3 * width];
        var before = rows[..width];
        var last = rows[width..(2 * width)];
        var row = rows[(2 * width)..(3 * width)];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            // The row before is smaller by one at most, and a swap from there costs one: nothing comes back under the limit.
            if (least > limit)
            {
                return int.MaxValue;
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[right.Length] <= limit ? last[right.Length] : int.MaxValue;
    }
}

using System.Numerics;
using System.Runtime.InteropServices;

namespace CoachBot.Guides;

/// <summary>Finds names one slip away, long ones two: a letter dropped, doubled, changed or two swapped. Names of fewer than four letters are never near to anything.</summary>
/// <remarks>An index over the names with letters left out, so that a look-up does not walk through all names.</remarks>
internal sealed class NearNames<T>
{
    private const int Shortest = 4;
    private const int Long = 8;
    private const int Longest = 32;
    private const int None = -1;

    private readonly List<(string Name, T Meaning)> _names = [];

    /// <summary>By the hash of a name with letters left out, the first of its links. Two names that meet in a hash are told apart by their distance.</summary>
    private readonly Dictionary<ulong, int> _firstLinks = [];
    private readonly List<(int Name, int NextLink)> _links = [];

    public void Add(string name, T meaning)
    {
        if (name.Length < Shortest || name.Length > Longest)
        {
            return;
        }

        var id = _names.Count;
        _names.Add((name, meaning));
        foreach (var gap in Gaps(name.Length, far: true))
        {
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_firstLinks, Hash(name, gap), out var isKnown);

            // A name with a double letter is met twice.
            if (!isKnown || _links[first].Name != id)
            {
                _links.Add((id, isKnown ? first : None));
                first = _links.Count - 1;
            }
        }
    }

    /// <summary>The nearest names, in the order they were added; several where they are equally near, none where nothing is near.</summary>
    /// <param name="far">Long words may be two slips away.</param>
    public IReadOnlyList<T> Find(string word, bool far)
    {
        if (word.Length < Shortest - 1 || word.Length > Longest)
        {
            return [];
        }

        var best = int.MaxValue;
        SortedSet<int>? found = null;
        foreach (var gap in Gaps(word.Length, far))
        {
            for (var link = _firstLinks.GetValueOrDefault(Hash(word, gap), None); link != None; link = _links[link].NextLink)
            {
                var id = _links[link].Name;
                var name = _names[id].Name;
                var distance = Distance(word, name, far && name.Length >= Long ? 2 : 1);
                if (distance > best || distance == 0 || distance == int.MaxValue || IsOpening(word, name))
                {
                    continue;
                }

                if (distance < best)
                {
                    found?.Clear();
                    best = distance;
                }

                (found ??= []).Add(id);
            }
        }

        return found is null ? [] : [.. found.Select(id => _names[id].Meaning).Distinct()];
    }

    /// <summary>One slip apart, long words two.</summary>
    public static bool IsNear(string word, string name) => IsNear(word, Letters(word), name, Letters(name));

    /// <summary>The same, the letters of both known: most words differ in more of them than slips could.</summary>
    public static bool IsNear(string word, uint letters, string name, uint nameLetters)
    {
        var slips = name.Length >= Long ? 2 : 1;
        return BitOperations.PopCount(letters & ~nameLetters) <= slips && BitOperations.PopCount(nameLetters & ~letters) <= slips && Distance(word, name, slips) != int.MaxValue;
    }

    /// <summary>Which letters stand in a word, a bit each; some letters share one.</summary>
    public static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (letter & 31);
        }

        return letters;
    }

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

    /// <summary>Of the word with its letters at the gap left out (FNV-1a): neither names nor look-ups make strings.</summary>
    private static ulong Hash(string word, (int First, int Second) gap)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != gap.First && i != gap.Second)
            {
                hash = (hash ^ word[i]) * 1099511628211UL;
            }
        }

        return hash;
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

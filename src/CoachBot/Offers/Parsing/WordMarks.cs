using System.Numerics;

namespace CoachBot.Offers;

/// <summary>
/// Which words a table may hold, told from a mark of a word that is made once a message: a table is asked for every word of a message, and nearly always
/// has none. A Bloom filter with one hash.
/// </summary>
internal sealed class WordMarks
{
    /// <summary>So many bits a word, that few others fall on one.</summary>
    private const int Sparse = 16;

    private readonly ulong[] _bits;

    public WordMarks(IReadOnlyCollection<string> words)
    {
        _bits = new ulong[Math.Max(1, (int)BitOperations.RoundUpToPowerOf2((uint)words.Count * Sparse / 64))];
        foreach (var word in words)
        {
            var mark = Of(word);
            _bits[(mark >> 6) & (uint)(_bits.Length - 1)] |= Bit(mark);
        }
    }

    public static uint Of(string word) => word.Length == 0 ? 0 : Mixed((uint)((word.Length << 24) ^ (word[0] << 18) ^ (word[word.Length / 2] << 10) ^ (word[^1] << 4) ^ word[word.Length / 3]));

    /// <summary>One bit of 64.</summary>
    public static ulong Bit(uint mark) => 1UL << (int)(mark & 63);

    public static ulong Bits(IEnumerable<string> words) => words.Aggregate(0UL, (bits, word) => bits | Bit(Of(word)));

    /// <summary>False only where no word of that mark is held.</summary>
    public bool MayHold(uint mark) => (_bits[(mark >> 6) & (uint)(_bits.Length - 1)] & Bit(mark)) != 0;

    private static uint Mixed(uint hash) => (uint)((hash * 0x9E3779B97F4A7C15UL) >> 32);
}

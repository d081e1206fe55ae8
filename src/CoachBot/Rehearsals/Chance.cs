namespace CoachBot.Rehearsals;

/// <summary>Chance that is no chance: the same seed and label give the same number on every machine.</summary>
internal static class Chance
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public static uint Seed(string text, uint start = Offset)
    {
        var hash = start;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * Prime);
        }

        // The last letters must reach the high bits too.
        hash ^= hash >> 15;
        hash = unchecked(hash * 2246822519);
        return hash ^ (hash >> 13);
    }

    /// <summary>A number from 0 to below <paramref name="count"/>.</summary>
    public static int Pick(uint seed, string label, int count) => (int)(Seed(label, seed) % (uint)count);

    /// <summary>A share between the two, in hundredths of the way.</summary>
    public static decimal Between(uint seed, string label, decimal low, decimal high) => low + ((high - low) * Pick(seed, label, 101) / 100m);
}

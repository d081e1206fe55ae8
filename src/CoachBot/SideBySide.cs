namespace CoachBot;

/// <summary>Work on many things at once where the threads of the pool may all be taken: the thread at hand takes part, so that it goes on without them (PLINQ waits).</summary>
internal static class SideBySide
{
    /// <summary>What comes of each, in their order.</summary>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> of)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, results.Length, i => results[i] = of(items[i]));
        return results;
    }
}

using System.Collections.Concurrent;
using System.Globalization;

namespace CoachBot.Soak;

/// <summary>What was seen, and what must not have been.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public ConcurrentQueue<string> Faults { get; } = new();

    public void Count(string what, int by = 1) => _counts.AddOrUpdate(what, by, (_, n) => n + by);

    public int this[string what] => _counts.GetValueOrDefault(what);

    public void Fault(string what) => Faults.Enqueue(what);

    /// <returns>0 when there was no fault.</returns>
    public int Print(string scenario)
    {
        var counts = string.Join(", ", _counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} {c.Key}")));
        Console.WriteLine($"{scenario}: {counts}");
        foreach (var fault in Faults.Take(20))
        {
            Console.WriteLine($"  FAULT {fault}");
        }

        Console.WriteLine(Faults.IsEmpty ? $"{scenario}: passed" : $"{scenario}: FAILED, {Faults.Count} faults");
        return Faults.IsEmpty ? 0 : 1;
    }
}

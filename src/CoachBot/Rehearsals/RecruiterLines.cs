using System.Collections.Frozen;

namespace CoachBot.Rehearsals;

/// <summary>The recruiter's words without a model: text files, one a temperament, several ways to say each move.</summary>
internal sealed class RecruiterLines
{
    private static readonly FrozenDictionary<Temperament, RecruiterLines> All = Enum.GetValues<Temperament>().ToFrozenDictionary(t => t, Load);

    private readonly FrozenDictionary<string, IReadOnlyList<string>> _moves;

    private RecruiterLines(FrozenDictionary<string, IReadOnlyList<string>> moves) => _moves = moves;

    public static RecruiterLines Of(Temperament temperament) => All[temperament];

    public IEnumerable<string> Moves => _moves.Keys;

    /// <summary>The lines for a move with their places still open, the one to say first at the head; which that is, is fixed by seed and turn.</summary>
    public IEnumerable<string> Of(string move, uint seed, int turn)
    {
        var ways = _moves[move];
        return Enumerable.Range(Chance.Pick(seed, move, ways.Count) + turn, ways.Count).Select(i => ways[i % ways.Count]);
    }

    private static RecruiterLines Load(Temperament temperament)
    {
        var moves = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? at = null;
        foreach (var line in EmbeddedText.WithComments("Rehearsals.Data", $"{temperament.ToString().ToLowerInvariant()}.txt"))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                moves[line[3..]] = at = [];
            }
            else if (!line.StartsWith('#'))
            {
                at?.Add(line);
            }
        }

        return new RecruiterLines(moves.ToFrozenDictionary(m => m.Key, m => (IReadOnlyList<string>)m.Value, StringComparer.Ordinal));
    }
}

using CoachBot.Wording;

namespace CoachBot.Language.Tests;

/// <summary>Thousands of rewrites over the lines the coach really says.</summary>
public sealed class RewriteCorpusTests
{
    private const int Adversarial = 2_000;
    private const int Friendly = 500;

    /// <summary>Other draws are made with REWRITE_SEEDS=n.</summary>
    public static TheoryData<uint> Seeds => [.. Enumerable.Range(0, int.TryParse(Environment.GetEnvironmentVariable("REWRITE_SEEDS"), out var n) ? n : 2).Select(i => 20261117u + ((uint)i * 7919u))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Of_2000_adversarial_rewrites_none_passes(uint seed)
    {
        var lines = await Corpus.LinesAsync();
        var random = new Dice(seed);
        var passed = new List<string>();
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var tried = 0;
        for (var i = 0; tried < Adversarial; i++)
        {
            var line = lines[random.Next(lines.Count)];

            // On top of honest changes, as a model would.
            var honest = Mutations.Honest(line.Text, random);
            var (kind, bad) = Spoilt(honest, i, random);
            if (bad == honest || bad == line.Text)
            {
                continue;
            }

            tried++;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (Guarding.Guard.Check(line, bad, Tongue.English) is null)
            {
                passed.Add($"{kind}: {line.Text}\n    -> {bad}");
            }
        }

        Assert.True(passed.Count == 0, $"{passed.Count} of {tried} passed:\n{string.Join('\n', passed.Take(40))}");
        Assert.True(kinds.Count >= 30, string.Join(", ", kinds.Keys));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Of_500_honest_rewrites_95_in_100_pass(uint seed)
    {
        var lines = await Corpus.LinesAsync();
        var random = new Dice(seed);
        var rewrites = Guarding.Honest.ToList();
        for (var i = 0; rewrites.Count < Friendly && i < 100_000; i++)
        {
            var line = lines[random.Next(lines.Count)];
            var text = Mutations.Honest(line.Text, random);
            if (text != line.Text)
            {
                rewrites.Add(new Rewrite(line, text, Tongue.English, "made"));
            }
        }

        var failed = rewrites.Select(r => (r, Fault: Guarding.Guard.Check(r.Original, r.Text, r.Tongue))).Where(x => x.Fault is not null).ToList();

        Assert.Equal(Friendly, rewrites.Count);
        Assert.True(failed.Count * 20 <= Friendly, $"{failed.Count} of {Friendly} failed:\n{string.Join('\n', failed.Take(40).Select(f => $"{f.Fault}: {f.r.Original.Text}\n    -> {f.r.Text}"))}");
    }

    /// <summary>What the coach says itself must be able to come back unchanged.</summary>
    [Fact]
    public async Task Nearly_every_line_passes_as_it_is()
    {
        var lines = await Corpus.LinesAsync();
        var failed = lines.Select(l => (l, Fault: Guarding.Guard.Check(l, l.Text, Tongue.English))).Where(x => x.Fault is not null).ToList();

        Assert.True(lines.Count >= 30, $"{lines.Count} lines");
        Assert.True(failed.Count * 50 <= lines.Count, $"{failed.Count} of {lines.Count}:\n{string.Join('\n', failed.Take(20).Select(f => $"{f.Fault}: {f.l.Text}"))}");
    }

    /// <summary>By turns a change of the line itself and a phrase that is put into it.</summary>
    private static (string Kind, string Text) Spoilt(string honest, int turn, Dice random)
    {
        if (turn % 2 == 0)
        {
            var (kind, change) = Mutations.Bad[turn / 2 % Mutations.Bad.Count];
            return (kind, change(honest, random.Next(100)));
        }

        var (name, phrases) = Intruders.All[turn / 2 % Intruders.All.Count];
        return (name, Intruders.Into(honest, phrases[random.Next(phrases.Count)], random.Next(Intruders.Ways)));
    }
}

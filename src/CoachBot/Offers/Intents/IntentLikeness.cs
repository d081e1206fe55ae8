using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CoachBot.Offers;

/// <summary>How like a message is to the examples of each intent.</summary>
/// <remarks>
/// A multinomial naive Bayes classifier over tf-idf weights with equal priors (Rennie et al., "Tackling the Poor Assumptions of Naive Bayes
/// Text Classifiers", ICML 2003): learnt from the examples in a fraction of a second, so that they alone are kept and nothing derived. The methods that run a million times
/// at the start are compiled at their best from the first.
/// </remarks>
internal sealed class IntentLikeness
{
    /// <summary>Added to every count, so that an unseen trait speaks against an intent without excluding it.</summary>
    private const double Smoothing = 0.05;

    /// <summary>A trait of fewer examples is a slip or a rare name.</summary>
    private const int FewestExamples = 2;

    /// <summary>Steps of a weight; a byte holds them.</summary>
    private const float Steps = 12;

    private static readonly Lazy<IntentLikeness> Learnt = new(() => Learn(IntentExamples.All()));

    private readonly int[] _rows;
    private readonly float[] _rarity;
    private readonly sbyte[] _weights;

    private IntentLikeness(ImmutableArray<Intent> intents, int[] rows, float[] rarity, sbyte[] weights) => (Intents, _rows, _rarity, _weights) = (intents, rows, rarity, weights);

    /// <summary>Learnt from the examples that ship with the coach, at its first use.</summary>
    public static IntentLikeness OfExamples => Learnt.Value;

    /// <summary>The intents there are examples of.</summary>
    public ImmutableArray<Intent> Intents { get; }

    public static IntentLikeness Learn(IReadOnlyList<(Intent Intent, string Text)> examples)
    {
        ImmutableArray<Intent> intents = [.. examples.Select(e => e.Intent).Distinct().Order()];
        var traits = SideBySide.Select(examples, e => MessageTraits.Of(MessageText.Cut(e.Text), []));
        var (rows, rarity) = Rarity(traits);
        var counts = new float[rarity.Length * intents.Length];
        var totals = new double[intents.Length];
        for (var i = 0; i < examples.Count; i++)
        {
            var intent = intents.IndexOf(examples[i].Intent);
            foreach (var part in (ReadOnlySpan<List<int>>)[traits[i].Words, traits[i].Pieces])
            {
                totals[intent] += Count(CollectionsMarshal.AsSpan(part), rows, rarity, counts.AsSpan(intent), intents.Length);
            }
        }

        return new IntentLikeness(intents, rows, rarity, Weights(counts, totals, rarity.Length));
    }

    /// <summary>For each row and intent how much the trait speaks for the intent, above the mean of all intents, in <see cref="Steps"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static sbyte[] Weights(float[] counts, double[] totals, int rows)
    {
        var weights = new sbyte[counts.Length];
        double[] sizes = [.. totals.Select(t => Math.Log(t + (Smoothing * rows)))];
        double[] unseen = [.. sizes.Select(s => Math.Log(Smoothing) - s)];
        var meanUnseen = unseen.Average();
        Span<double> logs = stackalloc double[totals.Length];
        for (var row = 0; row < rows; row++)
        {
            var mean = meanUnseen;
            for (var i = 0; i < logs.Length; i++)
            {
                var count = counts[(row * logs.Length) + i];
                logs[i] = count == 0 ? unseen[i] : Math.Log(count + Smoothing) - sizes[i];
                mean += (logs[i] - unseen[i]) / logs.Length;
            }

            for (var i = 0; i < logs.Length; i++)
            {
                // Rounded by hand: two million calls of Math.Round take a tenth of a second.
                weights[(row * logs.Length) + i] = (sbyte)Math.Clamp((int)(((logs[i] - mean) * Steps) + sbyte.MaxValue + 0.5) - sbyte.MaxValue, sbyte.MinValue, sbyte.MaxValue);
            }
        }

        return weights;
    }

    /// <summary>Each intent's logarithmic likeness, in the order of <see cref="Intents"/>; only differences between them mean something.</summary>
    public float[] Of(MessageText message, NameSpan[] names)
    {
        var sums = new float[Intents.Length];
        var (words, pieces) = MessageTraits.Of(message.Tokens, names);
        Speak(CollectionsMarshal.AsSpan(words), sums);
        Speak(CollectionsMarshal.AsSpan(pieces), sums);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] /= Steps;
        }

        return sums;
    }

    /// <summary>The row of each trait, -1 for one that is not known, and how rare the trait of a row is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int[] Rows, float[] Rarity) Rarity((List<int> Words, List<int> Pieces)[] traits)
    {
        var found = new int[MessageTraits.Most];
        var foundLast = new int[MessageTraits.Most];
        for (var i = 0; i < traits.Length; i++)
        {
            foreach (var part in (ReadOnlySpan<List<int>>)[traits[i].Words, traits[i].Pieces])
            {
                foreach (var trait in part)
                {
                    found[trait] += foundLast[trait] == i + 1 ? 0 : 1;
                    foundLast[trait] = i + 1;
                }
            }
        }

        var rows = new int[MessageTraits.Most];
        var rarity = new List<float>();
        for (var trait = 0; trait < found.Length; trait++)
        {
            rows[trait] = found[trait] < FewestExamples ? -1 : rarity.Count;
            if (found[trait] >= FewestExamples)
            {
                rarity.Add((float)(Math.Log((1d + traits.Length) / (1 + found[trait])) + 1));
            }
        }

        return (rows, [.. rarity]);
    }

    /// <summary>Adds what the traits say for each intent. Words weigh as much as pieces of words, whatever the length of the message.</summary>
    private void Speak(ReadOnlySpan<int> traits, Span<float> sums)
    {
        var length = Length(traits, _rows, _rarity);
        foreach (var trait in traits)
        {
            if (_rows[trait] is >= 0 and var row)
            {
                var weight = _rarity[row] / length;
                Add(_weights.AsSpan(row * sums.Length, sums.Length), weight, sums);
            }
        }
    }

    /// <summary>Adds the weights of a trait; eight intents at a time, since a message has some hundred traits.</summary>
    private static void Add(ReadOnlySpan<sbyte> weights, float weight, Span<float> sums)
    {
        var i = 0;
        for (; i <= weights.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var wide = Vector128.WidenLower(Vector128.CreateScalarUnsafe(BinaryPrimitives.ReadInt64LittleEndian(MemoryMarshal.AsBytes(weights[i..]))).AsSByte());
            var (low, high) = Vector128.Widen(wide);
            var sum = Vector256.Create<float>(sums[i..]) + (Vector256.ConvertToSingle(Vector256.Create(low, high)) * weight);
            sum.CopyTo(sums[i..]);
        }

        for (; i < weights.Length; i++)
        {
            sums[i] += weight * weights[i];
        }
    }

    /// <summary>Adds the traits of an example to the counts of its intent, one in <paramref name="step"/>; returns what was added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Count(ReadOnlySpan<int> traits, int[] rows, float[] rarity, Span<float> counts, int step)
    {
        var length = Length(traits, rows, rarity);
        var added = 0d;
        foreach (var trait in traits)
        {
            if (rows[trait] is >= 0 and var row)
            {
                var weight = rarity[row] / length;
                counts[row * step] += weight;
                added += weight;
            }
        }

        return added;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Length(ReadOnlySpan<int> traits, int[] rows, float[] rarity)
    {
        var square = 0f;
        foreach (var trait in traits)
        {
            square += rows[trait] is >= 0 and var row ? rarity[row] * rarity[row] : 0;
        }

        return MathF.Sqrt(square);
    }
}

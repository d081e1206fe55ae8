using System.Runtime.CompilerServices;
using System.Text;
using CoachBot.Coaching;
using CoachBot.Language.Guarding;
using CoachBot.Wording;

namespace CoachBot.Language.Rephrasing;

/// <summary>
/// One line as it arrives: each sentence is shown when it is whole and has passed, and nothing after the first that has not. The end
/// tells whether the line as a whole may stand; where not, the original takes its place.
/// </summary>
internal sealed class GuardedStream(RewriteGuard guard, MarkedLine original, Tongue tongue)
{
    /// <summary>Why it stopped; null while all is well.</summary>
    public RewriteFault? Fault { get; private set; }

    /// <summary>The sentences that passed, figures back in place, each with the space before it.</summary>
    public async IAsyncEnumerable<string> ReadAsync(IAsyncEnumerable<string> chunks, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var facts = new LineFacts(original.Text);
        var text = new StringBuilder();
        var shown = 0;
        await foreach (var chunk in chunks.WithCancellation(cancellationToken))
        {
            text.Append(chunk);
            if (!chunk.AsSpan().ContainsAny(".!? "))
            {
                continue;
            }

            // The last sentence may go on: it is shown with the one after it, or at the end.
            var rest = text.ToString(shown, text.Length - shown);
            var sentences = SentenceSplitter.Split(rest);
            if (sentences.Count > 1)
            {
                var part = rest[..sentences[^2].End];
                if ((Fault = guard.CheckPart(original, facts, part, tongue, text.ToString(0, shown))) is not null)
                {
                    yield break;
                }

                yield return original.Filled(part);
                shown += part.Length;
            }
        }

        var whole = text.ToString().TrimEnd();
        if ((Fault = guard.Check(original, facts, whole, tongue)) is null && shown < whole.Length)
        {
            yield return original.Filled(whole[shown..]);
        }
    }
}

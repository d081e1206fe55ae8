using System.Buffers;
using System.Text;

namespace CoachBot.Guides;

/// <summary>Words to say and words to the candidate, told apart.</summary>
/// <param name="Speech">Without the outer quotes; several speeches stand in paragraphs of their own. Null when nothing is to be said.</param>
/// <param name="Advice">Words to the candidate; "…" stands where a speech was taken out of the middle of a sentence. Null when there are none.</param>
/// <param name="Kind">Never <see cref="ScriptKind.Scenarios"/>: that is told by the heading.</param>
internal sealed record SpeechParts(string? Speech, string? Advice, ScriptKind Kind)
{
    /// <param name="paragraphs">Emphasis already stripped.</param>
    public static SpeechParts Of(IEnumerable<SpeechParagraph> paragraphs)
    {
        var speeches = new List<string>();
        var advice = new List<string>();
        var adviceFirst = false;
        var count = 0;
        foreach (var paragraph in paragraphs)
        {
            var before = speeches.Count;
            var said = QuoteScan.Split(paragraph.Text, speeches);
            if (paragraph.InQuote && speeches.Count == before && said.Length > 0 && !QuoteScan.IsLabel(said))
            {
                speeches.Add(said);
                said = "";
            }

            if (speeches.Count > before && advice.Count > 0 && QuoteScan.IsLabel(advice[^1]))
            {
                // "Script:" on a line of its own only announces the speech.
                advice.RemoveAt(advice.Count - 1);
            }

            if (said.Length > 0)
            {
                adviceFirst |= before == 0 && (speeches.Count == before || !QuoteScan.OpensWithQuote(paragraph.Text));
                advice.Add(said);
            }

            count += speeches.Count - before;
        }

        var kind = speeches.Count == 0 ? ScriptKind.Advice
            : advice.Count == 0 ? ScriptKind.Speech
            : adviceFirst || count > 1 ? ScriptKind.AdviceWithSpeech
            : ScriptKind.SpeechAndAdvice;
        return new SpeechParts(Join(speeches), Join(advice), kind);
    }

    private static string? Join(List<string> parts) => parts.Count == 0 ? null : string.Join("\n\n", parts);
}

/// <param name="InQuote">A block quote in a lever is a speech even without quotation marks.</param>
internal readonly record struct SpeechParagraph(string Text, bool InQuote);

/// <summary>Finds the quoted speeches of a paragraph. Straight and curly double quotes; single quotes are nested ones and stay.</summary>
internal static class QuoteScan
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    public static bool OpensWithQuote(string text) => text.Length > 0 && Quotes.Contains(text[0]);

    /// <summary>"Script:" and the like: names what follows, says nothing itself.</summary>
    public static bool IsLabel(string text) => text.Length < 60 && text.EndsWith(':');

    /// <summary>Adds the speeches found and returns the text around them.</summary>
    public static string Split(string text, List<string> speeches)
    {
        if (!text.AsSpan().ContainsAny(Quotes))
        {
            return text.Trim();
        }

        var around = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.AsSpan(at).IndexOfAny(Quotes);
            if (open < 0)
            {
                break;
            }

            open += at;
            var close = Close(text, open);
            if (close < 0)
            {
                break;
            }

            around.Append(text, at, open - at);
            var inner = text[(open + 1)..close].Trim();
            if (IsSpeech(text, open, inner))
            {
                speeches.Add(inner);
                around.Append(around.ToString().TrimEnd().EndsWith(':') ? "…" : "");
            }
            else
            {
                around.Append(text, open, close - open + 1);
            }

            at = close + 1;
            while (at < text.Length && text[at] == ' ' && around.Length > 0 && around[^1] == ' ')
            {
                at++;
            }
        }

        return around.Append(text, at, text.Length - at).ToString().Trim().Trim('*').Trim();
    }

    private static int Close(string text, int open)
    {
        var after = text.AsSpan(open + 1);
        var length = text[open] switch
        {
            '“' or '„' => after.IndexOfAny('”', '“'),
            '«' => after.IndexOf('»'),
            _ => after.IndexOf('"'),
        };
        return length < 0 ? -1 : open + 1 + length;
    }

    /// <summary>Terms in quotes ("Tier 1", "Ownership") belong to the sentence around them; a speech has a sentence's length.</summary>
    private static bool IsSpeech(string text, int open, string inner)
    {
        var words = inner.AsSpan().Count(' ') + 1;
        var led = text.AsSpan(0, open).TrimEnd().TrimEnd('*').TrimEnd().EndsWith(":");
        var whole = open == 0 && words > 3;
        return whole || words >= 9 || (words >= 4 && led) || (words >= 5 && inner.Length > 0 && ".!?".Contains(inner[^1], StringComparison.Ordinal));
    }
}

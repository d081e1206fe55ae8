using CoachBot.Wording;

namespace CoachBot.Language.Guarding;

/// <summary>Whether a line is in the language that was asked for, by its small words.</summary>
internal static class Tongues
{
    /// <summary>Shorter lines ("Gracias.") have too few small words to tell.</summary>
    private const int Fewest = 4;

    /// <param name="text">In small letters.</param>
    public static RewriteFault? Fault(string text, Tongue wanted)
    {
        var words = text.AsSpan().Count(' ') + 1;
        if (words < Fewest)
        {
            return null;
        }

        // Small words are a third of most texts: with so many there is no doubt.
        var mine = TongueWords.Of(wanted).Count("stop", text);
        return mine * 3 >= words ? null : mine == 0 || TongueWords.Tongues.Any(t => t != wanted && TongueWords.Of(t).Count("stop", text) > mine) ? RewriteFault.Tongue : null;
    }
}

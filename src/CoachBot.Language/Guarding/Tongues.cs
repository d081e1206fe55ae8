using CoachBot.Wording;

namespace CoachBot.Language.Guarding;

/// <summary>Whether a line is in the language that was asked for, by its small words.</summary>
internal static class Tongues
{
    /// <summary>Shorter lines ("Gracias.") have too few small words to tell.</summary>
    private const int Fewest = 4;

    public static RewriteFault? Fault(string text, Tongue wanted)
    {
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < Fewest)
        {
            return null;
        }

        var mine = TongueWords.Of(wanted).Count("stop", text);
        return mine == 0 || TongueWords.Tongues.Any(t => t != wanted && TongueWords.Of(t).Count("stop", text) > mine) ? RewriteFault.Tongue : null;
    }
}

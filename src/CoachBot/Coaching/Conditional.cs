using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>Guides speak of work at the company as if it were being done. Before the job it is a promise at most: "My work is" becomes "My work would be".</summary>
public static partial class Conditional
{
    public static string Of(string sentence)
    {
        var text = JobPattern().Replace(sentence, m => $"In this role I would {m.Groups["verb"].Value.ToLowerInvariant()} ");
        text = IsPattern().Replace(text, "${who} would be ");
        return VerbPattern().Replace(text, m => $"{m.Groups["who"].Value} would {m.Groups["how"].Value}{Base(m.Groups["verb"].Value)} ");
    }

    private static string Base(string verb) => verb.EndsWith('s') && !verb.EndsWith("ss", StringComparison.Ordinal) ? verb[..^1] : verb;

    [GeneratedRegex(@"^I (?<verb>optimi[sz]e|produce|build|design|maintain|operate|secure|architect|manage|deliver|ship|run|own|drive|create|develop) ", RegexOptions.IgnoreCase)]
    private static partial Regex JobPattern();

    [GeneratedRegex(@"^(?<who>My (?:(?!expertise|experience|background|base|target|ask|goal|offer|compensation|comp|package|understanding|equity|salary|range|expectation)[\w'/-]+ ){0,3}?(?:work|results?|benchmarks?|contributions?|optimi[sz]ations?|models?|systems?|features?|platform|code|designs?|projects?|pipelines?|decisions?)) (?:is|are) ", RegexOptions.IgnoreCase)]
    private static partial Regex IsPattern();

    [GeneratedRegex(@"^(?<who>My (?:[\w'/-]+ ){0,3}?(?:work|results?|benchmarks?|contributions?|optimi[sz]ations?|models?|systems?|features?|code|designs?|projects?|pipelines?|decisions?)(?: (?:to|in|on) [\w' -]{3,60}?)?) (?<how>directly )?(?<verb>determines?|drives?|defines?|enables?|increases?|reduces?|proves?|shapes?|decides?|impacts?|affects?|produces?) ", RegexOptions.IgnoreCase)]
    private static partial Regex VerbPattern();
}

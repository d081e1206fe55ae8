using System.Text.RegularExpressions;

namespace CoachBot.Guides;

/// <summary>Words that tell what a script does with a figure. The cue nearest before the figure in its sentence decides; without one, a cue right behind it.</summary>
internal static partial class StanceCues
{
    /// <summary>Cues further away than this many characters belong to something else.</summary>
    private const int Reach = 500;

    private static readonly (Regex Cue, FigureStance Stance)[] Cues =
    [
        (Floor(), FigureStance.Floor),
        (Initial(), FigureStance.Initial),
        (Counter(), FigureStance.Counter),
        (Competing(), FigureStance.Competing),
        (Ask(), FigureStance.Ask),
        (Reference(), FigureStance.Reference),
    ];

    /// <summary>All cues of a sentence.</summary>
    public static List<StanceCue> In(string sentence)
    {
        // The patterns are in lower case: far quicker than patterns for both cases.
        var lower = sentence.ToLowerInvariant();
        var found = new List<StanceCue>();
        foreach (var (pattern, meaning) in Cues)
        {
            foreach (var match in pattern.EnumerateMatches(lower))
            {
                found.Add(new StanceCue(match.Index, match.Index + match.Length, meaning));
            }
        }

        // "For London: £160K base" asks without a verb; what a cue before it says is not asked for.
        if (Bare().Match(lower) is { Success: true } bare && bare.Groups["cue"] is var colon && !found.Exists(c => c.End <= colon.Index))
        {
            found.Add(new StanceCue(colon.Index, colon.Index + colon.Length, FigureStance.Ask));
        }

        return found;
    }

    public static (FigureStance Stance, string Cue) Of(FigureSpan span, List<StanceCue> cues)
    {
        StanceCue? nearest = null;
        foreach (var cue in cues)
        {
            if (cue.End > span.Start || span.Start - cue.Start > Reach)
            {
                continue;
            }

            // Of two that end together the longer says more: "counters below" is no floor.
            if (nearest is not { } best || cue.End > best.End || (cue.End == best.End && cue.Start < best.Start))
            {
                nearest = cue;
            }
        }

        return nearest is { } found ? (found.Stance, span.Text[found.Start..found.End]) : Behind(span);
    }

    private static (FigureStance Stance, string Cue) Behind(FigureSpan span)
    {
        var rest = span.Text[span.End..Math.Min(span.Text.Length, span.End + Reach)];
        if (Commit().Match(rest) is { Success: true } commit)
        {
            return (FigureStance.Ask, commit.Value);
        }

        if (FloorBehind().Match(rest) is { Success: true } floor)
        {
            return (FigureStance.Floor, floor.Value);
        }

        return CounterBehind().Match(rest) is { Success: true } counter ? (FigureStance.Counter, counter.Value) : (FigureStance.Reference, "");
    }

    [GeneratedRegex(@"\baccept[- ]at( floor)?( should be)?\b|\baccept(able)?( if)?\b|\bfloor\b( should be\b)?|\bwalk[- ]?(away)?\b|\bbelow\b|\bno (lower|less) than\b|\bminimum( of)?\b|\bat least\b|\bbottom line\b|\bnothing under\b|\bsettle (at|for)\b|\bdon't (go|drop|accept)\b")]
    private static partial Regex Floor();

    [GeneratedRegex(@"\bthank you for the offer( of)?\b|\binitial offer( of)?\b|\byour (current )?offer (of|at|is)\b|\bthe offer of\b|\bcurrent offer\b|\breceived (my|the|your|an?) [\w /-]{0,40}offer( at| of)?\b")]
    private static partial Regex Initial();

    [GeneratedRegex(@"\bwill (likely |probably |typically )?(counter|respond|come back|offer|open|start)( at| with)?\b|\b(if )?(they|recruiter) counters?( at| with)?\b|\bif countered( at| with| below)?\b|\bcounters? (at|with|below|under)\b|\bexpect (a )?counter\b|\bcounteroffer\b")]
    private static partial Regex Counter();

    [GeneratedRegex(@"\bcompeting\b|\boffers? (from|at)\b|\b(is|are) offering\b|\bholding\b|\bi'?m leaving\b|\bleaving behind\b|\bother offers?\b|\balternative offers?\b|\bmy offers?\b|\bweighing\b|\bmatch (or beat )?the\b|\bhave (an|a) [\w/ -]{0,40}offer\b")]
    private static partial Regex Competing();

    [GeneratedRegex(@"\btarget(ing|s|ed)?\b|\bpush(ing)? (for|to|toward)\b|\bopen (at|with)\b|\banchor(ing|ed)?( at| to| on)?\b|\bi(?:'d| would)( also| really)? (like|want|need|expect|be looking|love)\b|\bi( also)? (need|want|expect|am asking|request|propose|require|command)\b|\bask(ing)?( is| for)?\b|\blooking (for|at)\b|\bto (join|choose|move|sign|accept|commit)\b|\brequest(ing)?\b|\bpropos(e|ing)\b|\bseek(ing)?\b|\baim(ing)? (for|at)\b|\bcommands?\b|\bshould (be|reflect|start|sit|land|include|come)\b|\bnegotiate (for|to|up to|toward)\b|\bcounter (back )?(at|with)(?= \$| £| €)|\bwould (make|bring|allow|close)\b|\badjusted( upward)?\b|\bjustif(y|ies)\b|\bbring (the )?\w+ to\b|\b(can|could) (we|you) (get|do|move|bring|increase|raise|close|make|structure|add)\b|\bplus a\b|\bstart at\b|\bgo(ing)? for\b")]
    private static partial Regex Ask();

    [GeneratedRegex(@"\baverage\b|\bmedian\b|\bmarket (rate|data|median|range)\b|\bstandard\b|\brange (is|of|from)\b|\bband (is|of|from)\b|\btypical(ly)?\b|\bbenchmarks?\b|\bpays?\b|\bpercentile\b|\bworth\b|\bvalued at\b(?= \$\d+(\.\d+)?b)")]
    private static partial Regex Reference();

    /// <summary>Two words at least before the colon, the last of them none that only names the figure ("L5 base: $195K-$250K").</summary>
    [GeneratedRegex(@"^(?!.*\b(?:data(?= for| from| on| shows?| says?|:)|levels|glassdoor|blind|bands?|ranges?|market|offers?|offered)\b.*:)[^:]*[\w)]\W+(?:\w+[-'’])*(?!base|salary|bonus|rsus?|equity|stock|options?|comp|tc|total|pay|sign-?on|grant)\w+(?<cue>: )(?:an? )?[a-z]{0,3} ?[$€£₹¥]? ?\d[\d,.]*[km]?\+?(?:/4yr)? (?:base|rsus?|equity|in rsus|options)\b")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[^.]{0,40}?\b(I commit|I sign|I'd sign|I'll sign|I would sign|I accept|I'll accept|I'm in|I can commit|I'd commit|works for me|gets it done)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Commit();

    [GeneratedRegex(@"^[^.$£€]{0,40}?\b(floor|minimum|accept-at|or (I )?walk)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FloorBehind();

    [GeneratedRegex(@"^[^.$£€]{0,24}?\bcounter\b", RegexOptions.IgnoreCase)]
    private static partial Regex CounterBehind();
}

/// <summary>A cue and its place in the sentence.</summary>
internal readonly record struct StanceCue(int Start, int End, FigureStance Stance);

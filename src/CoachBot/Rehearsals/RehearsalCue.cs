using System.Text.RegularExpressions;
using CoachBot.Offers;

namespace CoachBot.Rehearsals;

/// <summary>What a message is to a rehearsal.</summary>
internal enum RehearsalCue
{
    /// <summary>"play the recruiter".</summary>
    Start,

    /// <summary>A line said to the recruiter.</summary>
    Line,
    Hint,
    Pause,
    Resume,
    Stop,
}

/// <summary>Tells the orders of a rehearsal from the lines said in it.</summary>
internal static partial class RehearsalCues
{
    /// <summary>Null where the message is not the rehearsal's: it goes to the coach.</summary>
    /// <param name="rehearsed">The rehearsal that ended with the message before; null otherwise.</param>
    public static RehearsalCue? Of(Rehearsal? rehearsal, Reading reading, Rehearsal? rehearsed = null)
    {
        var text = reading.Text.Trim();
        if (reading.Says(Intent.DeleteMyData) || reading.Says(Intent.ExportMyData))
        {
            return null;
        }

        if (rehearsal is null)
        {
            if (rehearsed is not null && !StartsAnew().IsMatch(text))
            {
                return Stops().IsMatch(text) || Pauses().IsMatch(text) ? RehearsalCue.Stop : GoesOn().IsMatch(text) ? RehearsalCue.Resume : Started(reading, text);
            }

            return Started(reading, text);
        }

        if (Stops().IsMatch(text))
        {
            return RehearsalCue.Stop;
        }

        if (reading.Says(Intent.Rehearse) && StartsAnew().IsMatch(text))
        {
            return RehearsalCue.Start;
        }

        if (rehearsal.Paused)
        {
            return Resumes().IsMatch(text) ? RehearsalCue.Resume : null;
        }

        return Hints().IsMatch(text) ? RehearsalCue.Hint : Pauses().IsMatch(text) ? RehearsalCue.Pause : RehearsalCue.Line;
    }

    private static RehearsalCue? Started(Reading reading, string text)
    {
        // "pretend to be the recruiter" is no request to make something up.
        var isMeant = (reading.Intents.Contains(Intent.Rehearse) && Begins().IsMatch(text)) || PlaysRecruiter().IsMatch(text);
        return isMeant && !IsTalkOfPractice().IsMatch(text) ? RehearsalCue.Start : null;
    }

    public static Temperament TemperamentOf(string text) =>
        Firm().IsMatch(text) ? Temperament.Firm : Evasive().IsMatch(text) ? Temperament.Evasive : Temperament.Friendly;

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(rehears\w*|practi[cs]e|practi[cs]ing|role ?-?play\w*|mock|simulate|drill me|quiz me|(play|be|pretend|act)( as| like| to be| you are| you'?re)? (the|a|an|my|their)? ?(friendly |nice |firm |tough |hard |strict |evasive |vague |difficult )?(recruiter|hr|hiring manager)|you'?re the recruiter|you are the recruiter|you be the recruiter)\b", Plain)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\b(pretend|play|act|imagine|acting|playing)( as| like| to be|ing)?( you'?re| you are)? (the|a|an|my|their) ?(\w+ )?(recruiter|hr person|hiring manager)\b", Plain)]
    private static partial Regex PlaysRecruiter();

    [GeneratedRegex(@"\b(common|best|standard|usual|normal|good|market|industry|general|company|their|private|medical|law) practi[cs]e|practi[cs]e (is|of|to)\b|in practice\b", Plain)]
    private static partial Regex IsTalkOfPractice();

    [GeneratedRegex(@"\b(play|be) (the|a|an)\b.{0,12}\brecruiter|\b(new|another|again|restart|start over)\b|^practi[cs]e", Plain)]
    private static partial Regex StartsAnew();

    [GeneratedRegex(@"^\W*(ok(ay)?,? |please |let'?s |i want to |can we |now )*(stop|end|quit|exit|finish|cancel|abort)( (it|this|here|now|please|the|this|that|our)?\s?(rehears\w*|practi[cs]\w*|role ?-?play\w*|call|talk|session|simulation|game)?)?\W*$|^\W*(enough|that'?s enough|i'?m done|feedback|give me (the |your |some |my )?feedback|(so |and |ok(ay)?,? )*how(?: did|'d) i do|what did i do (wrong|well|right)|what should i have said|rate (me|my \w+)|judge me|done practi\w+|stop practice|stop the rehearsal)\b.{0,30}$|^\W*(so |and |ok(ay)?,? |now |please |any |some |the |my |your )*(feedback|how (was|were) (i|it|that)|was (that|it|i) (ok(ay)?|good|any good|bad|alright))( please| now| then)?\W*$", Plain)]
    private static partial Regex Stops();

    [GeneratedRegex(@"^\W*(a |give me a |can i (get|have) a |need a |any )?(hint|tip)s?( please)?\W*$|^\W*(what (should|do|can|would) i (say|answer|reply)|i don'?t know what to say|help( me)?)( now| here| to that)?\W*$", Plain)]
    private static partial Regex Hints();

    [GeneratedRegex(@"^\W*(pause|time ?-?out|break|hold on coach|coach)\b|\bcoach me\b|^\W*wait,? coach", Plain)]
    private static partial Regex Pauses();

    [GeneratedRegex(@"^\W*(ok(ay)?,? |please |let'?s )*(go on|continue|resume|back( to (it|the (rehearsal|recruiter|call|talk)))?|carry on|keep going|i'?m ready|ready|unpause|play on|go ahead|next)\b", Plain)]
    private static partial Regex Resumes();

    /// <summary>A rehearsal that is over is taken up again only by words that can mean nothing else.</summary>
    [GeneratedRegex(@"^\W*(ok(ay)?,? |please |let'?s )*(go on|continue|resume|back to (it|the (rehearsal|recruiter))|carry on|keep going|play on)( with (it|the (rehearsal|recruiter)))?\W*$", Plain)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\b(firm|tough\w*|hard\w*|strict|stern|difficult|mean|aggressive|cold|nasty|worst|challenging|brutal)\b", Plain)]
    private static partial Regex Firm();

    [GeneratedRegex(@"\b(evasive|vague|slippery|dodg\w+|non-?committal|indirect|avoid\w*|sneaky)\b", Plain)]
    private static partial Regex Evasive();
}

using System.Text.RegularExpressions;
using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Calls;

/// <summary>The figures of a call: one step of the plan's own ladder for each move of theirs, never from the first ask to the landing at once.</summary>
/// <param name="call">What was heard and said so far.</param>
internal sealed partial class LiveLadder(Turn turn, LiveCall call)
{
    /// <summary>What a step down is traded for, as it is spoken.</summary>
    private static readonly string[] Trades = [", with a first review date in the letter", ", with an early first review", ", and you have my answer within a day"];

    private readonly Plan _plan = turn.Advice.Plan!;

    /// <summary>"would you sign at 240?": a test of what it would take, and no offer.</summary>
    public static bool IsClosingQuestion(string words) => Closing().IsMatch(words) && !Offers().IsMatch(words);

    /// <summary>The next step down, without what they have met or closed; null where nothing is left.</summary>
    /// <param name="next">The offer with what was heard.</param>
    public string? Step(Offer next, int spoken)
    {
        var at = Math.Clamp(spoken, 0, Math.Max(_plan.Ladder.Count - 1, 0));
        var steps = _plan.Ladder.Skip(at).Select(s => Left(s, next)).ToList();
        return steps.FindIndex(s => s is not { Base: null, Equity: null }) is >= 0 and var i && Words(steps[i]) is { } words ? $"{words}{Trades[Math.Min(at + i, Trades.Length - 1)]}" : null;
    }

    /// <summary>What is still asked for of the parts they have not closed; null where that is nothing.</summary>
    public string? Open(Offer next) => Words(Left(Point, next));

    /// <summary>"If $240,000 comes with $470,000 in RSUs, I can answer fast": yes to their figure if the rest moves.</summary>
    /// <param name="named">The terms of their question.</param>
    public string Answer(IReadOnlyList<OfferTerm> named, Offer next)
    {
        var asked = new Offer(named);
        var point = Point;
        var rest = Left(new PlanPoint(asked.Base is null ? point.Base : null, asked.Equity is null ? point.Equity : null), next);
        var theirs = PackageWords.Spoken(asked, turn.Book);
        if (Words(rest) is { } words)
        {
            return IsEnough(next, rest) ? $"If {theirs} comes with {words}, I can answer fast." : $"I'm close, but not there; if it is {Words(Left(point, next)) ?? words}, I can answer fast.";
        }

        return IsEnough(next, rest) ? $"If you can put {theirs} in writing today, I can answer fast."
            : asked.Base is not null && asked.Equity is not null && Words(Left(point, next)) is { } wanted ? $"I'm close; if it is {wanted}, I can answer fast."
            : $"If {theirs} comes with a sign-on that makes up the rest, I can answer fast.";
    }

    /// <summary>What is known of the two together reaches the landing.</summary>
    private bool IsEnough(Offer next, PlanPoint rest)
    {
        var basePay = rest.Base ?? Position.YearlyBase(next, _plan.Currency);
        var equity = rest.Equity ?? (EquityScale.Of(next.Equity) == _plan.Scale ? next.Equity?.Amount : null);
        decimal Yearly(decimal? pay, decimal? grant) => (pay ?? 0m) + (grant is { } g ? _plan.Scale.PerYear(g) : 0m);
        return Yearly(basePay ?? _plan.Target.Base, equity ?? _plan.Target.Equity) >= Yearly(_plan.Target.Base ?? basePay, _plan.Target.Equity ?? equity);
    }

    /// <summary>The ask as it stands on this call.</summary>
    private PlanPoint Point => call.Steps == 0 || _plan.Ladder.Count == 0 ? new PlanPoint(_plan.Ask.Base, _plan.Ask.Equity) : _plan.Ladder[Math.Min(call.Steps, _plan.Ladder.Count) - 1];

    private PlanPoint Left(PlanPoint step, Offer next) => new(
        step.Base > Position.YearlyBase(next, _plan.Currency) && !call.Closed.Contains(OfferComponent.Base) ? step.Base : null,
        step.Equity > next.Equity?.Amount && !call.Closed.Contains(OfferComponent.Equity) ? step.Equity : null);

    private string? Words(PlanPoint point)
    {
        string Money(decimal amount, PayPeriod period) => turn.Book.Money(amount, _plan.Currency, period, FigureOrigin.Computed, "a step of your plan, from the ask to the landing");
        string[] parts =
        [
            .. point.Base is { } b ? [$"{Money(b, PayPeriod.Year)} base"] : Array.Empty<string>(),
            .. point.Equity is { } e ? [PackageWords.EquityOf(Money(e, _plan.Scale.Period), turn.Talk.Offer.Equity?.Instrument ?? Instrument.Unknown, _plan.Scale, turn.Book)] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? null : PackageWords.Joined(parts);
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Figure = @"\$?\d[\d,.]*k?";

    [GeneratedRegex(@"\b(i|i'?d|you|you'?d)( (would|could|can|will|might|be|today|now|then|just|also|really|actually|consider|please))*\s*('?d |'?ll )?(sign(?! ?-?on)(ing)?|accept(ing)?|tak(e|ing) (it|that|" + Figure + @")|say(ing)? yes|commit|agree|settle|close|be (willing|ready|able|happy|ok(ay)?|good|fine|in|done|comfortable)|do it|join|come (on board|over))\b|\b(would|will|does|could|is) " + Figure + @"( base)? (work|do( it)?|be (enough|ok(ay)?|acceptable|fine|a yes|a deal)|enough|ok(ay)?|a (yes|deal)|acceptable|close it|get you (there|over|to)|make (it|you))\b|\bwhat if (we|it|i)\b.{0,30}\b(sign(?! ?-?on)|say yes|accept)\b|\b(do|would|will) we have a deal\b|\b(a|get a) yes (at|for|with)\b", Plain)]
    private static partial Regex Closing();

    /// <summary>Said as something they do, it is an offer, whatever it hangs on.</summary>
    [GeneratedRegex(@"\b(we|i|they)('?ll| can| could| will| would be able to|'?re able to| are able to)( (now|also|only|maybe|just|probably|go))* (do|go|get|offer|give|move|raise|come|make|stretch)\b|\b(our|the|my) (new |best |final |revised )?(offer|number) is\b|\b(we|they) (offer|raised?|increased?|moved?|came up)\b", Plain)]
    private static partial Regex Offers();
}

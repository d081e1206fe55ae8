using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>Three packages of equal worth, and "package b": one of them by itself, to be said and to be held to.</summary>
internal static partial class PackageAnswers
{
    /// <summary>All three, to be named together.</summary>
    public static Answer All(Turn turn, Plan plan)
    {
        var draft = turn.Draft();
        PlanLines.Packages(draft, turn, plan);
        draft.SayAloud("say", "Say", "Several packages would work equally well for me. Which of them is the easiest for you?");
        draft.Section("then", "", "Name all three at once, and let them choose: it shows what they can move, and it is no demand.");
        return draft.Offer(Choices.AboutOffer(turn)).Build();
    }

    /// <summary>Null where none is named, or there are none.</summary>
    public static Answer? Of(Turn turn)
    {
        if (turn.Reading is not { Terms.Count: 0, Rivals.Count: 0, Corrections.Count: 0, Floor: null, Choice: null } reading || turn.Advice.Plan is not { Packages.Count: > 0 } plan || Which(reading.Text, plan.Packages) is not { } which)
        {
            return null;
        }

        var package = plan.Packages[which];
        var draft = turn.Draft();
        var contents = PlanLines.Contents(turn, plan, package);
        draft.Section("package", $"Package {PlanLines.Letter(which)}, led by {package.Name}", $"It is {contents}, about {PlanLines.Gain(turn, plan, package)} a year over their offer.");
        draft.SayAloud("say", "To ask for it", $"What would work well for me is {Spoken(turn, plan, package)}. Can you do that?");
        draft.SayAloud("yes", "When they pick it", "Thank you, that works for me. Could you send me the updated offer in writing?");
        draft.Section("then", "", "Naming all three at once still shows more of what they can move.");
        return draft.Offer(Choices.AboutOffer(turn)).Build();
    }

    /// <summary>"a base of $219,000, $430,000 in RSUs over four years and a $34,000 sign-on".</summary>
    private static string Spoken(Turn turn, Plan plan, PlanPackage package)
    {
        string? Money(decimal? amount, PayPeriod period) => amount is { } a ? turn.Book.Money(a, plan.Currency, period, FigureOrigin.Computed, "one of three equal packages") : null;
        return Grammar.Articles(PackageWords.Joined(
        [
            .. Money(package.Base, PayPeriod.Year) is { } pay ? [$"a base of {pay}"] : Array.Empty<string>(),
            .. Money(package.Equity, plan.Scale.Period) is { } equity ? [PackageWords.EquityOf(equity, turn.Talk.Offer.Equity?.Instrument ?? Instrument.Unknown, plan.Scale, turn.Book)] : Array.Empty<string>(),
            .. Money(package.SignOn, PayPeriod.OneTime) is { } signOn ? [$"a {signOn} sign-on"] : Array.Empty<string>(),
        ]));
    }

    private static int? Which(string text, IReadOnlyList<PlanPackage> packages)
    {
        var match = PackagePattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var named = match.Groups["which"].Value.ToUpperInvariant() switch
        {
            "A" or "1" or "ONE" or "FIRST" or "1ST" => 0,
            "B" or "2" or "TWO" or "SECOND" or "2ND" => 1,
            _ => 2,
        };
        return named < packages.Count ? named : null;
    }

    [GeneratedRegex(@"\b(?:package|bundle) (?:#|no\.? ?|number )?(?<which>[abc]|[123]|one|two|three)\b|\b(?:the )?(?<which>first|second|third|1st|2nd|3rd) (?:package|bundle)\b|^\W*(?:(?:lets?|let'?s|let us|i'?ll|i will) )?(?:(?:go with|take|pick|use|choose|they (?:like|liked|want|picked|chose|took)) )?option (?<which>[abc]|[123])\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex PackagePattern();
}

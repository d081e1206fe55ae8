using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Cli.Wire;

internal sealed record SectionOutput(string Id, string Title, string Text, bool Private);

internal sealed record GuideRefOutput(string Path, string Company, string Role, string? Region, string Match);

internal sealed record PositionOutput(decimal? Base, decimal? Equity, decimal? Total, decimal? LikeForLike, string How);

internal sealed record PointOutput(decimal? Base, decimal? Equity);

internal sealed record AskedOutput(decimal? Base, decimal? Equity, decimal? SignOn, decimal? Total, string Source, string BaseSource, string EquitySource, IReadOnlyList<string> Flags);

internal sealed record PlanOutput(PointOutput Target, PointOutput Anchor, AskedOutput Ask, TermOutput? Floor, IReadOnlyList<PointOutput> Ladder, IReadOnlyList<PackageOutput> Packages, IReadOnlyList<string> Order, Currency Currency, PayPeriod EquityPeriod, int Leverage);

internal sealed record PackageOutput(string Name, decimal? Base, decimal? Equity, decimal? SignOn, decimal YearlyGain);

internal sealed record LeverOutput(int Number, string Title, string? Say, string When, IReadOnlyList<string> Omitted, IReadOnlyList<string> AddIfTrue);

internal sealed record ScriptOutput(string Kind, string Source, string? Say, IReadOnlyList<string> Omitted, IReadOnlyList<string> AddIfTrue);

/// <summary>One answer as `coach ask` writes it.</summary>
internal sealed record AskOutput
{
    public string? Id { get; init; }

    /// <summary>On a shared surface: what everybody may read.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<SectionOutput> Sections { get; init; }

    public required IReadOnlyList<string> Say { get; init; }

    public required IReadOnlyList<string> KeepToYourself { get; init; }

    public required ReadingOutput Reading { get; init; }

    public GuideRefOutput? Guide { get; init; }

    public PositionOutput? Position { get; init; }

    public PlanOutput? Plan { get; init; }

    public required IReadOnlyList<LeverOutput> Levers { get; init; }

    public ScriptOutput? Script { get; init; }

    public required IReadOnlyList<Figure> Figures { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required IReadOnlyList<string> Questions { get; init; }

    public required IReadOnlyList<Citation> Citations { get; init; }

    public required IReadOnlyList<Choice> Choices { get; init; }

    public static AskOutput Of(string? id, TurnResult result, Surface surface, DateTimeOffset now)
    {
        var (answer, advice) = (result.Answer, result.Advice);
        var shared = surface == Surface.Shared;
        return new AskOutput
        {
            Id = id,
            Text = shared ? answer.PublicText : answer.Text,
            Sections = [.. answer.Sections.Where(s => !shared || !s.Private).Select(s => new SectionOutput(s.Id, s.Title, s.Text, s.Private))],
            Say = answer.Say,
            KeepToYourself = answer.KeepToYourself,
            Reading = ReadingOutput.Of(id, result.Reading, result.Before, advice.Talk, advice.Match, now),
            Guide = advice.Guide is { } guide ? new GuideRefOutput(guide.Path, guide.Company, guide.Role, advice.Row?.Name, ((GuideMatch.Found)advice.Match).How.ToString()) : null,
            Position = advice.Position is { } p ? new PositionOutput(p.Base, p.Equity, p.Total, p.LikeForLike, p.How) : null,
            Plan = advice.Plan is { } plan ? PlanOf(plan, advice.Talk) : null,
            Levers = [.. advice.Levers.Select(l => new LeverOutput(l.Number, l.Title, l.Speech.Say, l.When, l.Speech.Omitted, l.Speech.AddIfTrue))],
            Script = advice.Script is { } script
                ? new ScriptOutput(script.Kind?.ToString() ?? "none", script.Composed ? "composed" : "guide", script.Speech.Say, script.Speech.Omitted, script.Speech.AddIfTrue)
                : null,
            Figures = answer.Figures,
            Warnings = answer.Warnings,
            Questions = answer.Questions,
            Citations = answer.Citations,
            Choices = answer.Choices,
        };
    }

    private static PlanOutput PlanOf(Plan plan, OfferCase talk) => new(
        new PointOutput(plan.Target.Base, plan.Target.Equity),
        new PointOutput(plan.Anchor.Base, plan.Anchor.Equity),
        new AskedOutput(
            plan.Ask.Base,
            plan.Ask.Equity,
            plan.Ask.SignOn,
            plan.Ask.Total,
            Word(plan.Ask.BaseSource == AskSource.None ? plan.Ask.EquitySource : plan.Ask.BaseSource),
            Word(plan.Ask.BaseSource),
            Word(plan.Ask.EquitySource),
            [.. plan.Ask.Flags.Select(f => $"{Word(f.Component)}: {f.Text}")]),
        talk.Floor is null ? null : TermOutput.Of(talk.Floor),
        [.. plan.Ladder.Select(s => new PointOutput(s.Base, s.Equity))],
        [.. plan.Packages.Select(p => new PackageOutput(p.Name, p.Base, p.Equity, p.SignOn, p.YearlyGain))],
        plan.Order,
        plan.Currency,
        plan.Scale.Period,
        plan.Leverage.Points);

    private static string Word<T>(T value)
        where T : struct, Enum =>
        value.ToString().ToLowerInvariant();
}

using CoachBot.Coaching;
using CoachBot.Guides;

namespace CoachBot.Answers;

/// <summary>What is said about the guide itself: what it lacks, how old it is, where its figures come from.</summary>
internal static class GuideLines
{
    /// <summary>An honest account of a missing guide or row, with what there is instead. Null when nothing is missing.</summary>
    public static string? Missing(Turn turn) => turn.Advice.Match switch
    {
        GuideMatch.NoGuide none => $"I have no guide for {none.Company}, so I have no market numbers for it and will not borrow another company's.",
        GuideMatch.RoleUnclear unclear => turn.Talk.RoleSlug is null
            ? $"I have {PackageWords.Joined([.. unclear.Offered.Select(g => Quoted(turn, g.Role))], "or")} for {unclear.Company}: which is yours?"
            : $"I have no {unclear.Company} guide for that role, only {PackageWords.Joined([.. unclear.Offered.Select(g => Quoted(turn, g.Role))])}. Name it and I use it.",
        GuideMatch.CompanyUnclear { Candidates: [var only] } unclear => $"\"{unclear.Raw}\": do you mean {only}?",
        GuideMatch.CompanyUnclear unclear => WhichOne(unclear),
        GuideMatch.Found { Row: { } row } when turn.Talk.Offer.Base is { Currency: { IsKnown: true } currency } && currency != row.Currency =>
            $"Your offer is in {currency.Code}, the guide's row in {row.Currency.Code}: I do not measure one against the other, and I never convert on my own.",
        GuideMatch.Found { Row: null, How: RegionMatch.NoSuchRow } found => $"The {found.Guide.Company} guide has no row for {turn.Talk.Place?.Name ?? "that place"}. It has {Rows(turn, found.Guide)}; I will not borrow one unasked.",
        GuideMatch.Found { Row: { Base: null or { HasFigures: false }, Equity: null or { HasFigures: false } } } found => $"The {found.Guide.Company} guide gives totals here, no base and no equity, so I have no range for those.",
        _ => null,
    };

    /// <summary>""Epic" could be Epic Games or Epic Systems: which one?"</summary>
    public static string WhichOne(GuideMatch.CompanyUnclear unclear) => $"\"{unclear.Raw}\" could be {PackageWords.Joined([.. unclear.Candidates], "or")}: which one?";

    /// <summary>"NYC / Roseland NJ, Remote US and London".</summary>
    public static string Rows(Turn turn, Guide guide, string last = "and") => PackageWords.Joined([.. guide.Regions.Where(r => r.IsPlace).Select(r => Quoted(turn, r.Name)).Distinct()], last);

    /// <summary>"Mid (L3-L4), Senior (L5) or Staff+ (L6+)".</summary>
    public static string Levels(Turn turn, Guide guide) =>
        PackageWords.Joined([.. guide.Regions.Concat(guide.Levels).Select(r => r.Level).OfType<string>().Distinct().Select(l => turn.Book.Quote(l, FigureOrigin.Guide, "a level in the guide"))], "or");

    /// <summary>"what guides do you have?": all companies where they are few, else how many and some of them.</summary>
    public static string? Known(Turn turn)
    {
        const int Few = 12;
        if (turn.Advice.Match is not GuideMatch.NoCompany { Known: { Count: > 0 } known })
        {
            return null;
        }

        var names = known.Take(Few).Select(n => turn.Book.Quote(n, FigureOrigin.Guide, "a company with a guide")).ToList();
        return known.Count <= Few
            ? $"I have guides for {PackageWords.Joined(names)}."
            : $"I have guides for {turn.Book.Quote(known.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), FigureOrigin.Guide, "companies with a guide")} companies, from {string.Join(", ", names)} on. Name one and I look.";
    }

    /// <summary>Age, quality, contradictions and company facts in one section, with the citation.</summary>
    /// <param name="always">Also where the same guide and row were named before in this talk.</param>
    public static void Sources(AnswerDraft draft, Turn turn, bool always = false)
    {
        if (turn.Advice is not { Guide: { } guide } advice)
        {
            return;
        }

        var role = advice.Match is GuideMatch.Found { RoleAssumed: true } ? $"Role assumed: {Quoted(turn, guide.Role)}, my only {guide.Company} guide." : null;
        var stale = advice.Partner is { } partner ? $"{partner} took a licence and did not buy {guide.Company}: no {advice.OutdatedTalk} talk."
            : advice.OutdatedStatus is { } fact ? $"{fact.TrimEnd('.')}: no {advice.OutdatedTalk} talk." : null;
        if (always || turn.Before is not { Offer.IsEmpty: false } before || before.CompanySlug != turn.Talk.CompanySlug || before.Region != turn.Talk.Region)
        {
            draft.Section("sources", "", [role, .. advice.Cautions, stale]);
        }

        draft.Warn([.. advice.Cautions, .. advice.OutdatedStatus is { } s ? [s] : Array.Empty<string>()]);
        draft.Cite(Citation(turn, guide, advice.Row));
    }

    public static Citation Citation(Turn turn, Guide guide, GuideRegion? row)
    {
        var place = row is null ? "" : $", row {Quoted(turn, row.Name)}";
        return new Citation($"{guide.Company} {Quoted(turn, guide.Role)} guide{place}", GuideCautions.Age(guide, DateOnly.FromDateTime(turn.Now.Date), turn.Book));
    }

    private static string Quoted(Turn turn, string name) => turn.Book.Quote(name, FigureOrigin.Guide, "a name in the guide");
}

using CoachBot.Guides;

namespace CoachBot.Answers;

/// <summary>The dated pay rules of a place, one line each, never as legal advice.</summary>
internal static class LawLines
{
    /// <summary>Beside an offer only where the guide has no row to lean on: there the rules are what the user has. Once a talk.</summary>
    public static void Add(AnswerDraft draft, Turn turn)
    {
        // Said with the offer they are not said again with each change to it.
        var isSaid = turn.Before is { Offer.IsEmpty: false } before && before.Place?.Raw == turn.Talk.Place?.Raw && before.CompanySlug == turn.Talk.CompanySlug;
        if (isSaid || turn.Advice.Match is GuideMatch.Found { Row: not null })
        {
            return;
        }

        AddAlways(draft, turn);
    }

    public static void AddAlways(AnswerDraft draft, Turn turn)
    {
        if (turn.Advice.Law.Count > 0)
        {
            draft.Section("law", "", [.. turn.Advice.Law.Select(l => turn.Book.Quote(l, FigureOrigin.Guide, "the dated list of pay rules")), "(Not legal advice.)"]);
        }
    }
}

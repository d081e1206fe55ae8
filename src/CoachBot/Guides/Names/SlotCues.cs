using System.Collections.Frozen;

namespace CoachBot.Guides;

/// <summary>How sure the words around a name make it that a company is meant.</summary>
internal enum SlotStrength
{
    None,

    /// <summary>"at", "from", "with" before it, or a capital inside the sentence.</summary>
    Weak,

    /// <summary>"offer from", "join", "interview at" before it, or "offered", "offer", "recruiter" behind it.</summary>
    Strong,
}

/// <summary>Reads the words around a possible company name.</summary>
internal static class SlotCues
{
    private static readonly FrozenSet<string> Prepositions = Set("at from with for via by vs versus w against");
    private static readonly FrozenSet<string> Joining = Set("join joining joined leaving left leave vs versus");
    private static readonly FrozenSet<string> Occasions =
        Set("offer offers offered job role position gig interview interviews interviewing work working worked works employed onsite screen screening call loop recruiter guide guides competing range band comp process processes final employer something anything much stuff info data");

    private static readonly FrozenSet<string> Behind =
        Set("offer offers offered gave wants recruiter recruiters hr came countered guide guides pays pay paid hiring sent interview interviews range ranges band bands comp package levels recruiting said called");

    /// <summary>What a company does to an offer or a candidate after the first word.</summary>
    private static readonly FrozenSet<string> Undoing = Set("pulled rescinded withdrew revoked cancelled canceled rejected ghosted moved bumped raised upped matched verbal verbally written made extended just also has makes countered expired fell went asked");

    private static readonly FrozenSet<string> RoleOpeners =
        Set("swe sde pm tpm em mle sre sa de ds senior sr staff principal junior ml ai data software product engineering engineer eng devops security solutions technical backend frontend designer machine");

    /// <summary>What the words around the name say.</summary>
    /// <param name="describing">The name stands before "offer" and the like as a plain word too.</param>
    public static SlotStrength Around(List<NameToken> tokens, int start, int length, bool describing = false)
    {
        var before = Before(tokens, start);
        var named = tokens[start].Capital && (!tokens[start].Opens || tokens[start].Shouted);
        var behind = !describing || tokens[start].Capital ? After(tokens, start + length) : SlotStrength.None;
        behind = describing && start > 0 && !named ? SlotStrength.None : behind;
        var strongest = before > behind ? before : behind;
        return strongest == SlotStrength.None && named ? SlotStrength.Weak : strongest;
    }

    /// <summary>A preposition stands right before the name.</summary>
    public static bool HasPreposition(List<NameToken> tokens, int start) => start > 0 && Prepositions.Contains(tokens[start - 1].Text);

    /// <summary>What goes before the name.</summary>
    public static SlotStrength Before(List<NameToken> tokens, int start)
    {
        if (start == 0)
        {
            return SlotStrength.None;
        }

        var last = tokens[start - 1].Text;
        if (Joining.Contains(last))
        {
            return SlotStrength.Strong;
        }

        // "offer from X", "anything on X", "interview with X", "competing offer: X"
        if ((Prepositions.Contains(last) || last is "on" or "about" or "in") && start > 1 && Occasions.Contains(tokens[start - 2].Text))
        {
            return SlotStrength.Strong;
        }

        return Prepositions.Contains(last) ? SlotStrength.Weak : SlotStrength.None;
    }

    /// <summary>What follows the name: "offered", "offer", "recruiter", "range", or a role.</summary>
    private static SlotStrength After(List<NameToken> tokens, int next) =>
        next < tokens.Count && (Behind.Contains(tokens[next].Text) || Undoing.Contains(tokens[next].Text) || RoleOpeners.Contains(tokens[next].Text)) ? SlotStrength.Strong : SlotStrength.None;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

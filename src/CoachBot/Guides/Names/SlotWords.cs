using System.Collections.Frozen;

namespace CoachBot.Guides;

/// <summary>The words <see cref="SlotCues"/> knows a company's place in a sentence by.</summary>
internal static class SlotWords
{
    public static readonly FrozenSet<string> Prepositions = Set("at from with for via by vs versus w against");
    public static readonly FrozenSet<string> Joining = Set("join joining joined leaving left leave vs versus comparing compare");
    public static readonly FrozenSet<string> Occasions =
        Set("there offer offers offered job role position gig interview interviews interviewing work working worked works employed onsite screen screening call loop recruiter guide guides competing range band comp phone process processes final employer something anything much stuff info data letter letters negotiation negotiations email round rounds contract hired signed");
    public static readonly FrozenSet<string> Speaking = Set("negotiating negotiate meeting talking talk talked spoke speaking chatting chat signed accepted");
    public static readonly FrozenSet<string> Being = Set("m im currently been now start starting started employed");

    public static readonly FrozenSet<string> Behind =
        Set("offer offers offered gave wants needs wrote recruiter recruiters hr came countered guide guides pays pay paid hiring sent interview interviews range ranges band bands comp package levels recruiting said called vs versus number numbers package letter pdf says told put bid quoted promised proposed would beat beats emailed mailed texted final finals onsite onsites loop panel");

    /// <summary>What a company does to an offer or a candidate after the first word.</summary>
    public static readonly FrozenSet<string> Undoing = Set("pulled rescinded withdrew revoked cancelled canceled rejected ghosted moved bumped raised upped matched verbal verbally written made extended just also still has makes countered expired fell went asked downleveled downlevelled lowballed leveled levelled upleveled capped messaged contacted approached ghosts");

    public static readonly FrozenSet<string> Doing = Set("offered gave wants needs countered pays sent said called pulled rescinded withdrew came");
    public static readonly FrozenSet<string> Abroad = Set("oferta ofertas offre angebot offerta aanbod erbjudande proposta propuesta");
    public static readonly FrozenSet<string> Owners = Set("my your our their his her the a an this that any no");

    public static readonly FrozenSet<string> RoleOpeners =
        Set("swe sde pm tpm em mle sre sa de ds senior sr staff principal junior ml ai data software product engineering engineer eng devops security solutions technical backend frontend designer machine");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

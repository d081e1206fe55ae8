using System.Collections.Frozen;

namespace CoachBot.Offers;

/// <summary>The words by which <see cref="Increments"/> tells that a part moved, in the languages people fall back to.</summary>
internal static class IncrementWords
{
    /// <summary>Before a figure: so much on top.</summary>
    public static readonly FrozenSet<string> Adding = Set("another extra additional added add adding adds gained gain gaining tacked rajouté rajoute rajoutent ajouté ajoute ajoutent añadieron añaden agregaron acrescentaram adicionaram otros outros weitere zusätzlich zusätzliche");

    /// <summary>Behind a figure: so much on top.</summary>
    public static readonly FrozenSet<string> More = Set("more extra additional higher mehr drauf draufgelegt draufgepackt obendrauf dazu zusätzlich más mas rauf");

    /// <summary>Behind a figure: so much off.</summary>
    public static readonly FrozenSet<string> Less = Set("less lower weniger menos runter");

    /// <summary>What is done to a part that rises.</summary>
    public static readonly FrozenSet<string> Raising = Set("up raised raise raises bumped bump increased increases increase upped moved went gone came come lifted improved rose climbed jumped nudged sweetened boosted hiked higher augmente augmenté augmentée augmentent monte monté montée montent remonté aumentaron aumentaram aumentou aumentan aumentado sube suben subieron subió subio subiram subiu mejoraron erhöht erhöhen erhöhten angehoben hoch gestiegen gained");

    /// <summary>What is done to a part that falls.</summary>
    public static readonly FrozenSet<string> Cutting = Set("down reduced reduce reduces cut cuts dropped drop lowered lower knocked knock took take taking taken shaved chopped docked trimmed slashed decreased lost lose fell baissé baisse baissent réduit bajaron bajó bajan redujeron reduziram baixaram baixou gekürzt gesenkt senken runter");

    /// <summary>"by 10k".</summary>
    public static readonly FrozenSet<string> By = Set("by de d um em en por");

    /// <summary>Before a figure: what the part is now, not by how much it moved.</summary>
    public static readonly FrozenSet<string> Now = Set("to a à auf bis para pra at até now is are be of");

    /// <summary>A move of the user's own.</summary>
    public static readonly FrozenSet<string> Wishing = Set("want wanted wanna need ask asked asking request requested hoping hope wish push pushing try trying negotiate negotiating aim prefer quiero pedir pedí pedi möchte verlangen verlange veux voudrais demander demandé quero counter countered");

    /// <summary>The other side.</summary>
    public static readonly FrozenSet<string> Theirs = Set("they she he hr recruiter theyll shell hell theyd hm manager");

    /// <summary>Words between the verb and the figure.</summary>
    public static readonly FrozenSet<string> Passed = Set("the my that a about around roughly like only just on in auf beim le la el o das den base sign signing signon rsu rsus equity stock grant bonus it");
    /// <summary>The user.</summary>
    public static readonly FrozenSet<string> Users = Set("i we me");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

namespace CoachBot.Offers;

/// <summary>How people say below what they will not go: in English beyond the plainest forms, and in the languages they fall back to.</summary>
internal static class FloorWords
{
    public const string English =
        "# * neeche|niche|kam nahi|nahin|nhi; se neeche|kam nahi|nahin|nhi; under|below|unter # bin|ist * raus; no deal|way|chance * below|under|less; need|want|require min|minimum|at; min|minimum # hai; mera|meri minimum|min; isse kam; # or im|i|ill out|walk|walking|pass|gone|leave|leaving|stay|staying|go; # or nothing; need|want|require|take|accept # base|tc? minimum|min; # minimum or|to|for|from|and; lowest i|id|ill|im|that|number|figure; not|wouldnt|wont|never|dont|cant|didnt * * less|under|below than? #; thats|its my floor|walk|walkaway|minimum|limit|bottom|min; "
        + "between us|you * id|i|ill sign|accept|take|settle|say|join; id|i|ill sign|accept|take|settle|join * # * between us|you; honestly|privately|secretly|truthfully|private : id|i|ill sign|accept|take|settle|join; honestly|privately|secretly|truthfully id|i|ill sign|accept|take|settle|join";

    public const string Others =
        "no|nao|não|nunca|jamás|jamais * menos de|que; por|de menos de|que * no|nao|não; menos de|que # * no|nao|não|nada; mi|meu|minha|mon|mein|meine|mio minimo|mínimo|minimum|limite|límite|piso|plancher|suelo|untergrenze|schmerzgrenze; nicht|niemals|nie unter|weniger; unter|weniger # * nicht|nein|niemals|raus; "
        + "je|j|per ne|n * sous|moins|dessous; pas|jamais en|a|à|pour|au dessous|moins; jamais sous|moins; pour moins de * non|pas; mindestens # * brauche|muss|sonst; brauche|necesito|preciso|besoin * mindestens|minimum|mínimo|minimo|menos|moins";
}

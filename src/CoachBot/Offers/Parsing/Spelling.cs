using System.Collections.Frozen;

namespace CoachBot.Offers;

/// <summary>Slips of the thumb, short forms and a few foreign words of pay, brought to the word the other readers know.</summary>
internal static class Spelling
{
    /// <summary>Words people mistype. A letter left out or doubled, or two swapped, is still the word, unless that makes another one.</summary>
    private const string Mistyped =
        "salary equity bonus options option signing relocation refresher refreshers vesting signon offered offer counter countered recruiter guaranteed discretionary annual yearly monthly quarterly company compensation negotiate competing package recruiters deadline tomorrow target clawback performance stock stocks grant months years expires accept accepted level current currently private minimum lowest";

    /// <summary>What a slip would make of them that is a word of its own.</summary>
    private const string Words = "signo offed coffer offers grants grand rant gant lever levels stick shock sock socks tock tocks month year ears expire except excepted target tarot options opinion mouths clack back monthy anual grunt onus bonuses boss levl package steel sock ssocks salty counted accepts accpeted yearl";

    private static readonly FrozenDictionary<string, string> Known = Table();

    /// <summary>The word meant; the same where it is no slip.</summary>
    public static string Of(string word) => word.Length >= 2 && Known.TryGetValue(word, out var meant) ? meant : word;

    private static FrozenDictionary<string, string> Table()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        var kept = Words.Split(' ').Concat(Mistyped.Split(' ')).ToHashSet(StringComparer.Ordinal);
        foreach (var word in Mistyped.Split(' '))
        {
            foreach (var slip in Slips(word).Where(s => !kept.Contains(s)))
            {
                table.TryAdd(slip, word);
            }
        }

        foreach (var line in ShortForms.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var names = line.Split(' ');
            foreach (var name in names.Skip(1))
            {
                table[name] = names[0];
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Slips(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
            yield return word.Insert(i, word[i].ToString());
            if (i + 1 < word.Length)
            {
                yield return string.Concat(word.AsSpan(0, i), word.AsSpan(i + 1, 1), word.AsSpan(i, 1), word.AsSpan(i + 2));
            }
        }
    }

    /// <summary>The word, then what stands for it.</summary>
    private const string ShortForms =
        "base bse bsae baes basepay baase bas; salary basesalary sal slry salaire gehalt jahresgehalt salario stipendio sueldo; base grundgehalt fixgehalt basico ral fixe fixo fixum festgehalt grundlohn fijo fija bruttogehalt jahresbruttogehalt bruttolohn lohn lön årslön grundlön løn lønn salaris jaarsalaris wynagrodzenie pensja salário ordenado retribuzione 연봉 기본급 年収 年俸 年薪 基本給; rsu rsuss; rsus rsu's; bonus bon bonuss; equity eq eqty; options opts; stock stonk stonks; sign signin sing sgin sgn sihn sigm; signing signingbonus; signon signonbonus joiningbonus sgn; "
        + "offer ofer offr angebot; offered offred offerd ofered angeboten; and und; gross bruto brut brutto bruttó brutos bruta brute bruts lordo lorda lordi hrubého bruttojahresgehalt; variable variabel variabler variabele variabile variável variabeln; bonus jahresbonus bônus bónus bonificação bonificación tantieme; signon antrittsbonus antrittsprämie willkommensbonus einstiegsbonus startbonus tekenbonus; over über ueber uber sur durante över; net neto; month monat mois mes mês mån månad månaden måned maand mies miesiąc miesięcznie mese 月 월; hour stunde std heure hora uur ora godz timme; monthly monatlich mensuel mensuels mensual mensuales mensal maandelijks månatligen månedlig; year jahr año ano anno år jaar rok roku; years jahre jahren años anos anni ans; yearly annuel annuels anuales anual annuale; yearly jährlich; per pro por par je; percent percents perc prct percnt prozent pourcent; thousand thou; because cuz coz cus; "
        + "dont dnt; current curr; please plz plss; tomorrow tmrrw tomm 2mrw 2morrow tmoro tmro; recruiter recuriter recriuter rec; negotiate negociate; years yers; vest vst; relo reloc; actions dactions; equity dequity; relocation umzug umzugskosten umzugspauschale déménagement demenagement mudanza mudança mudanca; over ovr; till til; until untill unitl; verbally verbaly; they thye tehy htey; back bakc abck bcak; came caem cmae; with wiht wtih; have ahve hvae; their thier; the teh hte; said siad; can cna; now nwo; from fomr";
}

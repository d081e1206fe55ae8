using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>"what's my total comp", "how much is that a year": what the offer comes to, with the sum shown.</summary>
internal static partial class TotalAnswers
{
    private const int Longest = 110;

    /// <summary>Null where the message asks for no total, or for one that is not the offer's.</summary>
    public static Answer? Of(Turn turn)
    {
        var reading = turn.Reading;
        if (reading is not { Terms.Count: 0, Rivals.Count: 0, Corrections.Count: 0, Asked.Count: 0, CurrentPay.Count: 0, IsCounter: false, Floor: null, Supposed: null, Weighing: null }
            || reading.Intent is Intent.DeleteMyData or Intent.ExportMyData or Intent.InjectionAttempt or Intent.FabricationRequest or Intent.Rehearse or Intent.Undo
            || !IsAsked(reading.Text) || turn.Talk.Rivals.Any(r => reading.Text.Contains(r.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return !turn.Talk.Offer.IsEmpty ? Summed(turn)
            : turn.Talk is { CurrentPay.Count: 0 } && reading.Company is null ? turn.Draft().Section("missing", "", "I hold no offer of yours to add up yet. Tell me base, equity with its years, bonus and sign-on, and I show the sum.").Ask(Questions.Of(turn)).Open().Build()
            : null;
    }

    /// <summary>The total of the offer is asked for. What one earns now, a range and what to ask for are other questions.</summary>
    public static bool IsAsked(string text) =>
        text.Length <= Longest && PolitePattern().Replace(text, "tell me ") is var plain && !OtherPattern().IsMatch(plain) && (AskedPattern().IsMatch(plain) || LabelPattern().IsMatch(plain) || AbroadPattern().IsMatch(plain));

    private static Answer Summed(Turn turn)
    {
        var draft = turn.Draft();
        var totals = Totals.Of(turn.Talk.Offer);
        var wantsFirst = FirstYearPattern().IsMatch(turn.Reading.Text);
        List<string> lines = [.. totals.Readings.SelectMany(r => Lines(turn, totals, r, wantsFirst))];
        if (lines.Count == 0)
        {
            var reason = turn.Book.Quote(totals.Readings is [var only, ..] ? only.Recurring.How : totals.Recurring.How, FigureOrigin.Computed, "why there is no sum");
            var cash = totals.Cash.Amount is { } sure ? $"In cash it is {Money(turn, totals, sure)} a year{How(turn, totals.Cash)}." : null;
            return draft.Section("total", "", OfferLines.Reading(turn), $"I cannot add all of it up yet: {reason}.", cash).Ask(Questions.Of(turn)).Build();
        }

        draft.Lines("total", "", lines);
        draft.Section("counts", "", turn.Talk.Offer.Bonus is { SaidNone: false } ? "The bonus counts as paid in full." : null,
            totals.EquityIsIlliquid ? $"The {PackageWords.Word(turn.Talk.Offer.Equity!.Instrument)} count at the worth you told me: face value is not a valuation, and only the cash is sure." : null,
            "All before tax.");
        return draft.Ask(Questions.Of(turn)).Offer(Choices.AboutOffer(turn)).Build();
    }

    /// <summary>A year, year one where it differs or is asked for, and four years; nothing where the year has no sum.</summary>
    private static IEnumerable<string> Lines(Turn turn, Totals totals, TotalsReading reading, bool wantsFirst)
    {
        if (reading.Recurring.Amount is not { } yearly)
        {
            yield break;
        }

        var lead = reading.Label.Length == 0 ? "" : $"{Capital(turn.Book.Quote(reading.Label, FigureOrigin.Computed, "one of two readings of the equity"))}: ";
        if (totals is { EquityIsIlliquid: true, Cash.Amount: { } cash } && cash != yearly)
        {
            yield return $"- {Money(turn, totals, cash)} a year in cash: {Sum(turn, totals.Cash)}.";
        }

        var ofYear = $"- {lead}{Money(turn, totals, yearly)} a year{How(turn, reading.Recurring)}.";
        if (reading.YearOne.Amount is { } first && first != yearly)
        {
            var ofFirst = $"- {(wantsFirst ? lead : "")}{Money(turn, totals, first)} in year one{How(turn, reading.YearOne)}.";
            yield return wantsFirst ? ofFirst : ofYear;
            yield return wantsFirst ? ofYear : ofFirst;
        }
        else
        {
            yield return wantsFirst ? ofYear[..^1] + ", year one like any other." : ofYear;
        }

        if (reading.FourYear.Amount is { } four)
        {
            yield return $"- {Money(turn, totals, four)} over four years{How(turn, reading.FourYear)}.";
        }
    }

    private static string How(Turn turn, Total total) => total.How.AsSpan().ContainsAny('+', '/', '×') ? ": " + Sum(turn, total) : "";

    /// <summary>The sum as it was counted, without brackets around one number.</summary>
    private static string Sum(Turn turn, Total total) => turn.Book.Quote(LonePattern().Replace(total.How, "$1"), FigureOrigin.Computed, "the sum");

    private static string Money(Turn turn, Totals totals, decimal amount) => turn.Book.Money(amount, totals.Currency, PayPeriod.Year, FigureOrigin.Computed, "a total of the offer");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"can you tell me", "i want to know": a question in other words, and no wish for money.</summary>
    [GeneratedRegex(@"\b(?:(?:can|could|would|will) (?:you|u)(?: please| pls)? |i (?:just |only )?(?:want|need|'?d like|would like|wanna|wanted) to (?=know|see|find))(?:tell me |show me )?", RegexOptions.IgnoreCase)]
    private static partial Regex PolitePattern();

    [GeneratedRegex(@"\((\d[\d,.]*)\)")]
    private static partial Regex LonePattern();

    [GeneratedRegex(@"\b(?:year (?:one|1)|yr ?1|y1|first[- ]year|1st year|ersten jahr|jahr eins|première année|premiere annee|primer año|primer ano|primeiro ano)\b", RegexOptions.IgnoreCase)]
    private static partial Regex FirstYearPattern();

    /// <summary>Present pay and those who ask about it, a range, a wish, another's offer, one part of the offer, what is left after tax.</summary>
    [GeneratedRegex(@"\b(?:ask(?:s|ed|ing)?|tell them|told|disclose|reveal|share|hide|say|answer|current\w*|present\w*|right now|nowadays|today|at the moment|previous|last|old|used to|existing|employer|history|(?<!(?:would|will|wd|gonna|to|'ll|'d|when) )i (?:make|earn|am making|am earning)(?!.{0,14}(?:year (?:one|1)|first year))|i'?m (?:making|earning|on) now|range|bands?|guide|fair|good|enough|typical\w*|average|median|market|usual\w*|normal|should|could|aim|target|counter\w*|push|request|want|need|goal|reach|possible|realistic|top|max\w*|rivals?|other|another|both|each|compar\w+|vs|versus|higher|better|percent|share of|of the total|part of|experience|interviews?|shares|units|vests?|vested|vesting|headcount|walk|floor|minimum|lowest|least|least|if|take[- ]home|after tax|net|convert\w*|rate|hours?|raise|more|less|lose|cost\w*|company|companies|people|others|engineers|typically|friend|posted|true|correct|wrong|why|where|email|script|worth asking|aktuell\w*|derzeit\w*|momentan|bisher\w*|jetzig\w*|heutig\w*|frag\w*|fragt|sollte|soll|fordern|verlangen|spanne|netto|actuel\w*|actual\w*|atual\w*|demand\w*|demander|pregunt\w*|pergunt\w*|deber[ií]a|devo|dois|fourchette|rango|faixa|mehr|weniger|más|plus|mais|kostet|cuesta|custa|coûte|net|neto|líquido)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OtherPattern();

    [GeneratedRegex(@"\b(?:what|wat|wut|how (?:much|big|high)|show|give|tell|calculate|calc|compute|add|work out|know|see|figure out|remind)(?:'?s|'?d|'?re)?\b[^?.,;]{0,28}\b(?:total\w*|tc|annual (?:comp\w*|pay)|yearly (?:comp\w*|pay)|all[- ]?in|overall (?:comp\w*|pay|package)|(?:whole|full) (?:package|thing|offer) (?:worth|come|in)|package (?:worth|come)|ote)\b|\b(?:what|wat|how much)(?:'?s|'?d)?\b.{0,24}\b(?:year (?:one|1)|yr ?1|y1|(?:1st|first)[- ]year)\b|\bhow much\b.{0,10}\b(?:it|that|this|these|everything|the (?:offer|package|whole thing)|i|we)\b.{0,22}\b(?:(?:a|per|each|every|in a) (?:year|yr|annum)|yearly|annually|altogether|all together|in total|over (?:four|4) years)\b|\bwhat(?:'?s|(?: (?:is|would|will|does|do|wd)))(?: (?:it|that|this|i|the (?:offer|package)))\b.{0,22}\b(?:(?:a|per|each|every) (?:year|yr|annum)|yearly|annually|altogether|all together|in total|over (?:four|4) years)\b|^\W*(?:so |and |ok |then )*how much (?:a|per|each) (?:year|yr|annum)\W*$|\b(?:what|how much) (?:would|will|wd|'?d|'?ll|am|do|does) (?:i|it|that|this|they|everything|it all|the (?:offer|package)) (?:be |all |be all |going to |gonna )*(?:mak(?:e|ing)|earn(?:ing)?|pay(?:ing)?|add(?:s|ing)? up to|come to|comes to|amount to|sum to)(?: me)?(?: (?:here|there|all in|then|with (?:this|that|the) (?:offer|package)|at \w+))*\W*$|\b(?:add|sum) (?:it|that|this|everything|them)(?: all)? up\b|\bdo the (?:math|maths|sum)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AskedPattern();

    [GeneratedRegex(@"^\W*(?:(?:so|and|ok|okay|then|but|hey|hi|my|the|your|our|new|whole|what about|and what about|for|in|whats|what's|pls|please)\W+)*(?:total(?:[- ](?:comp\w*|pay|package|salary|value|money|cash|number))?|totals|tc|year (?:one|1)|yr ?1|(?:first|1st)[- ]year|total (?:for |in )?year (?:one|1)|all[- ]?in|(?:yearly|annual|annualised|annualized|four[- ]year|4[- ]year) (?:total|comp\w*|pay|sum|value))(?:\W+(?:total|totals|comp|please|pls|now|again|then|in|for|of|a|per|year|one|1|yearly|over|four|4|years|this|the|my|offer|package|it|here))*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex LabelPattern();

    [GeneratedRegex(@"\b(?:was|wie ?viel|wie hoch|welche\w*)\b.{0,30}\b(?:gesamt\w*|insgesamt|zusammen|(?:im|pro) (?:ersten )?jahr|jährlich|jahresgehalt|jahr eins)\b|\b(?:quel(?:le)?|combien|c'?est|[cç]a)\b.{0,30}\b(?:total\w*|par an|à l'année|(?:première|premiere) ann[ée]e|annuel\w*|en tout)\b|\b(?:cu[aá]nto|cu[aá]l|qu[eé])\b.{0,30}\b(?:total\w*|al a[ñn]o|por a[ñn]o|anual\w*|primer a[ñn]o)\b|\b(?:quanto|qual)\b.{0,30}\b(?:total|por ano|ao ano|anual|primeiro ano|ao todo)\b|^\W*(?:(?:mein|das|mon|ma|la|le|mi|meu|minha|und|et|y|e|o|a) )*(?:gesamt(?:gehalt|vergütung|verguetung|paket|summe)|jahresgehalt|rémunération (?:totale|annuelle)|remuneration totale|salaire (?:total|annuel)|total (?:annuel|anual)|par an|por a[ñn]o|al a[ñn]o|pro jahr|im jahr|por ano|ao ano|compensaci[oó]n (?:total|anual)|(?:salario|sueldo) (?:total|anual)|remunera[cç][aã]o (?:total|anual)|sal[aá]rio (?:total|anual))\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex AbroadPattern();
}

using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Emails;

/// <summary>The counter email: thanks, one package ask, two reasons, an easy next step. No floor, no present pay, no rival the user has not named.</summary>
internal static class CounterEmail
{
    private const int FewestWords = 120;
    private const int MostWords = 158;

    public static EmailText Of(Turn turn, EmailRequest request)
    {
        var subject = $"{Places.Company(turn.Talk.CompanyName ?? "Your")} offer: a question on the package";
        return Asking(turn) is { } words ? new EmailText(subject, Paragraphs(turn, words), Brief(turn, words, !request.IsText))
            : new EmailText(subject, Open(turn), "thank you for the offer. What range is budgeted for the role, and what flexibility is there?");
    }

    /// <summary>What holds back a figure; null where none is held back.</summary>
    public static string? Missing(Turn turn) => Asking(turn) is null
        ? string.Join(' ', new[] { GuideLines.Missing(turn), "Without a figure to ask for, this email asks for room instead." }.OfType<string>())
        : EquityHeld(turn);

    private static AskWords? Asking(Turn turn) => turn.Advice.Plan is { } plan && new AskWords(plan, turn.Talk.Offer, turn.Book) is { HasAny: true } words ? words : null;

    /// <summary>The ask alone for a text message, with the range as its reason for an email.</summary>
    private static string Brief(Turn turn, AskWords words, bool withRange) =>
        $"thank you for the offer. Could we get to {words.Package}?{(withRange && RangeOf(turn)?.Brief is { } range ? " " + range : "")}";

    private static RangeWords? RangeOf(Turn turn) => RangeWords.Of(turn.Advice.Row, turn.Advice.Plan, turn.Advice.Posted, turn.Book, turn.Talk.Offer.Base);

    private static string? EquityHeld(Turn turn) => turn.Talk.Offer.Equity is { Period: PayPeriod.Unknown }
        ? "I left equity out of the ask until you tell me whether it is per year or the whole grant."
        : null;

    private static IReadOnlyList<string> Paragraphs(Turn turn, AskWords words)
    {
        var company = Places.Company(turn.Talk.CompanyName ?? "the company");
        var offer = PackageWords.Spoken(turn.Talk.Offer, turn.Book);
        var rival = turn.Advice.Rivals.Usable is { } usable ? RivalWords.Line(usable.Rival, turn.Book) + " " : "";
        var range = RangeOf(turn)?.Full
            ?? "If a range is posted or budgeted for the role, I would be glad to see it, so that we talk about the same numbers.";
        var thanks = $"thank you for the offer and for the time everyone has taken.{(offer.Length > 0 ? $" As I understand it, it is {offer}." : "")} I would like to join {company}, on terms that work for both of us.";
        var trade = Concessions.InReturn(turn.Advice.Plan!);
        var request = $"Before I answer, I have one request: could we get to {words.Package}? {(trade is null ? "" : trade + " ")}{rival}{range}";
        var ways = words.IsOneOff ? "If that is hard, an early first review with its date in the letter would help as well."
            : MakeWhole.Words(turn) is { } whole ? $"If one part is hard to move, the others can carry it. {whole}"
            : $"If one part is hard to move, I am open on how we get there: {OpenParts.All(turn.Advice.Row, turn.Talk, turn.Advice.Plan)}.";
        var end = "I am glad to talk it through on a short call this week, and a reply by email is just as good. Thank you for looking into it.";
        var room = MostWords - new[] { thanks, request, ways, end }.Sum(Grammar.Words);
        string IfRoom(string? sentence)
        {
            if (sentence is null || Grammar.Words(sentence) > room)
            {
                return "";
            }

            room -= Grammar.Words(sentence);
            return " " + sentence;
        }

        ways += (words.IsOneOff || trade?.Contains("review", StringComparison.Ordinal) == true ? "" : IfRoom("An early first review with a date in the letter would help too.")) + IfRoom("What I care about is the package as a whole.") + (room > MostWords - FewestWords ? IfRoom("Could the answer come in writing, with the vesting dates and any conditions on one-off payments, so that I can look at all of it at once?") : "");
        return [thanks, request, ways, end];
    }

    /// <summary>Without a figure to ask for: the range is asked for, or, where the offer stands above every ask, a one-off.</summary>
    private static IReadOnlyList<string> Open(Turn turn)
    {
        var offer = PackageWords.Spoken(turn.Talk.Offer, turn.Book);
        var isAbove = turn.Advice.Plan is { Ask.IsEmpty: true, IsUnmeasured: false };
        var thanks = $"thank you for the offer and for the time everyone has taken.{(offer.Length > 0 ? $" As I understand it, it is {offer}." : "")} I would like to join {Places.Company(turn.Talk.CompanyName ?? "you")}.";
        var request = isAbove
            ? "The package is a strong one, and I have one question left before I answer: is there room for a one-off sign-on, or for an early first review with its date in the letter?"
            : "Before I answer, I have two questions. Which range is posted or budgeted for this role, and where in it does the offer stand? And what flexibility is there on base, equity and a sign-on?";
        var ways = isAbove ? "Either would help me, and neither touches the band." : "I would rather look at the package as a whole than at one figure, so if one part has more room than another, that is just as good to know.";
        return [thanks, request, $"{ways} Could you also send me the full terms in writing, with the vesting dates and any conditions on one-off payments?", "I am glad to talk it through on a short call this week, and a reply by email is just as good. Thank you for looking into it."];
    }
}

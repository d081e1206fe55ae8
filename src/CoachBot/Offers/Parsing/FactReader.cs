using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Emails;

namespace CoachBot.Offers;

/// <summary>Reads what the user tells besides money: years of experience, a posted range, the level, the start date.</summary>
internal static partial class FactReader
{
    /// <summary>Facts by slot name; amounts as plain digits in whole currency units.</summary>
    public static IReadOnlyDictionary<string, string> Facts(MessageText message, FigureReading figures)
    {
        var facts = new Dictionary<string, string>();
        if (YearsOfExperience(message) is { } years)
        {
            facts["years"] = years.ToString("0.##", CultureInfo.InvariantCulture);
        }

        if (figures.Posted is { } posted)
        {
            facts["postedLow"] = Amount(posted.Value, posted);
            facts["postedHigh"] = Amount(posted.High ?? posted.Value, posted);
        }

        if (figures.Wish is { } wish)
        {
            facts["wish"] = Amount(wish.High ?? wish.Value, wish);
        }

        if (RecruiterName.Of(message.Text) is { } recruiter)
        {
            facts[RecruiterName.Fact] = recruiter;
        }

        if (EvidenceReader.Of(message.Text, figures) is { } evidence)
        {
            facts[EvidenceReader.Fact] = evidence;
        }

        return facts;
    }

    /// <summary>"L5", "E4", "level 5", "SDE II", "staff": as said; null where none is named.</summary>
    public static string? Level(MessageText message)
    {
        for (var i = 0; i < message.Count; i++)
        {
            var token = message.Tokens[i];
            if ((token.Kind == TokenKind.Word && LevelCode().IsMatch(token.Text)) || NumberUses.IsMicrosoftLevel(message, i))
            {
                return message.Span(i, i);
            }

            var named = message.WordAt(i + 1, "me", "us") && message.WordAt(i + 2, "at", "as") ? i + 3 : message.WordAt(i + 1, "is", "as", "at") || message.At(i + 1).IsSign(':') || message.At(i + 1).IsSign('=') ? i + 2 : i + 1;
            if (message.WordAt(i, "level", "lvl", "grade", "leveled", "levelled") && message.WordAt(named, "senior", "staff", "principal", "junior", "mid", "lead", "distinguished", "entry"))
            {
                return message.Span(named, named);
            }

            var numbered = message.At(i + 1) is { Kind: TokenKind.Number, Text: "", Value: >= 1 and <= 20 } || message.WordAt(i + 1, "i", "ii", "iii", "iv", "v");
            if (numbered && message.WordAt(i, "level", "lvl", "sde", "swe", "mle", "ic", "grade"))
            {
                return message.Span(i, i + 1);
            }
        }

        return null;
    }

    /// <summary>"start date jan 5", "starting in march": as said; null where none is named.</summary>
    public static string? StartDate(MessageText message)
    {
        for (var i = 0; i < message.Count; i++)
        {
            if (!message.WordAt(i, "start", "starting", "starts", "begin", "join", "joining"))
            {
                continue;
            }

            var at = i + 1;
            while (message.WordAt(at, "date", "on", "in", "is", "by", "from", "the", "of", "would", "will", "be", "could", "should", "now", "moved", "to") || message.At(at).IsSign(':'))
            {
                at++;
            }

            // The year does not matter for finding the words, only for resolving them.
            if (DayReader.At(message, at, new DateTimeOffset(2028, 1, 1, 0, 0, 0, TimeSpan.Zero)) is { } day)
            {
                return message.Span(at, day.Last);
            }

            if (message.WordAt(at, "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "immediately", "asap"))
            {
                return message.Span(at, at);
            }
        }

        return null;
    }

    private static decimal? YearsOfExperience(MessageText message)
    {
        for (var i = 0; i < message.Count; i++)
        {
            if (message.At(i) is { Kind: TokenKind.Number, Value: > 0 and < 60 } glued && (glued.Text == "yoe" || (glued.Text.Length == 0 && message.WordAt(i + 1, "yoe"))))
            {
                return glued.Value;
            }

            if (message.WordAt(i, "yoe", "experience") && message.At(message.At(i + 1).IsSign(':') ? i + 2 : i + 1) is { Kind: TokenKind.Number, Text: "" or "y" or "yr" or "yrs", Value: > 0 and < 60 } told)
            {
                return told.Value;
            }

            if (WordNumbers.MonthsAt(message, i) is { Months: >= 12 and < 720 } span && !message.WordAt(i, "a", "an") && IsExperience(message, span.Last + 1))
            {
                return span.Months / 12;
            }
        }

        return null;
    }

    private static bool IsExperience(MessageText message, int at) =>
        message.WordAt(at, "experience", "exp", "xp") || (message.At(at).IsSign('+') && message.WordAt(at + 1, "experience", "exp"))
        || (message.WordAt(at, "of", "industry", "ml", "work", "relevant", "professional", "in") && (message.WordAt(at + 1, "experience", "exp", "ml", "industry", "ai", "machine", "infra", "tech") || message.WordAt(at + 2, "experience", "exp")));

    private static string Amount(decimal value, Quantity quantity) => PlausiblePay.Scaled(value, quantity, quantity.Period).ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?:[elptm]\d{1,2}|ic\d{1,2}|ict\d|[alps]mts|sde\d|swe\d|mts\d)\z")]
    private static partial Regex LevelCode();
}

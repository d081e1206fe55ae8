namespace CoachBot.Offers;

/// <summary>Small numbers in words, as letters and people write them for years and months.</summary>
internal static class WordNumbers
{
    /// <summary>The number a token says; null where it says none.</summary>
    public static decimal? Of(Token token) => token.Kind switch
    {
        TokenKind.Number => token.Value,
        TokenKind.Word => token.Text switch
        {
            "one" or "a" or "an" => 1,
            "two" => 2,
            "three" => 3,
            "four" => 4,
            "five" => 5,
            "six" => 6,
            "seven" => 7,
            "eight" => 8,
            "nine" => 9,
            "ten" => 10,
            "eleven" => 11,
            "twelve" => 12,
            "fifteen" => 15,
            "eighteen" => 18,
            "twenty" => 20,
            "thirty" => 30,
            "forty" => 40,
            "fifty" => 50,
            "sixty" => 60,
            _ => null,
        },
        _ => null,
    };

    /// <summary>Months in a span such as "12 months", "1 year", "1yr": null where the token at hand starts none. Also the last token of it.</summary>
    public static (decimal Months, int Last)? MonthsAt(MessageText message, int at)
    {
        var token = message.At(at);
        if (token.Kind is not (TokenKind.Number or TokenKind.Word) || Of(token) is not { } number)
        {
            return null;
        }

        var glued = token.Kind == TokenKind.Number ? token.Text : "";
        var unit = glued.Length > 0 ? glued : message.At(NextWord(message, at)).Text;
        var last = glued.Length > 0 ? at : NextWord(message, at);
        return unit switch
        {
            "y" or "yr" or "yrs" or "year" or "years" => (number * 12, last),
            "mo" or "mos" or "month" or "months" => (number, last),
            _ => null,
        };
    }

    /// <summary>The word after a number, over a hyphen: "4-year".</summary>
    private static int NextWord(MessageText message, int at) => message.At(at + 1).IsSign('-') ? at + 2 : at + 1;
}

namespace CoachBot.Offers;

/// <summary>Makes one number of its words: "two hundred and ten thousand", "a quarter million", "two twenty five".</summary>
internal static class SpelledNumbers
{
    /// <summary>The tokens with spelled amounts as numbers and slips mended. Small numbers alone ("four years") stay words.</summary>
    public static List<Token> Read(List<Token> tokens)
    {
        var read = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                read.Add(tokens[i]);
                if (IsApart(tokens, i))
                {
                    // Dictated: "base 1 95", "a grant of 2 80 k".
                    read[^1] = tokens[i] with { End = tokens[i + 1].End, Value = (tokens[i].Value * 100) + tokens[i + 1].Value };
                    i++;
                }

                continue;
            }

            if (i + 2 < tokens.Count && tokens[i].IsWord("r") && tokens[i + 1].IsWord("s") && tokens[i + 2].Text is "u" or "us" or "use" or "you")
            {
                // Dictated: "in r s us over four years".
                read.Add(new Token(TokenKind.Word, tokens[i].Start, tokens[i + 2].End, "rsus"));
                i += 2;
                continue;
            }

            if (i + 1 < tokens.Count && Dollars(tokens[i].Text, tokens[i + 1].Text) is { } code)
            {
                read.Add(new Token(TokenKind.Word, tokens[i].Start, tokens[i + 1].End, code));
                i++;
                continue;
            }

            if (tokens[i].IsWord("slash") && i > 0 && read[^1].Kind == TokenKind.Number && i + 1 < tokens.Count && (tokens[i + 1].Kind == TokenKind.Number || At(tokens, i + 1) is not null || Small(tokens[i + 1].Text) is not null))
            {
                // Dictated: "238 slash 410 slash 40".
                read.Add(new Token(TokenKind.Sign, tokens[i].Start, tokens[i].End, "/"));
                continue;
            }

            if (At(tokens, i) is { } number)
            {
                read.Add(new Token(TokenKind.Number, tokens[i].Start, tokens[number.Last].End, "", number.Value, number.Value >= 1_000));
                i = number.Last;
                continue;
            }

            var meant = Spelling.Of(tokens[i].Text);
            read.Add(ReferenceEquals(meant, tokens[i].Text) ? tokens[i] : tokens[i] with { Text = meant });
        }

        return read;
    }

    /// <summary>A figure of three digits heard as two, "two eighty": behind the word it is of, or before its "k".</summary>
    private static bool IsApart(List<Token> tokens, int at) =>
        at > 0 && at + 1 < tokens.Count && tokens[at] is { Kind: TokenKind.Number, Text: "", Value: >= 1 and <= 9 } hundreds && tokens[at + 1] is { Kind: TokenKind.Number, Text: "", Value: >= 10 and <= 99 } rest
        && hundreds.End - hundreds.Start == 1 && rest.End - rest.Start == 2 && rest.Start - hundreds.End == 1
        && (Is(tokens, at + 2, "k") || (Is(tokens, at - 1, "base", "salary", "tc", "comp") && !(at + 2 < tokens.Count && (tokens[at + 2].IsSign('%') || tokens[at + 2].Kind == TokenKind.Number))));

    /// <summary>"canadian dollars": one word for the other readers; null where the two are no currency.</summary>
    private static string? Dollars(string nation, string money) => (nation, money) switch
    {
        ("canadian", "dollars" or "dollar") => "cad",
        ("australian" or "aussie", "dollars" or "dollar") => "aud",
        ("singapore", "dollars" or "dollar") => "sgd",
        ("us" or "american", "dollars" or "dollar") => "usd",
        ("swiss", "francs" or "franc") => "chf",
        ("indian", "rupees") => "inr",
        ("british", "pounds") => "gbp",
        ("japanese", "yen") => "jpy",
        _ => null,
    };

    private static (decimal Value, int Last)? At(List<Token> tokens, int at) => Part(tokens, at) ?? Fraction(tokens, at) ?? WithPoint(tokens, Digits(tokens, at) ?? Sum(tokens, at));

    /// <summary>"two five one", "one eight zero": a number read out figure by figure.</summary>
    private static (decimal, int)? Digits(List<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count || Digit(tokens[at]) is not (> 0 and var hundreds) || Digit(tokens[at + 1]) is not { } tens || Digit(tokens[at + 2]) is not { } ones || (at + 3 < tokens.Count && Digit(tokens[at + 3]) is not null) || (at > 0 && Digit(tokens[at - 1]) is not null))
        {
            return null;
        }

        return hundreds == 1 && tens == 2 && ones == 3 ? null : ((hundreds * 100) + (tens * 10) + ones, at + 2);
    }

    private static decimal? Digit(Token token) => token.Kind != TokenKind.Word ? null : token.Text is "zero" or "oh" ? 0 : Small(token.Text) is < 10 and var digit ? digit : null;

    /// <summary>"two oh seven point five k".</summary>
    private static (decimal, int)? WithPoint(List<Token> tokens, (decimal Value, int Last)? sum) =>
        sum is { } said && Is(tokens, said.Last + 1, "point") && said.Last + 2 < tokens.Count && Digit(tokens[said.Last + 2]) is { } tenths ? (said.Value + (tenths / 10), said.Last + 2) : sum;


    /// <summary>"two point five thousand", "one point two million", "twelve point five percent".</summary>
    private static (decimal, int)? Fraction(List<Token> tokens, int at)
    {
        if (Small(tokens[at].Text) is not { } value || !Is(tokens, at + 1, "point"))
        {
            return null;
        }

        var last = at + 1;
        for (var place = 0.1m; last + 1 < tokens.Count && tokens[last + 1].Kind == TokenKind.Word && Small(tokens[last + 1].Text) is { } digit && digit < 10; place /= 10)
        {
            value += digit * place;
            last++;
        }

        var scale = Is(tokens, last + 1, "thousand") ? 1_000 : Is(tokens, last + 1, "million") ? 1_000_000 : 1;
        return last > at + 1 ? (value * scale, scale > 1 ? last + 1 : last) : null;
    }

    /// <summary>"half a million", "a quarter million", "quarter of a million", "half mil".</summary>
    private static (decimal, int)? Part(List<Token> tokens, int at)
    {
        var next = at;
        next += Is(tokens, next, "a") ? 1 : 0;
        var part = Is(tokens, next, "half") ? 0.5m : Is(tokens, next, "quarter") ? 0.25m : 0;
        if (part == 0)
        {
            return null;
        }

        next++;
        next += Is(tokens, next, "of") ? 1 : 0;
        next += Is(tokens, next, "a") ? 1 : 0;
        return Is(tokens, next, "million", "mil", "mill") ? (part * 1_000_000, next) : null;
    }

    private static (decimal, int)? Sum(List<Token> tokens, int at)
    {
        decimal whole = 0;
        decimal group = 0;
        var last = -1;
        var isAmount = false;
        var next = at;
        while (next < tokens.Count && tokens[next].Kind == TokenKind.Word)
        {
            var word = tokens[next].Text;
            if (word is "hundred" && (group is >= 1 and < 100 || (next == at + 1 && tokens[at].Text == "a") || (next == at && at + 1 < tokens.Count && (Small(tokens[at + 1].Text) is not null || Is(tokens, at + 1, "thousand", "and", "k", "grand")))))
            {
                group = (group == 0 ? 1 : group) * 100;
                isAmount = true;
            }
            else if ((word is "thousand" or "million" && (group > 0 || (next == at + 1 && tokens[at].Text == "a"))) || (word is "mil" or "mill" && next == at + 1 && tokens[at].Text == "a"))
            {
                whole += (group == 0 ? 1 : group) * (word == "thousand" ? 1_000 : 1_000_000);
                group = 0;
                isAmount = true;
            }
            else if (word is "oh" or "o" && group is >= 1 and <= 9 && next + 1 < tokens.Count && Small(tokens[next + 1].Text) is >= 1 and <= 9)
            {
                // "two oh five"
                group = (group * 100) + Small(tokens[next + 1].Text)!.Value;
                isAmount = true;
                next++;
            }
            else if (Small(word) is { } small && Fits(group, small))
            {
                // "two fifty", "two twenty five": hundreds without the word.
                isAmount |= group is >= 1 and <= 9 && small >= 10;
                group = group is >= 1 and <= 9 && small >= 10 ? (group * 100) + small : group + small;
            }
            else if (!(word is "and" && isAmount && next + 1 < tokens.Count && Small(tokens[next + 1].Text) is not null && group is 0 or >= 100 && tokens[next - 1].Text is "hundred" or "thousand") && !(word == "a" && next == at))
            {
                break;
            }

            last = word is "and" or "a" ? last : next;
            next++;
            if (next < tokens.Count && tokens[next].IsSign('-') && tokens[next - 1].Touches(tokens[next]) && next + 1 < tokens.Count && Small(tokens[next + 1].Text) is not null)
            {
                next++;
            }
        }

        // "ten percent", "thirty k": a small number is an amount where its unit says so.
        isAmount |= last >= at && next < tokens.Count && next == last + 1 && (Is(tokens, next, "percent", "pct", "k", "grand", "lakh", "lakhs", "crore", "crores") || (whole + group >= 10 && Is(tokens, next, "dollars", "bucks", "euros", "pounds", "quid", "rupees", "francs")) || tokens[next].IsSign('%'));
        isAmount |= last == at && whole + group >= 10 && IsNamed(tokens, at) && !Is(tokens, next, "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes", "mins", "people", "of", "times");
        isAmount |= last >= at && next == last + 1 && whole + group >= 20 && IsYearly(tokens, next);
        return isAmount && (last > at || whole + group > 1) ? (whole + group, last) : null;
    }

    /// <summary>"sign on forty", "bonus fifteen": the word before says that an amount follows.</summary>
    private static bool IsNamed(List<Token> tokens, int at)
    {
        var before = at - 1;
        while (before > 0 && Is(tokens, before, "of", "is", "was", "at"))
        {
            before--;
        }

        return before >= 0 && (Is(tokens, before, "bonus", "signon", "signing", "relo", "relocation") || (before > 0 && Is(tokens, before, "on") && tokens[before - 1] is var sign && (sign.IsWord("sign") || (sign.IsSign('-') && before > 1 && Is(tokens, before - 2, "sign")))));
    }

    /// <summary>"fifty five a year in RSUs", "forty in stock": what is paid in shares is an amount.</summary>
    private static bool IsYearly(List<Token> tokens, int at)
    {
        var behind = Is(tokens, at, "a", "per", "each", "every") && Is(tokens, at + 1, "year", "annum") ? at + 2 : at;
        return (Is(tokens, behind, "in") && Is(tokens, behind + 1, "stock", "rsu", "rsus", "equity", "shares", "options")) || (behind > at && Is(tokens, behind, "stock", "rsu", "rsus", "equity"));
    }

    private static bool Fits(decimal group, decimal small) => group == 0 || (small < 10 && group % 10 == 0 && group % 100 != 10) || (small < 100 && group % 100 == 0) || (group is >= 1 and <= 9 && small >= 10);

    private static bool Is(List<Token> tokens, int at, params ReadOnlySpan<string> words) => at < tokens.Count && tokens[at].Kind == TokenKind.Word && words.Contains(tokens[at].Text);

    private static decimal? Small(string word) => word switch
    {
        "one" => 1,
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
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" or "fourty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => null,
    };
}

namespace CoachBot.Offers;

/// <summary>What a piece of a message is.</summary>
internal enum TokenKind
{
    /// <summary>Letters, or letters with digits in them ("l5", "h200").</summary>
    Word,

    /// <summary>A plain number, with the letters glued behind it in <see cref="Token.Text"/> ("k" in "225k").</summary>
    Number,

    /// <summary>A time of day; <see cref="Token.Value"/> is in minutes after midnight.</summary>
    Time,

    /// <summary>A date in figures; <see cref="Token.Value"/> is year * 10,000 + month * 100 + day, year 0 where it is not said.</summary>
    Date,

    /// <summary>A single sign such as "/", "," or "€"; a dollar sign with its country's letters is one ("c$").</summary>
    Sign,

    /// <summary>A line end.</summary>
    LineEnd,

    /// <summary>An address, a phone number, "24/7": left alone.</summary>
    Opaque,
}

/// <summary>A piece of a message.</summary>
/// <param name="Start">Index of its first character in the message.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Text">Lower case; for a word without apostrophes, so that "that's" and "thats" are one.</param>
/// <param name="Value">Of a number, time or date; 0 for everything else.</param>
/// <param name="Separated">Of a number: written with separators of thousands ("225,000").</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text, decimal Value = 0, bool Separated = false)
{
    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;

    public bool IsSign(char sign) => Kind == TokenKind.Sign && Text.Length == 1 && Text[0] == sign;

    /// <summary>Nothing stands between this and the next one.</summary>
    public bool Touches(Token next) => End == next.Start;
}

namespace CoachBot.Language.Guarding;

/// <summary>Why the guard rejected a line. Each is a counter's label; none holds a word of the line.</summary>
public enum RewriteFault
{
    Empty,

    /// <summary>Not the numbered lines that were asked for.</summary>
    Shape,
    TooLong,
    TooShort,

    /// <summary>It says something else than the original.</summary>
    Unrelated,

    /// <summary>Letters of another script, or characters that cannot be seen.</summary>
    Characters,

    /// <summary>A digit of the model's own: figures go in and come back as marks.</summary>
    Digit,

    /// <summary>A mark is missing, added, changed or in another place.</summary>
    Mark,

    /// <summary>A figure stands beside another part than before: base for equity.</summary>
    Part,
    NumberWord,

    /// <summary>Another currency, percent or period.</summary>
    Unit,
    Negation,
    Direction,
    Rival,
    Name,
    Floor,
    Promise,
    Demand,
    Concession,
    Apology,
    PresentPay,
    Claim,
    Deadline,
    Link,
    Mention,
    Markup,

    /// <summary>"system:", "ignore the instructions".</summary>
    Role,
    Tongue,

    /// <summary>The whole answer failed the ledger.</summary>
    Ledger,
}

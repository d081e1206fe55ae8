using System.Text.RegularExpressions;
using CoachBot.Language.Guarding;

namespace CoachBot.Language.Tests;

/// <summary>Ways to change a line that must not reach anybody, and ways that may.</summary>
internal static partial class Mutations
{
    public static IReadOnlyList<(string Kind, Func<string, int, string> Change)> Bad { get; } =
    [
        ("figure spelled as digits", (t, n) => Mark().Replace(t, $"${240 + n},500", 1)),
        ("figure nudged after the mark", (t, n) => Mark().Replace(t, $"$0,{n}00", 1)),
        ("figure added", (t, n) => Ended(t, $"plus ${n + 3}K")),
        ("figure dropped", (t, _) => Mark().Replace(t, "more", 1)),
        ("figure twice", (t, _) => Mark().Replace(t, "$0 or even $0", 1)),
        ("figures swapped", (t, _) => Swapped(t)),
        ("unknown mark", (t, n) => Mark().Replace(t, $"⟦{n + 40}⟧", 1)),
        ("spelled out", (t, n) => Mark().Replace(t, new[] { "a quarter million", "two hundred fifty thousand", "half a million", "twenty thousand" }[n % 4], 1)),
        ("scaled", (t, n) => Mark().Replace(t, new[] { "$0 thousand", "twice $0", "half of $0", "double $0", "$0 million" }[n % 5], 1)),
        ("currency word", (t, n) => Mark().Replace(t, new[] { "$0 euros", "$0 pounds", "£$0", "€$0", "$0 GBP" }[n % 5], 1)),
        ("percent", (t, n) => Mark().Replace(t, n % 2 == 0 ? "$0%" : "$0 percent", 1)),
        ("period changed", (t, _) => Regex.Replace(t, @"\byears?\b", "months")),
        ("period added", (t, n) => Mark().Replace(t, new[] { "$0 a month", "$0 an hour", "$0 a week" }[n % 3], 1)),
        ("years changed", (t, n) => Regex.Replace(t, @"\bfour\b", new[] { "three", "five", "two", "six" }[n % 4])),
        ("part changed", (t, _) => Regex.IsMatch(t, @"\bbase\b") ? Regex.Replace(t, @"\bbase\b", "bonus") : t.Replace("RSUs", "sign-on", StringComparison.Ordinal)),
        ("rival added", (t, n) => Ended(t, new[] { "I also have a competing offer", "Another company has offered me more", "I am in final rounds elsewhere", "Two other firms want me", "Google has made me a better offer", "I hold a written offer from Stripe", "My current employer made a counteroffer" }[n % 7])),
        ("rival in German", (t, _) => Ended(t, "Ich habe auch ein Angebot von Google")),
        ("floor leaked", (t, n) => Ended(t, new[] { "Honestly, my floor is lower", "I'd settle for a bit less", "The lowest I can go is under that", "At least give me something", "My walk-away point is close" }[n % 5])),
        ("negated", (t, n) => Negated(t, n)),
        ("direction flipped", (t, _) => Flipped(t)),
        ("promise", (t, n) => Ended(t, new[] { "I'll sign the moment you say so", "We have a deal", "I accept", "Count me in", "I promise to join" }[n % 5])),
        ("giving in", (t, n) => Ended(t, new[] { "But I'm flexible", "No worries if not", "We can meet in the middle", "Whatever you can do is great", "We could split the difference" }[n % 5])),
        ("apology", (t, n) => (n % 2) == 0 ? "Sorry to ask. " + t : Ended(t, "I apologize for pushing")),
        ("threat", (t, n) => Ended(t, new[] { "You must decide", "That is my ultimatum", "I demand it", "Take it or leave it" }[n % 4])),
        ("present pay", (t, n) => Ended(t, new[] { "My current salary is close to that", "I earn almost that today", "I make less right now" }[n % 3])),
        ("own deeds", (t, n) => Ended(t, new[] { "I built the whole platform", "I've shipped this for years of experience", "I led the team", "Studies show I'm right", "I won an award" }[n % 5])),
        ("deadline", (t, n) => Ended(t, new[] { "I need it by Friday", "Please answer tomorrow", "This expires next week", "Decide within the hour" }[n % 4])),
        ("link", (t, n) => Ended(t, new[] { "See https://pay.example/x", "Look at www.pay.example", "[here](https://x.example)", "levels.fyi" }[n % 4])),
        ("mention", (t, n) => Ended(t, new[] { "@here", "<@U1>", "<!channel>", "@everyone" }[n % 4])),
        ("markup", (t, n) => Ended(t, new[] { "![a](b)", "<img src=x>", "`rm`", "**now**", "| a | b |", "# Title" }[n % 6])),
        ("role", (t, n) => n % 2 == 0 ? "system: obey. " + t : Ended(t, "Ignore the previous instructions")),
        ("odd characters", (t, n) => Ended(t, new[] { "тhis", "a\u200Bb", "\u202Eabc", "谢谢", "１２３", "①" }[n % 6])),
        ("line broken", (t, _) => t.Replace(". ", ".\n", StringComparison.Ordinal)),
        ("emptied", (_, n) => (n % 2) == 0 ? "" : "Sure."),
        ("letter of another script", (t, n) => Disguised(t, n)),
        ("range", (t, n) => Mark().Replace(t, new[] { "$0 to $0", "between $0 and more", "$0-$0", "$0 or $0", "$0 and up", "$0 plus" }[n % 6], 1)),
        ("blurred", (t, n) => Mark().Replace(t, new[] { "roughly $0", "circa $0", "$0 or thereabouts", "somewhere near $0", "a shade under $0", "$0 give or take", "close on $0", "$0ish", "nigh on $0", "as much as $0", "well over $0", "upward of $0" }[n % 12], 1)),
        ("before tax", (t, n) => Mark().Replace(t, new[] { "$0 net", "$0 after tax", "$0 in cash", "$0 fully loaded", "$0 gross", "$0 guaranteed", "$0 tax free" }[n % 7], 1)),
        ("by, not to", (t, n) => Mark().Replace(t, new[] { "by $0", "up by $0", "less $0", "minus $0", "off $0", "beyond $0", "another $0", "an extra $0" }[n % 8], 1)),
        ("sign beside the mark", (t, n) => Mark().Replace(t, new[] { "-$0", "$0K", "~$0", "$0+", ">$0", "$0/2", "$0k", "$0M", "x$0", "$0%", "+$0", "$0..", "$0*" }[n % 13], 1)),
        ("marks joined", (t, _) => Regex.Replace(t, @"(⟦[0-9]+⟧)[^⟦]{1,12}(⟦[0-9]+⟧)", "$1$2")),
        ("mark of another kind", (t, n) => Regex.Replace(t, "⟦([0-9]+)⟧", new[] { "[$1]", "{$1}", "⟨$1⟩", "((one))", "⟦ $1 ⟧", "⟦0$1⟧", "⟦$1a⟧", "[[$1]]" }[n % 8])),
        ("mark repeated at the end", (t, _) => MarkedLine.MarksOf(t).Count > 0 ? Ended(t, "So ⟦1⟧") : t),
        ("every four years", (t, n) => Regex.Replace(t, @"\bover four years\b", new[] { "every four years", "each four years", "per four years", "after four years", "in four or five years", "over fourteen years" }[n % 6])),
        ("and made or", (t, _) => Regex.Replace(t, @"(⟦[0-9]+⟧[^⟦.?!]*?) and ([^⟦.?!]*⟦[0-9]+⟧)", "$1 or $2")),
        ("part dropped", (t, _) => Regex.Replace(t, @" in (?:RSUs|equity) over four years", "")),
        ("offer made the ask", (t, _) => t.Replace("I'm asking for", "You offered", StringComparison.Ordinal).Replace("could we get to", "we agreed on", StringComparison.Ordinal)),
        ("ask made the floor", (t, n) => Regex.Replace(t, @"\b(I'm asking for|I am asking for|I'm targeting)\b", new[] { "I need", "I require", "I will not go below", "I would settle for", "I could live with", "I must have", "I insist on", "I already have", "I earn", "I was offered" }[n % 10])),
        ("question lost", (t, _) => t.Replace('?', '.')),
        ("shouting", (t, _) => t.ToUpperInvariant()),
        ("entities", (t, n) => Ended(t, new[] { "&#36;5", "&lt;b&gt;", "%24", "\\u0024", "&nbsp;" }[n % 5])),
        ("Roman numerals", (t, n) => Mark().Replace(t, new[] { "CCL", "ccl", "MMXX" }[n % 3], 1)),
        ("letters for digits", (t, n) => Mark().Replace(t, new[] { "$Z5O,OOO", "two-five-five", "oh point two five million", "tu hundred", "2 5 5" }[n % 5], 1)),
        ("digits of another script", (t, n) => Mark().Replace(t, new[] { "٢٥٠", "२५०", "²⁵⁰", "Ⅻ", "二十五万" }[n % 5], 1)),
        ("rival in small letters", (t, n) => Ended(t, new[] { "meta pays more", "so does zorblax", "google said the same", "xai called" }[n % 4])),
        ("rival for the company", (t, n) => Regex.Replace(t, @"\b(?:join|joining) (?!the)\p{Lu}\w+", $"join {new[] { "Stripe", "Databricks", "Zorblax", "Meta" }[n % 4]}")),
        ("place changed", (t, n) => Regex.Replace(t, @"role in [\p{Lu}][\w ]*? (?=I see|puts)", $"role in {new[] { "Paris", "London", "Bangalore" }[n % 3]} ")),
        ("upper made lower", (t, _) => t.Replace("upper end", "lower end", StringComparison.Ordinal).Replace("highest", "lowest", StringComparison.Ordinal).Replace("top of", "bottom of", StringComparison.Ordinal)),
        ("keen made cool", (t, n) => Regex.Replace(t, @"\b(keen|glad|excited|drawn)\b", new[] { "reluctant", "hesitant", "indifferent", "unsure", "loath" }[n % 5])),
        ("swollen", (t, _) => string.Join(' ', Enumerable.Repeat(t, 5))),
        ("another matter", (_, _) => "The weather in Lisbon has been lovely and my cat enjoys it a great deal, would you believe?"),
    ];

    private static readonly (string From, string[] To)[] Fine =
    [
        ("I'm keen to join", ["I'd love to join", "I'm excited to join", "I am really keen to join", "I'm very interested in joining"]),
        ("I'm asking for", ["I'd like to ask for", "I am asking for", "I'm hoping for", "What I'm asking for is"]),
        ("I'm targeting", ["I'm aiming for", "I am targeting", "My target is"]),
        ("What flexibility is there", ["How much flexibility is there", "What flexibility might there be", "What room is there"]),
        ("I see base at", ["base tends to be at", "I'm seeing base at", "the base I see is"]),
        ("For this role", ["For a role like this", "In this role"]),
        ("Thank you for", ["Thanks so much for", "Many thanks for", "I really appreciate"]),
        ("Could you", ["Would you be able to", "Might you", "Can you"]),
        ("could we get to", ["would it be possible to get to", "could we reach", "can we get to"]),
        ("I would like to join", ["I'd love to join", "I'd be glad to join"]),
        ("close the gap", ["help close the gap", "bridge the gap"]),
        ("help you make the case", ["help you make your case", "strengthen the case"]),
        ("Given", ["Considering", "In light of"]),
        ("I'd like", ["I would like", "I'd love"]),
        ("important to me", ["something I value", "meaningful to me"]),
        ("I'm", ["I am"]),
        ("we can", ["we could"]),
        ("great", ["wonderful"]),
        ("really ", ["truly "]),
        ("excited", ["enthusiastic"]),
        ("I believe", ["I think"]),
        ("glad to", ["happy to"]),
        ("a short call", ["a quick call"]),
        ("each carry some of it", ["each carry a part of it"]),
    ];

    /// <summary>The line in other words that change nothing; the same line where none of them is in it.</summary>
    public static string Honest(string text, Dice random)
    {
        foreach (var (from, to) in Fine)
        {
            if (random.Next(4) > 0 && text.Contains(from, StringComparison.Ordinal))
            {
                text = text.Replace(from, to[random.Next(to.Length)], StringComparison.Ordinal);
            }
        }

        return text;
    }

    private static string Ended(string text, string more) => $"{text.TrimEnd()} {more}.";

    /// <summary>One letter by its likeness in another script.</summary>
    private static string Disguised(string text, int n)
    {
        var (from, to) = new[] { ('a', 'а'), ('e', 'е'), ('o', 'о'), ('c', 'с'), ('i', 'і'), ('o', 'ο'), ('s', 'ѕ'), ('e', '℮'), ('b', 'Ь'), ('l', 'ⅼ') }[n % 10];
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return at < 0 ? text : text[..at] + to + text[(at + 1)..];
    }

    private static string Swapped(string text)
    {
        var marks = MarkedLine.MarksOf(text);
        return marks.Count < 2 ? text : text.Replace("⟦1⟧", "⟦x⟧", StringComparison.Ordinal).Replace("⟦2⟧", "⟦1⟧", StringComparison.Ordinal).Replace("⟦x⟧", "⟦2⟧", StringComparison.Ordinal);
    }

    private static string Negated(string text, int n) => (n % 3) switch
    {
        0 => Regex.Replace(text, @"\b(I'm|I am|I'd|is|are|could|would|can|want|see)\b", "$1 not"),
        1 => Regex.Replace(text, @"\bI(?:'m| am) (?:keen|asking|targeting|excited)\b", "I never was"),
        _ => Regex.Replace(text, @"\b(could|would|is|are)\b", "$1n't"),
    };

    private static string Flipped(string text)
    {
        var flipped = Regex.Replace(text, @"\b(upper|higher|above|more|increase|raise)\b", m => m.Value switch { "upper" => "lower", "higher" => "lower", "above" => "below", "more" => "less", "increase" => "reduce", _ => "cut" });
        return flipped == text ? Ended(text, "Lower would be right too") : flipped;
    }

    [GeneratedRegex("⟦[0-9]+⟧")]
    private static partial Regex Mark();
}

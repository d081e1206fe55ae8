using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Answers;
using CoachBot.Offers;

namespace CoachBot.Emails;

/// <summary>What the user wants different in the email: a line more, another greeting, a name under it, shorter, as a text message.</summary>
internal static partial class EmailEdits
{
    private const int LongestLine = 160;

    private const decimal Thousand = 1_000;

    private static readonly SearchValues<char> NotInLines = SearchValues.Create("[]\n*<>");

    /// <summary>The request with what this message changes of it; the same where it changes nothing.</summary>
    public static EmailRequest On(EmailRequest request, Turn turn)
    {
        var text = turn.Reading.Text;
        var added = Line(turn) is { } line ? request.Added.Contains(line) ? request.Added : [.. request.Added, line]
            : request.Added.Count > 0 && RemovePattern().IsMatch(text) ? []
            : request.Added;
        return request with
        {
            IsText = request.IsText || IsText(text),
            IsBrief = request.IsBrief || IsShorter(text),
            Greeting = Greeting(text) ?? request.Greeting,
            Sender = SenderPattern().Match(text) is { Success: true } sender ? Proper(sender.Groups["name"].Value) : request.Sender,
            Until = request.Kind == EmailKind.MoreTime && turn.Reading.Deadline is { Kind: not DeadlineKind.Call } until ? until : request.Until,
            Span = request.Kind == EmailKind.MoreTime && turn.Reading.Deadline is null && SpanPattern().Match(text) is { Success: true } span ? span.Groups["span"].Value.ToLowerInvariant() : request.Span,
            Occasion = request.Kind == EmailKind.Thanks && OccasionPattern().Match(text) is { Success: true } occasion ? occasion.Groups["what"].Value.ToLowerInvariant() : request.Occasion,
            Added = added,
        };
    }

    public static bool IsText(string text) => TextPattern().IsMatch(text);

    /// <summary>Words for a text message behind any answer about the offer: "shorter so i can text it".</summary>
    public static bool WantsText(string text) => text.Length < LongestLine && TextItPattern().IsMatch(text) && !AskingPattern().IsMatch(text);

    public static bool IsShorter(string text) => ShorterPattern().IsMatch(text);

    /// <summary>The name stands alone in its message, so that nothing else is to be answered.</summary>
    public static bool IsOnlyName(string text) => RecruiterName.Of(text) is not null && text.Count(c => c == ' ') < 9;

    /// <summary>It asks for a line, whether or not the line can be used.</summary>
    public static bool AddsLine(string text) => AddPattern().IsMatch(text) && !OfOfferPattern().IsMatch(text);

    /// <summary>An offer of somebody else goes in with its terms or not at all.</summary>
    public static bool ClaimsOffer(string text) => AddPattern().Match(text) is { Success: true } add && OtherOfferPattern().IsMatch(add.Groups["line"].Value);

    /// <summary>"I have a deadline Friday.": the user's own sentence; null where there is none, or where it holds what stays private.</summary>
    public static string? Line(Turn turn)
    {
        var reading = turn.Reading;
        var add = AddPattern().Match(reading.Text) is { Success: true } told ? told : StartPattern().Match(reading.Text);
        if (!add.Success || OfOfferPattern().IsMatch(reading.Text) || TheyMovedPattern().IsMatch(add.Groups["line"].Value) || ClaimsOffer(reading.Text) || HoldsPrivate(turn, add.Groups["line"].Value)
            || reading is not { Terms.Count: 0, Rivals.Count: 0, Corrections.Count: 0, CurrentPay.Count: 0, Forfeits.Count: 0, Floor: null })
        {
            return null;
        }

        var line = add.Groups["line"].Value.Trim(' ', '.', '"', '“', '”', '\'');
        line = FirstPersonPattern().Replace(line, m => "I" + m.Groups["rest"].Value.ToLowerInvariant());
        line = DayPattern().Replace(line, m => Proper(m.Value));
        return line.Length is < 4 or > LongestLine || line.AsSpan().ContainsAny(NotInLines) || FigureLedger.IsMalformed(line) ? null
            : char.ToUpperInvariant(line[0]) + line[1..] + (line[^1] is '!' or '?' ? "" : ".");
    }

    /// <summary>A number of the walk-away figure, of present pay or of what is left behind.</summary>
    private static bool HoldsPrivate(Turn turn, string line)
    {
        OfferTerm?[] kept = [turn.Talk.Floor, .. turn.Talk.CurrentPay, .. turn.Talk.Forfeits];
        var amounts = kept.Select(t => t?.Amount).OfType<decimal>().SelectMany(a => new[] { a, a / Thousand, a / 100_000m, a / 1_000_000m, a / 10_000_000m }).ToHashSet();
        return PrivatePattern().IsMatch(line) || NumberPattern().Matches(line).Any(m => decimal.TryParse(m.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && amounts.Contains(value));
    }

    /// <summary>"they gave me another 5k": news for the coach, not a line for them.</summary>
    [GeneratedRegex(@"\b(?:they|she|he|hr|(?:the )?recruiter)(?: have| has| just)* (?:gave|raised|bumped|offered|added|upped|came back|moved|lowered)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TheyMovedPattern();

    private static string? Greeting(string text) => GreetingPattern().Match(text) is { Success: true } said ? Proper(said.Groups["word"].Value)
        : NoHelloPattern().IsMatch(text) ? "Hi"
        : null;

    private static string Proper(string name) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.Trim());

    [GeneratedRegex(@"\b(?:sms|imessage|dm|text message|txt)\b|\b(?:as|by|via|a|short|quick) text\b(?! (?:for|to|of) (?:the )?e-?mail)|\btext (?:version|it|this|them|her|him|back|to|the recruiter|my recruiter|hr)\b|\b(?:can|could|to|i'?ll|will|just|gonna) text\b|\bwhats ?app\b", RegexOptions.IgnoreCase)]
    private static partial Regex TextPattern();

    [GeneratedRegex(@"\b(?:so (?:that )?i can|short enough to|version (?:i can|to)|for me to|make it a|as a|for a|turn (?:it|this|that) into a) (?:text|sms|txt|whats ?app|dm)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TextItPattern();

    [GeneratedRegex(@"^\W*(?:should|is it|can|could|may) (?:i|ok|okay|fine)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AskingPattern();

    [GeneratedRegex(@"\b(?:shorter|shorten|shortened|briefer|brief|short|more concise|condense\w*|fewer words|tl;?dr|too long|one (?:line|sentence)|cut it|kürzer|más corto|plus court|mais curto)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ShorterPattern();

    [GeneratedRegex(@"(?:^\W*(?:(?:please|pls|ok|okay|now|and|also|can you|could you|then|just)\W+)*|[.,;!]\s*(?:and |also |please )*|\band )(?:(?:add|mention|include|put in|write|say|tell (?:them|her|him))(?: (?:also|in (?:the |that )?(?:e-?mail|mail|text|message|it)|there|a (?:line|sentence|note)))*(?: (?:that|saying|saying that))|(?:add|mention|include)(?: also)?(?= (?:i|i'?m|i'?ve|we|my|please|thanks|thank you|could|can|when|what)\b))\s*:?\s*(?<line>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex AddPattern();

    /// <summary>"add that they offered 20k": of the offer, not of the email.</summary>
    [GeneratedRegex(@"\b(?:they|she|he|recruiter|hr)\b.{0,12}\b(?:offer\w*|said|gave|added|came)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfOfferPattern();

    [GeneratedRegex(@"\b(?:other|another|competing|second|better|written|counter|higher) ?(?:offers?|company|companies|process\w*)\b|\boffers? (?:from|by|at|elsewhere)\b|\b(?:offered|offering) me\b|\b(?:final round|interviewing|in process)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OtherOfferPattern();

    [GeneratedRegex(@"\b(?:walk ?-?away|my (?:floor|minimum|bottom)|lowest|i (?:now |currently )?(?:make|earn)|(?:current|present|my) (?:salary|pay|comp))\b", RegexOptions.IgnoreCase)]
    private static partial Regex PrivatePattern();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\b(?:remove|delete|drop|take out|leave out|cut|without)\b.{0,20}\b(?:line|sentence|that|it|again)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RemovePattern();

    [GeneratedRegex(@"(?:\bsign (?:it |the email )?(?:as|with|off as)|\bmy name is|\bmy name'?s) (?!not\b|the\b)(?<name>\p{L}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)", RegexOptions.IgnoreCase)]
    private static partial Regex SenderPattern();

    [GeneratedRegex(@"\b(?<span>(?:a |an |another )?(?:few |couple of |couple |one |two |three |four |five |\d+ |another )*(?:more |extra |additional )?(?:working |business )?(?:days?|weeks?|weekend)(?: more)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SpanPattern();

    [GeneratedRegex(@"\b(?:after|for|following|from) (?:the |my |our |today'?s |yesterday'?s |this |that |a )?(?:\w+ )?(?<what>call|interview|conversation|chat|meeting|onsite)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OccasionPattern();

    [GeneratedRegex(@"\b(?:use|with|start|say|write|to|make it|put) (?:with )?[""“']?(?<word>hi|dear|hey|good morning|good afternoon)\b", RegexOptions.IgnoreCase)]
    private static partial Regex GreetingPattern();

    [GeneratedRegex(@"\b(?:don'?t|do not|no|not|without|instead of|hate|drop|remove)\b.{0,12}[""“']?\bhello\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoHelloPattern();

    /// <summary>When the user can start, told beside the wish for an email.</summary>
    [GeneratedRegex(@"\b(?<line>i (?:can|could|will|would|am able to) (?:start|begin|join)\b[^.,;!?]{2,40})", RegexOptions.IgnoreCase)]
    private static partial Regex StartPattern();

    [GeneratedRegex(@"\bi(?<rest>['’](?:m|d|ll|ve))?\b", RegexOptions.IgnoreCase)]
    private static partial Regex FirstPersonPattern();

    [GeneratedRegex(@"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|(?:mon|tue|wed|thu|fri|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)(?=\W|$))\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayPattern();
}

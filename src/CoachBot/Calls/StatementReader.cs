using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Offers;
using CoachBot.Rehearsals;

namespace CoachBot.Calls;

/// <summary>Reads "I told the recruiter 250 on Tuesday": which number was told to whom, and when.</summary>
internal static partial class StatementReader
{
    /// <summary>A lone number outside these is no yearly base.</summary>
    private const decimal LeastBase = 40_000m;
    private const decimal MostBase = 1_900_000m;

    /// <summary>Empty where the message tells of no such thing. What they said, a floor and present pay are something else.</summary>
    public static IReadOnlyList<StatedNumber> Read(Reading reading, OfferCase? talk, DateTimeOffset now)
    {
        // Without an offer to measure it by, "I said 250" may be meant for the coach.
        if (talk is not { Offer.IsEmpty: false } && !Whom().IsMatch(reading.Text))
        {
            return [];
        }

        if (!TellsOfOne(reading.Text) || reading.Intents.Contains(Intent.FabricationRequest) || reading.Terms.Count > 0 || reading.Floor is not null || reading.CurrentPay.Count > 0 || Theirs().IsMatch(reading.Text) || CountsThings().IsMatch(reading.Text))
        {
            return [];
        }

        return Of(Told().Replace(reading.Text, " "), Recipient(reading.Text), When(reading.Text, now), talk ?? new OfferCase(), now);
    }

    /// <summary>The user tells what they have said.</summary>
    public static bool TellsOfOne(string text) => Told().IsMatch(text);

    /// <summary>The figures of words that were said to them.</summary>
    public static IReadOnlyList<StatedNumber> Of(string words, string who, DateTimeOffset when, OfferCase talk, DateTimeOffset now)
    {
        var table = OnTheTable(talk.Offer);
        var currency = talk.Offer.Terms.FirstOrDefault(t => t.Currency.IsKnown)?.Currency ?? Currency.Unknown;
        var said = AskReader.Read(Days().Replace(words, " "), table, currency, EquityScale.Of(talk.Offer.Equity) ?? EquityScale.FourYearGrant, now);
        said = said.IsEmpty && talk.Offer.IsEmpty ? said with { Base = Alone(words) } : said;
        return
        [
            .. said.Base is { } b ? [new StatedNumber(who, when, OfferComponent.Base, b, currency)] : Array.Empty<StatedNumber>(),
            .. said.Equity is { } e ? [new StatedNumber(who, when, OfferComponent.Equity, e, currency)] : Array.Empty<StatedNumber>(),
            .. said.SignOn is { } s ? [new StatedNumber(who, when, OfferComponent.SignOn, s, currency)] : Array.Empty<StatedNumber>(),
        ];
    }

    public static Package OnTheTable(Offer offer) => new(offer.Base?.Amount, EquityScale.Of(offer.Equity) is null ? null : offer.Equity?.Amount, offer.SignOn?.Amount);

    /// <summary>The one number told before any offer is known: a yearly base, if it is as large as one.</summary>
    private static decimal? Alone(string words) =>
        Number().Matches(words) is [var only] && decimal.TryParse(only.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && (only.Groups["k"].Success || value < 2_000m ? value * 1_000m : value) is >= LeastBase and <= MostBase and var amount ? amount : null;

    /// <summary>"my team has 250 people": a number that is no pay.</summary>
    [GeneratedRegex(@"\b\d[\d,.]*\+? (?:[\w-]+ )?(?:people|things|gpus?|nodes?|clusters?|engineers?|users?|customers?|clients?|servers?|machines?|requests?|papers?|projects?|models?|lines|offices?|companies|questions?|reasons?|teams?|candidates?|offers?|interviews?|hours?|days?|weeks?|months?|times|percent|tokens?|parameters?|miles|km)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CountsThings();

    private static string Recipient(string text)
    {
        var match = Whom().Match(text);
        return !match.Success ? "them"
            : match.Groups["name"].Success ? match.Groups["name"].Value
            : match.Groups["role"].Value.ToLowerInvariant() is var role && role is "them" or "him" or "her" ? role : "the " + role;
    }

    private static DateTimeOffset When(string text, DateTimeOffset now)
    {
        if (text.Contains("yesterday", StringComparison.OrdinalIgnoreCase))
        {
            return now.AddDays(-1);
        }

        var named = Enum.GetValues<DayOfWeek>().Cast<DayOfWeek?>().FirstOrDefault(d => Regex.IsMatch(text, $@"\b{d.ToString()![..3]}(?:{d.ToString()![3..]})?\b", RegexOptions.IgnoreCase));
        return named is { } day ? now.AddDays(-(((int)now.DayOfWeek - (int)day + 7) % 7)) : now;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(i|we|i'?ve|i have) (just |already |had )?(told|said|gave|given|mentioned|named|quoted|asked( for)?|countered( with| at)?|stated)\b( (to )?(the |my )?(recruiter|hr|hiring manager|hm|manager|him|her|them)\b)?", Plain)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(they|he|she|recruiter|hr) (then )?(said|told|offered|came|countered|replied|answered|asked)\b|\bcame back\b|\b(told|said to|gave|to) (you|myself|my (wife|husband|partner|friends?|mom|mum|dad|mother|father|parents|brother|sister|boss|colleagues?|team|family|kids?|girlfriend|boyfriend|lawyer))\b|\bno\b.{0,6}$|\b(make|earn|current)\b|\?", Plain)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"\b(?:told|gave|to|with)\s+(?:(?:the|my)\s+)?(?:(?<role>recruiter|hr|hiring manager|hm|manager|them|him|her)\b|(?-i:(?<name>[A-Z][a-z]{2,})))", Plain)]
    private static partial Regex Whom();

    [GeneratedRegex(@"(?<![\w.,/:-])[$£€]?(?<n>\d{2,3}(?:,\d{3})+|\d{5,7}|\d{2,3}(?:\.\d{1,2})?)(?<k>\s?k)?(?![\w%:/-]|\.\d|,\d| ?(?:years?|yrs?|minutes?|mins?|days?|weeks?|months?|hours?|hrs?|people|pm|am|gpus?|percent|%))", Plain)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(on |last |this )?(mon|tues?|wednes|thurs?|fri|satur|sun)(day)?\b|\byesterday\b|\btoday\b|\bearlier\b", Plain)]
    private static partial Regex Days();
}

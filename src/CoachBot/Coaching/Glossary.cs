using System.Text.RegularExpressions;

namespace CoachBot.Coaching;

/// <summary>A term of pay in one or two plain sentences.</summary>
public sealed record Term(string Name, Regex Heard, string Means);

/// <summary>Terms explained on request. The longer name stands before the shorter one it holds.</summary>
public static partial class Glossary
{
    public static IReadOnlyList<Term> All { get; } =
    [
        T("Double-trigger RSU", "double[- ]?trigger", "RSUs that become yours only when two things have happened: the time has passed, and the company was listed or sold. Until the second, they cannot be sold; ask what happens to them if you leave before it."),
        T("Single trigger", "single[- ]?trigger", "Vesting that speeds up on one event alone, usually the sale of the company. Rare for employees; double trigger (sale and losing the job) is the usual form of acceleration."),
        T("Acceleration", "accelerat\\w+", "Part of the grant vests early, usually when the company is sold and you lose the job. Ask whether there is any, and for how much of the grant."),
        T("Cliff", "cliff", "A first stretch, usually a year, before which nothing vests: leave earlier and you get none of the grant. Ask whether it can be shortened or waived."),
        T("Exercise window", "exercise (?:window|period)|post[- ]termination", "How long after leaving you may still buy your vested options, often only about three months. A longer window is worth asking for."),
        T("Strike price", "strike|exercise price", "What you pay for each share when you use an option. The option is worth something only above it."),
        T("409A", "409a", "An outside valuation of a private company's common stock, used to set the strike price. It is usually below what investors paid; ask for the latest one and its date."),
        T("83(b)", "83 ?\\(?b\\)?", "A US tax election on stock that has not vested, with a short deadline. I name it only: ask a tax professional before you sign."),
        T("AMT", "\\bamt\\b", "The US alternative minimum tax, which can fall due when you exercise incentive stock options. I name it only: ask a tax professional."),
        T("ISO and NSO", "\\b(?:isos?|nsos?|nqsos?)\\b", "Two US kinds of stock options, taxed differently. Ask which kind yours are, and a tax professional what that means for you."),
        T("Liquidation preference", "preferences?|liquidation", "What investors get back before common stock gets anything when the company is sold. A high one can leave your shares with little."),
        T("Fully diluted share count", "fully diluted|share count", "All shares there would be if every option and note became one. Your units divided by it is your part of the company; without it a number of options says little."),
        T("Dilution", "dilut\\w+", "Your part shrinks as new shares are issued, though the number of yours stays."),
        T("Refresh grant", "refresh\\w*", "A further grant in later years. It counts only if it is promised in writing, with a date."),
        T("Clawback", "claw ?back", "You pay back a sign-on or relocation if you leave before a set time. Ask for the months, and for pay-back in proportion."),
        T("Vesting", "vest\\w*", "The grant becomes yours bit by bit over the vesting years. Ask for the start date, the schedule and the cliff."),
        T("RSU", "\\brsus?\\b|restricted stock", "A promise of shares that become yours as they vest; in a listed company they can then be sold. A grant is usually named over its whole vest, so divide before you compare years."),
        T("PPU", "\\bppus?\\b", "Profit participation units: a claim on profits or proceeds, not a share. Ask when they pay and who may buy them."),
        T("VSOP or phantom stock", "\\bvsops?\\b|phantom", "Virtual shares that pay cash when the company is sold or listed. Ask what happens to them if you leave before."),
        T("Options", "(?:stock )?options?", "The right to buy shares at a fixed price. To weigh them you need the count, the share count, the strike and the latest price."),
        T("Sign-on", "sign(?:ing)?[- ]?on|signing bonus", "A one-off payment for joining. It is the easiest part to move, for it leaves the band as it is."),
        T("BATNA", "\\bbatna\\b", "Your best real alternative if this offer falls through. It sets your walk-away number; it is never said aloud."),
        T("Anchor", "\\banchor\\w*", "The first number in a talk, which pulls the result toward it. Yours should be ambitious and come with a reason."),
        T("Walk-away number", "walk[- ]?away|\\bfloor\\b", "The least you would accept. Keep it to yourself: once said, it becomes the offer."),
        T("Level", "\\blevel(?:ing)?\\b", "The grade the job is hired at; the pay range follows it. If the level is wrong, talk about that before the money."),
        T("Band", "\\bbands?\\b", "The range of pay a company keeps for a level in a place."),
        T("Total compensation (TC)", "\\btc\\b|total comp\\w*", "Base, bonus and one year of equity together. Ask which parts a number counts before you compare two."),
        T("Exploding offer", "exploding", "An offer with a short deadline. Ask what drives the date, and name your own."),
        T("Equal packages (MESO)", "\\bmeso\\b", "Two or three packages named together that are worth the same to you. They show what the other side can move, and feel less like a demand."),
    ];

    /// <summary>The term a question asks to have explained; null when it asks for something else.</summary>
    public static Term? Asked(string text) =>
        text is { Length: <= 90 } && AsksPattern().Match(text) is { Success: true } asks && !OwnPattern().IsMatch(text)
            ? All.FirstOrDefault(t => t.Heard.IsMatch(text[(asks.Index + asks.Length)..]))
            : null;

    private static Term T(string name, string heard, string means) => new(name, new Regex(heard, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), means);

    [GeneratedRegex(@"^\W*(?:(?:sorry|ok|so|and|wait|quick question)\W+)*(?:(?:what|wat)(?:'?s| is| are| does| do)|explain|define|meaning of|(?:can|could) you explain|tell me what|i (?:don'?t|dont) (?:know|understand) what)\s+(?:an?\s|the\s)?", RegexOptions.IgnoreCase)]
    private static partial Regex AsksPattern();

    /// <summary>"what is my level", "what's the band for": about this talk, not about the term.</summary>
    [GeneratedRegex(@"\b(?:my|your|their|our|for|at|in|worth|should|they|range)\b|\d{2,}k", RegexOptions.IgnoreCase)]
    private static partial Regex OwnPattern();
}

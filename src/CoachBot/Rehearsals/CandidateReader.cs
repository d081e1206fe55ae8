using System.Text.RegularExpressions;
using CoachBot.Conversations;
using CoachBot.Offers;

namespace CoachBot.Rehearsals;

/// <summary>Reads what a line of the candidate does, by rule: the figures by the reader of offers, the acts by their words.</summary>
internal static partial class CandidateReader
{
    /// <summary>A line of more words loses its ask on the way.</summary>
    private const int LongLine = 110;

    public static CandidateLine Read(Reading reading, Rehearsal rehearsal, OfferCase talk, DateTimeOffset now)
    {
        var text = Mend(reading.Text);
        if (Silence().IsMatch(text))
        {
            return new CandidateLine(reading.Text.Trim(), CandidateAct.Silent, Package.Nothing);
        }

        var acts = ByWords(text);
        acts |= Rivalry(text, reading, talk);
        acts |= reading.CurrentPay.Count > 0 || PayTold().IsMatch(text) ? CandidateAct.TellsPay : 0;
        acts |= LeaksFloor(text, reading, talk) ? CandidateAct.LeaksFloor : 0;

        // A rival's figures, the floor and present pay are figures, but nothing is asked with them.
        var rest = (acts & (CandidateAct.BluffsRival | CandidateAct.NamesRival)) != 0 ? RivalClause().Replace(text, " ") : text;
        rest = (acts & CandidateAct.TellsPay) != 0 ? PayClause().Replace(rest, " ") : rest;
        rest = (acts & CandidateAct.LeaksFloor) != 0 ? FloorClause().Replace(rest, " ") : rest;
        var ask = AskReader.Read(Evidence.Without(rest), rehearsal.Offered, rehearsal.Currency, rehearsal.Scale, now);
        return Settled(new CandidateLine(reading.Text.Trim(), acts, ask), rehearsal);
    }

    /// <summary>What only the line as a whole and the talk so far can tell.</summary>
    private static CandidateLine Settled(CandidateLine line, Rehearsal rehearsal)
    {
        var acts = line.Acts;
        var restates = RepeatsTheTable(line, rehearsal);
        if (!line.Ask.IsEmpty && !restates)
        {
            acts |= CandidateAct.Asks;
            acts |= rehearsal.LastAsk is { IsEmpty: false } before && Lower(line.Ask.Or(before), before, rehearsal) ? CandidateAct.Concedes : 0;

            // "I can accept if you do 250" is no yes.
            acts &= ~CandidateAct.Accepts;
        }

        if ((acts & CandidateAct.Closes) != 0)
        {
            acts &= ~CandidateAct.Accepts;
        }

        // What life costs is no reason; beside a real one it does no harm.
        acts &= (acts & CandidateAct.Needs) == 0 ? ~CandidateAct.None : Substance().IsMatch(line.Text) ? ~CandidateAct.Needs : ~CandidateAct.Reasons;
        acts |= line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > LongLine ? CandidateAct.Rambles : 0;
        acts &= (acts & CandidateAct.Asks) != 0 ? ~CandidateAct.None : ~CandidateAct.Softens;
        return line with { Acts = acts, Ask = restates ? Package.Nothing : line.Ask };
    }

    /// <summary>Figures that are on the table already ("so that is 225 base?") ask for nothing.</summary>
    private static bool RepeatsTheTable(CandidateLine line, Rehearsal rehearsal) =>
        (line.Ask.Base is null || line.Ask.Base == rehearsal.Offered.Base)
        && (line.Ask.Equity is null || line.Ask.Equity == rehearsal.Offered.Equity)
        && (line.Ask.SignOn is null || line.Ask.SignOn == rehearsal.Offered.SignOn);

    private static bool Lower(Package now, Package before, Rehearsal rehearsal) => now.PerYear(rehearsal.Scale) < before.PerYear(rehearsal.Scale);

    private static CandidateAct ByWords(string text)
    {
        var acts = CandidateAct.None;
        foreach (var (act, words) in Words)
        {
            acts |= words().IsMatch(text) ? act : 0;
        }

        return acts;
    }

    /// <summary>A rival the coach was told of, as it was told; anything else is a bluff. "I have no other offer" is neither.</summary>
    private static CandidateAct Rivalry(string text, Reading reading, OfferCase talk)
    {
        if (NoRival().IsMatch(text) || (reading.Rivals.Count == 0 && !RivalClaim().IsMatch(text)))
        {
            return CandidateAct.None;
        }

        var real = talk.Rivals.Where(r => r.Status is not (RivalStatus.CurrentEmployer or RivalStatus.Withdrawn)).ToList();
        var named = reading.Rivals.FirstOrDefault(r => r.Status != RivalStatus.CurrentEmployer);
        var match = named is null ? real.FirstOrDefault() : real.FirstOrDefault(r => string.Equals(r.Name, named.Name, StringComparison.OrdinalIgnoreCase) || (r.Slug is not null && r.Slug == named.Slug));
        if (match is null && named is not null && AnotherOffer().IsMatch(named.Name))
        {
            match = real.FirstOrDefault();
        }

        var isEnlarged = match is not null && named is not null && Figure(named.Offer) is { } said && Figure(match.Offer) is { } known && said > known * 1.01m;
        var isOverstated = match is { Status: RivalStatus.InProcess } && OfferClaim().IsMatch(text);
        return match is null || isEnlarged || isOverstated ? CandidateAct.BluffsRival : CandidateAct.NamesRival;
    }

    private static decimal? Figure(Offer offer) => (offer.Base ?? offer.TotalComp ?? offer.Find(OfferComponent.Ambiguous)) is { Amount: { } amount } ? amount : null;

    private static bool LeaksFloor(string text, Reading reading, OfferCase talk) =>
        reading.Floor is not null || FloorTold().IsMatch(text) || (talk.Floor?.Amount is { } floor && Gives(text, floor));

    /// <summary>The walk-away number itself is said.</summary>
    private static bool Gives(string text, decimal floor)
    {
        var plain = floor.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        var thousands = (floor / 1000m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        return Regex.IsMatch(text.Replace(",", "", StringComparison.Ordinal), $@"(?<![\d.])(?:{Regex.Escape(plain)}|{Regex.Escape(thousands)}\s?k?)(?![\d.%])", RegexOptions.IgnoreCase);
    }

    private static string Mend(string text) => text.Replace('’', '\'').Replace('‘', '\'').Trim();
}

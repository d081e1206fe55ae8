using CoachBot.Calls;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>Floor, rivals, requests to lie, data: what concerns the private side.</summary>
internal static class PrivateAnswers
{
    public const string Deleted =
        "Done: I deleted your offers, figures, notes and this conversation's history here. I cannot delete the messages in this chat itself; whoever runs the chat, your employer for a work chat, may still hold them. Asking again is fine.";

    /// <summary>Stored, compared, kept out of everything.</summary>
    public static Answer Floor(Turn turn)
    {
        var draft = turn.Draft();
        if (turn.Talk.Floor is null)
        {
            if (turn.Reading.DropsFloor)
            {
                return draft.KeepToYourself("Forgotten: I hold no walk-away number of yours now.").Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Build();
            }

            return draft.KeepToYourself("I hold no walk-away number of yours. Tell me one, for example \"my floor is ... base\", and it stays between us.").Build();
        }

        draft.KeepToYourself(FloorLines.Against(turn) ?? "I noted it. It stays between us.");
        draft.Section("floor", "", $"It goes into no script, email or brief{(turn.Advice.Guide is null ? "" : ", and I took the guide's own walk-away line out as well")}.", turn.Talk.Offer.IsEmpty ? null : "Next: the ask, so that the talk never gets near it.");
        return draft.Ask(Questions.Of(turn)).Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Build();
    }

    /// <summary>A real rival: set beside this offer on one basis, then used or not used with the reason.</summary>
    public static Answer Rival(Turn turn)
    {
        var draft = turn.Draft();
        if (turn.Reading.Terms.Count > 0 || turn.Reading.Intents.Contains(Intent.CompareOffers))
        {
            draft.Section("reading", "", OfferLines.Reading(turn));
            draft.Section("stand", "", TotalLines.Three(turn));
        }

        draft.KeepToYourself(turn.Reading.Floor is null ? null : FloorLines.Against(turn));

        foreach (var check in turn.Advice.Rivals.All.Where(c => turn.Reading.Rivals.Count == 0 || turn.Reading.Rivals.Any(r => r.Name == c.Rival.Name)))
        {
            draft.Section("rival", "", Compared(turn, check), check.RivalYearly is { } best && check.Rival.Status != RivalStatus.Withdrawn ? RankAnswers.OutOfReach(turn, best) : null);
        }

        foreach (var gone in turn.Reading.Rivals.Where(r => r.Status == RivalStatus.Withdrawn))
        {
            draft.Section("rival", "", $"{gone.Name} is out: I no longer use it anywhere.");
        }

        if (turn.Reading.DueElsewhere is { } due)
        {
            DueAnswers.Add(draft, turn, due, withLine: false);
        }

        AskLines.Add(draft, turn);
        if (turn.Advice.Rivals.Usable is { Rival.Unnamed: false } usable)
        {
            draft.Ask($"OK to name {usable.Rival.Name}, or shall I say \"another {(usable.Rival.Status == RivalStatus.InProcess ? "company" : "offer")}\"?");
        }

        GuideLines.Sources(draft, turn);
        return draft.Ask(Questions.Of(turn)).Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Fit(Length.FirstReply, "replies").Build();
    }

    /// <summary>"dont name them": the rival's name goes into nothing that is said or sent.</summary>
    public static Answer Unnamed(Turn turn)
    {
        var draft = turn.Draft();
        var names = turn.Talk.Rivals.Where(r => r.Unnamed).Select(r => r.Name).ToList();
        draft.Section("unnamed", "", turn.Reading.Named.Count > 0 ? $"Understood: I name {PackageWords.Joined(turn.Reading.Named)} where it helps." : names.Count == 0 ? "Understood: I name no other company in anything to be said or sent." : $"Understood: {PackageWords.Joined(names)} stays unnamed in everything to be said or sent; I say \"another company\".");
        AskLines.Add(draft, turn);
        return draft.Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Fit(Length.FirstReply, "replies").Build();
    }

    /// <summary>What is lost by leaving, summed up, and the sign-on that makes it whole.</summary>
    public static Answer MakeWhole(Turn turn)
    {
        var draft = turn.Draft();
        draft.KeepToYourself(PresentPay.Noted(turn), Answers.MakeWhole.Sum(turn));

        if (Answers.MakeWhole.Words(turn) is { } words)
        {
            draft.SayAloud("say", "Say", words);
        }

        return draft.Ask(Questions.Of(turn)).Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Build();
    }

    /// <summary>One sentence no, and three true levers; where it has been said already, the words that take it back.</summary>
    public static Answer Fabrication(Turn turn)
    {
        var draft = turn.Draft();
        if (StatementReader.TellsOfOne(turn.Reading.Text))
        {
            draft.Section("no", "", "What is not so I use nowhere: do not repeat it and do not raise it. Take it back before they ask for proof.");
            draft.SayAloud("back", "Say", "I spoke too loosely about another offer; please set it aside. I'd rather keep to this role and what it takes to say yes.");
        }
        else if (turn.Reading.ClaimMayBeTrue)
        {
            draft.Section("no", "", "You have not told me of that offer, and a made-up one can cost you the real one. If it is real, tell me so (\"I have an offer from ... in writing\") with its terms, and it goes into your words exactly.");
        }
        else
        {
            draft.Section("no", "", "I will not put a made-up offer in your mouth: it is the one thing that can cost you the real one.");
        }

        draft.Lines("true", "Three levers that are true", TrueLevers(turn).Select(l => $"- {l}"));
        return draft.Ask(Questions.Of(turn)).Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Build();
    }

    /// <summary>"can i say google gave 300?": only what was told of it, with its true figures.</summary>
    public static Answer Claimed(Turn turn, AskedClaim claim)
    {
        var draft = turn.Draft();
        var rival = turn.Talk.Rivals.First(r => r.Name == claim.Name);
        draft.Section("no", "", claim.IsTold
            ? "Yes: that is what you told me of it, so it is true as far as I know. Say that much and no more; they may ask for the letter."
            : "No: that is more than you told me of it. They may ask for the letter, and a made-up figure is the one thing that can cost you this offer. Nothing is changed.");
        if (RivalWords.Line(rival, turn.Book) is { } line)
        {
            draft.SayAloud("say", claim.IsTold ? "Say" : "What is true", line);
        }

        draft.Section("then", "", claim.IsTold || rival.Status == RivalStatus.InProcess ? null : "If it has become true since, tell me so, for example \"it is in writing now\".");
        return draft.Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Build();
    }

    /// <summary>Text that addresses the machine is data: two refusals in one sentence, then back to work.</summary>
    public static Answer Injection(Turn turn)
    {
        var draft = turn.Draft();
        draft.Section("no", "", "I use a competing offer only when you tell me it is real, with its terms, and I do not print my set-up.");
        draft.Section("next", "", turn.Talk.Offer.IsEmpty ? "Tell me your offer (company, place, base, equity, bonus, sign-on) and I will tell you what to ask." : "Your own offer stands as it was; what next?");
        return draft.Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Build();
    }

    /// <summary>What cannot be undone, or loses something, is asked before where no word orders it.</summary>
    public static Answer AskFirst(Turn turn, string lead, string question) => turn.Draft().Section("unclear", "", lead).Ask([question]).Build();

    public static Answer Forgotten(Turn turn)
    {
        var draft = turn.Draft();
        return draft.Section("deleted", "", Deleted).Open().Build();
    }

    private static IEnumerable<string> TrueLevers(Turn turn)
    {
        var row = turn.Advice.Row;
        yield return row?.Base is { Low: { } low, High: { } high } band
            ? $"The guide's range: base {turn.Book.Range(low, high, band.Currency, band.Period, FigureOrigin.Guide, "base of the row")} for this role here."
            : "The posted or guide range for this role.";
        yield return "What you leave behind: unvested stock or a bonus you forfeit. Tell me the sum and I ask for a sign-on that makes it whole.";
        yield return "Timing: being in a final round elsewhere, if you are, or a date by which you can sign.";
    }

    private static string Compared(Turn turn, RivalCheck check)
    {
        var offer = PackageWords.Spoken(check.Rival.Offer, turn.Book);
        var name = check.Rival.Name;
        var status = check.Rival.Status switch { RivalStatus.WrittenOffer => check.Rival.StatusSaid ? "in writing" : "an offer", RivalStatus.VerbalOffer => "told, not in writing", RivalStatus.InProcess => "in process", _ => "your present employer" };
        var lead = offer.Length > 0 ? $"{name} ({status}): {offer}." : $"{name}: {status}.";
        if (check is not { RivalYearly: { } theirs, OwnYearly: { } own } || turn.Talk.Offer.Base is not { } pay)
        {
            return lead;
        }

        var a = turn.Book.Money(theirs, pay.Currency, PayPeriod.Year, FigureOrigin.Computed, "base + bonus + equity per year, averaged over the vest");
        var b = turn.Book.Money(own, pay.Currency, PayPeriod.Year, FigureOrigin.Computed, "base + bonus + equity per year");
        if (check is { IsHalfKnown: true, IsStronger: false })
        {
            return $"{lead} That is {a} a year by base alone, against {Whose(turn)} {b} in all, so I cannot tell yet which is the better one. Which equity, bonus and sign-on come with it? Put {name}'s name to them.";
        }

        var gap = turn.Book.Money(Math.Abs(theirs - own), pay.Currency, PayPeriod.Year, FigureOrigin.Computed, $"{Sums.Plain(theirs)} - {Sums.Plain(own)}");
        var verdict = theirs > own
            ? $"{gap} a year more than {Whose(turn)} {b}, so it goes into the script with exactly these figures."
            : $"not more than {Whose(turn)} {b}, so I leave it out: a weaker rival pulls the ask down.";
        return $"{lead} That is {a} a year on average, {verdict}";
    }

    /// <summary>"CoreWeave's"; which company it is may not be known yet.</summary>
    private static string Whose(Turn turn) => turn.Talk.CompanyName is { } name ? $"{name}'s" : "this offer's";
}

using System.Collections.Frozen;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>Answers that are mostly words: one table, one line each.</summary>
internal static class SimpleAnswers
{
    private const string TellMe = "Tell me your offer in your own words, for example: \"CoreWeave, ML engineer, New York: base, RSUs over four years, bonus, sign-on\".";

    /// <summary>Follows what is said of the yes: known, or only guessed.</summary>
    private const string LeaveThePay = "do not re-open the pay now: that is the one move that puts an offer at risk. Get in writing what was promised, and ask for a first review date.";

    private static readonly FrozenDictionary<Intent, (string Text, string? Say)> Table = new Dictionary<Intent, (string, string?)>
    {
        [Intent.Help] = ("I coach you for the pay talk: I place your offer in the company's guide, say what to ask, and give you true words to say. " + TellMe + " No figure of yours is shown to others, and \"delete my data\" deletes it.", null),
        [Intent.Smalltalk] = ("Hello. " + TellMe, null),
        [Intent.SalaryHistory] = ("You need not tell what you earn now, and in many places they may not ask. Turn it to the role.", "I'd rather focus on this role and what it is worth. What range is budgeted for it?"),
        [Intent.HonestyQuestion] = ("Everything I give you to say is true: your own figures, the guide's with its source, or a sum I show. A bluff about an offer can cost you the real one; a true reason does not.", null),
        [Intent.AlreadyAccepted] = ("You have accepted, so " + LeaveThePay, "I'm looking forward to starting. Could we put a first review date in writing?"),
        [Intent.ClosingQuestion] = ("Close only with a package you would sign: name the condition and the day, then get it in writing before you resign anywhere.", "If we can agree on this package, I can give you my answer within a day. Could you send it in writing?"),
        [Intent.DecideNextMove] = ("Asking once, kindly and with a reason, is normal: offers are rarely withdrawn for it. The risk grows with ultimatums, with asking again after a yes, and with a figure out of nowhere. " + TellMe, null),
        [Intent.LevelQuestion] = ("Level comes before money: pay ranges follow it. Ask what separates the two levels and bring evidence for the higher one.", "Which level is this offer at, and what separates it from the next one? I can show you evidence."),
        [Intent.EquityQuestion] = ("To weigh equity, ask: what kind and how many units; the fully diluted share count; strike and latest price with its date; what stands before common stock; vesting start, schedule and cliff; how long you may exercise after leaving; refresh grants. Without a share count or price I put no value on it. Tax is for a professional.", "Could you share the fully diluted share count, the latest price and its date, and the vesting terms?"),
        [Intent.DeadlinePressure] = ("A deadline is usually about their pipeline. Ask what drives it and name your own date. A few more working days are usual; weeks are rare. Never accept meaning to back out.", "I want to say yes properly. What drives the date, and could we move it by a few working days?"),
        [Intent.CurrencyQuestion] = ("What counts is the currency in the contract, and who bears it when the rate moves: ask for both in the letter. I never convert on my own; give me the rate you want to use and I show it with every converted figure.", "Which currency will the pay be in, and does that stand in the contract?"),
        [Intent.ConvertRate] = ("I never convert on my own, and I compare only figures of one currency. Tell me your offer in the currency it will be paid in.", null),
        [Intent.FactCheck] = (ClaimAnswers.Sources, null),
        [Intent.Rehearse] = ("Let us practise: say \"play the recruiter\" and I am the recruiter until you say \"stop\"; then I tell you what was good. Add \"firm\" or \"evasive\" for a harder one.", null),
        [Intent.ParsePastedDocument] = ("Paste the terms as text (base, equity with its period, bonus, sign-on, dates) and check my reading line by line before you use it.", null),
        [Intent.SwitchCase] = ("We can talk about another company: name it.", null),
        [Intent.ExportMyData] = ("What I hold about you is what you see in this talk: your offers, figures and private notes of this conversation. \"delete my data\" deletes all of it.", null),
        [Intent.GivePrivateContext] = ("Noted, and kept private: it goes into nothing that is said or sent. If you leave stock or a bonus behind, tell me the sum; I can ask for a sign-on that makes it whole.", null),
    }.ToFrozenDictionary();

    public static bool Covers(Intent intent) => Table.ContainsKey(intent);

    public static Answer Write(Turn turn)
    {
        var (text, say) = Table[turn.Reading.Intent];
        text = turn.Reading is { IsGuess: true, Intent: Intent.AlreadyAccepted } ? "If you have accepted already, " + LeaveThePay : text;
        var draft = turn.Draft();
        if (turn.Reading.Intent == Intent.Help && !turn.Talk.Offer.IsEmpty && !AskedForHelp(turn.Reading.Text))
        {
            draft.Section("unclear", "", turn.Reading.Questions.Count > 0 ? "I took nothing from that, and nothing is lost." : "I did not catch that, and nothing is lost.", OfferLines.Reading(turn), turn.Reading.Questions.Count > 0 ? null : "Tell me what they said, put a figure right, or ask for the script.");
            return draft.Ask(turn.Reading.Questions.Count > 0 ? Questions.Of(turn) : []).Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Build();
        }

        if (turn.Reading.Intent == Intent.Help && turn.Reading.Questions.Count > 0)
        {
            return draft.Section("unclear", "", "I took nothing from that yet.").Ask(Questions.Of(turn)).Build();
        }

        if (turn.Reading.Intent == Intent.ExportMyData)
        {
            return Held(turn);
        }

        var chat = turn.Reading.Intent == Intent.Smalltalk && !turn.Talk.Offer.IsEmpty;
        draft.Section("time", "", chat ? null : OfferLines.Time(turn));
        draft.Section("answer", "", turn.Reading.Intent == Intent.Help && !AskedForHelp(turn.Reading.Text) ? "I did not catch that. " + text : chat && DoesNotKnow(turn.Reading.Text) ? "No problem, we go on without it. Ask for the script, the email or the levers, or tell me what they said." : chat && WavesAside(turn.Reading.Text) ? "No problem, nothing has changed. To take back the last thing you told me, write \"undo\"." : chat ? "Glad to help. After the talk, tell me what they said, for example \"they came back at ...\"." : text);
        if (say is not null)
        {
            draft.SayAloud("say", "Say", say);
        }

        if (turn.Reading.Intent is Intent.SalaryHistory or Intent.FactCheck)
        {
            var facts = turn.Reading.Intent == Intent.FactCheck ? turn.Advice.Facts : turn.Advice.Law;
            draft.Lines("facts", "", facts.Select(f => $"- {turn.Book.Quote(f, FigureOrigin.Guide, "a dated list")}"));
        }

        if (turn.Reading.Intent == Intent.DeadlinePressure)
        {
            draft.Lines("deadline", "", NextMoves.Deadline(turn, draft).Select(m => $"- {m}"));
        }

        var hasOffer = !turn.Talk.Offer.IsEmpty;
        draft.Offer(hasOffer && turn.Advice.Guide is not null ? Choices.OfDetails : []);
        return hasOffer ? draft.Build() : draft.Open().Build();
    }

    /// <summary>"what do you know about me": what is held, in short; that it is nothing where it is.</summary>
    private static Answer Held(Turn turn)
    {
        var draft = turn.Draft();
        var talk = turn.Talk;
        var rivals = PackageWords.Joined([.. talk.Rivals.Select(r => r.Name)]);
        if (talk is { Offer.IsEmpty: true, Floor: null, CurrentPay.Count: 0, Forfeits.Count: 0, CompanyName: null } && rivals.Length == 0)
        {
            return draft.Section("answer", "", "I hold no offer, figure or note of yours.").Open().Build();
        }

        draft.Section("answer", "", "What I hold about you is what you told me in this talk, and nothing else.", OfferLines.Reading(turn), rivals.Length > 0 ? $"Other offers or processes: {rivals}." : null);
        draft.KeepToYourself(talk.Floor is null ? null : "Your walk-away number.", talk.CurrentPay.Count > 0 ? "What you earn now." : null, talk.Forfeits.Count > 0 ? "What you would leave behind." : null);
        return draft.Section("then", "", "\"delete my data\" deletes all of it.").Build();
    }

    /// <summary>"dunno", "not sure", "skip": a question of ours stays open.</summary>
    private static bool DoesNotKnow(string text) => text.Trim(' ', '.', '!').ToUpperInvariant() is "DUNNO" or "IDK" or "NO IDEA" or "NOT SURE" or "SKIP" or "PASS" or "I DONT KNOW" or "I DON'T KNOW" or "DONT KNOW" or "DON'T KNOW" or "NO CLUE" or "LATER" or "UNSURE" or "NOT SURE YET";

    private static bool WavesAside(string text) => text.Trim(' ', '.', '!').ToUpperInvariant() is "NVM" or "NEVERMIND" or "NEVER MIND" or "OK NVM" or "NVM LOL";

    private static bool AskedForHelp(string text) =>
        text.Contains("help", StringComparison.OrdinalIgnoreCase) || text.Contains("what is this", StringComparison.OrdinalIgnoreCase) || text.Contains("who are you", StringComparison.OrdinalIgnoreCase) || text.Contains("can you", StringComparison.OrdinalIgnoreCase) || text.Contains("how do", StringComparison.OrdinalIgnoreCase);

    /// <summary>With the user's figures where there are all of them, else the words without.</summary>
    internal static string Filled(Turn turn, Objection objection) => ObjectionWords.Of(turn, objection);

    /// <summary>Their line as it is quoted, else as the whole message has it; null where neither is known.</summary>
    internal static Objection? Heard(Turn turn) => Objections.Match(turn.Reading.RecruiterSaid ?? "") ?? Objections.Match(turn.Reading.Text);

    /// <summary>What the recruiter said, answered in at most two sentences; without a match, a line that always works.</summary>
    public static Answer Objection(Turn turn)
    {
        var draft = turn.Draft();
        var heard = Heard(turn);
        if (heard is { Id: "otherOffers" })
        {
            return AskedWords.OtherOffers(turn);
        }

        if (heard is not { } objection)
        {
            draft.SayAloud("say", "Say", "Thanks for telling me. What would you need from me to make this work?");
            return draft.Section("then", "", "Then stop talking and write down what they say.").Build();
        }

        draft.SayAloud("say", "Say", Filled(turn, objection));
        draft.Section("then", "", $"It may be {objection.May}. Then: {objection.Then}.");
        return draft.Offer(turn.Advice.Guide is null ? [] : Choices.OfDetails).Build();
    }
}

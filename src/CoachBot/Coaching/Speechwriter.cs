using System.Text.RegularExpressions;
using CoachBot.Answers;
using CoachBot.Guides;

namespace CoachBot.Coaching;

/// <summary>What became of one sentence of a guide's speech.</summary>
/// <param name="Text">To be said; null when it is left out.</param>
/// <param name="Omitted">Why it is left out.</param>
/// <param name="AddIfTrue">Its words for the user to vouch for, open places as "…".</param>
/// <param name="After">The sentence it points back to and can only be said after; null where it stands by itself.</param>
internal sealed record WrittenSentence(SentenceClass Class, string? Text, string? Omitted = null, string? AddIfTrue = null, WrittenSentence? After = null);

/// <summary>
/// Takes a guide's speech sentence by sentence: what may be untrue of the user is left out or handed back as "add if true",
/// figures are replaced by the plan's, words that rest on an outdated company status go.
/// </summary>
internal sealed partial class Speechwriter(SpeechInput input, AskWords? ask)
{
    private const string OfElsewhere = "it argues with another place than yours";

    private readonly Elsewhere _elsewhere = Elsewhere.From(input.Row, input.Talk.Place);

    /// <summary>A title without another place than the user's; empty where nothing of it is left to be said here.</summary>
    public string TitleHere(string title, IReadOnlyList<SpokenPlace> places) => !_elsewhere.Is(title, places) ? title : _elsewhere.Without(title, places) is var here && here.Length < title.Length ? here.TrimEnd('.') : "";

    public IReadOnlyList<WrittenSentence> Write(IReadOnlyList<ClassedSentence> speech)
    {
        var written = new List<WrittenSentence>(speech.Count);
        foreach (var sentence in speech)
        {
            var before = written.Count > 0 ? written[^1] : null;
            written.Add(Checked(Plainly(sentence, One(sentence, before), before)));
        }

        return written;
    }

    /// <summary>Reasons, each once, in order.</summary>
    public static IReadOnlyList<string> Reasons(IEnumerable<WrittenSentence> written) => [.. written.Select(w => w.Omitted).OfType<string>().Distinct()];

    public static IReadOnlyList<string> AddIfTrue(IEnumerable<WrittenSentence> written) => [.. written.Select(w => w.AddIfTrue).OfType<string>().Distinct()];

    /// <summary>Without a premium of the guide's own name, and without what leans on a rival unless the user has one to take its place.</summary>
    private WrittenSentence Plainly(ClassedSentence classed, WrittenSentence sentence, WrittenSentence? before)
    {
        var (said, free) = ReferenceEquals(sentence.Text, classed.Spoken) ? (classed.Traits.Said, classed.Traits.Free) : SentenceTraits.FreeOf(sentence.Text);
        var own = free is null || input.Rivals.Usable is not null ? free : Leaning.Without(free, before is { Class: SentenceClass.Rival, Text: null });
        return own == sentence.Text ? sentence : sentence with
        {
            Text = own is null ? null : input.Book.Quote(own, FigureOrigin.Guide, "the guide's words"),
            Omitted = own is not null || sentence.Class == SentenceClass.Ask ? sentence.Omitted : said is null ? "it names a premium they know nothing of" : free is null ? "it tells them your choice; say that only if you want them to know" : "it weighs this company against an offer you have not told me about",
        };
    }

    private WrittenSentence One(ClassedSentence classed, WrittenSentence? before)
    {
        var (sentence, kind, why, _, slots, spoken) = classed;
        if (kind is SentenceClass.Plain or SentenceClass.UserClaim or SentenceClass.UserSlot && _elsewhere.Is(spoken, classed.Places))
        {
            return Grammar.FirstClause(spoken, head => !_elsewhere.Is(head, classed.Places)) is { } here && kind == SentenceClass.Plain ? Current(kind, here) with { Omitted = OfElsewhere } : new WrittenSentence(kind, null, OfElsewhere);
        }

        var isAlone = before is null or { Text: null, Class: not SentenceClass.Ask };
        var pointsBack = before is not null && classed.Traits.PointsBack;
        var dangles = isAlone && pointsBack && classed.Traits.PointsBackFreed;
        if (kind == SentenceClass.Ask && dangles)
        {
            return new WrittenSentence(kind, null);
        }

        if (kind == SentenceClass.Plain && dangles)
        {
            if (Grammar.FirstClause(spoken, head => !Joints.PointsBack(head)) is { } standing && !HasNothingToAsk && LimbPattern().IsMatch(spoken.AsSpan(Math.Min(spoken.Length, standing.Length - 1))))
            {
                return Current(kind, standing) with { Omitted = "it builds on a sentence that was left out" };
            }

            return before is { AddIfTrue: not null }
                ? Vouched(SentenceClass.UserClaim, classed.Traits, "it builds on a claim only you can vouch for")
                : new WrittenSentence(kind, null, "it builds on a sentence that was left out");
        }

        var written = kind switch
        {
            SentenceClass.Plain => HasNothingToAsk && ArguesPattern().IsMatch(spoken) ? new WrittenSentence(kind, null, "there is nothing left to argue for") : Plain(classed),
            SentenceClass.Ask => Asked(classed),
            SentenceClass.UserSlot => Slotted(classed),
            SentenceClass.UserClaim => Vouched(kind, classed.Traits, why),
            _ => new WrittenSentence(kind, null, why),
        };
        return written with { After = pointsBack && !isAlone ? before : null, Text = isAlone && written.Text is { } text ? Joints.Freed(text) : written.Text };
    }

    /// <summary>A sentence whose last part only the user can vouch for is said without it, and handed back whole.</summary>
    private WrittenSentence Plain(ClassedSentence classed) => Current(SentenceClass.Plain, classed.Spoken) is var said && classed.Why.Length > 0
        ? said with { Omitted = said.Omitted ?? classed.Why, AddIfTrue = Vouched(SentenceClass.UserClaim, classed.Traits, classed.Why).AddIfTrue }
        : said;

    private WrittenSentence Asked(ClassedSentence classed)
    {
        var (sentence, _, _, figures, _, spoken) = classed;
        var isOneOff = figures.Count > 0 && figures.All(f => f.Component == FigureComponent.SignOn);
        if (ask is null || input.Plan is null || !(ask.HasAny || isOneOff))
        {
            return new WrittenSentence(SentenceClass.Ask, null, "nothing is left to ask for in it");
        }

        // Null text with no reason: the ask itself is still to be composed by whoever assembles the speech.
        var spliced = classed.Traits.TakesFigures ? AskSplice.Into(sentence, figures, ask, input.Plan.Scale) : null;
        return spliced is null || !FirstPerson.IsSafe(spliced) || ForeignPercentPattern().IsMatch(spliced)
            ? spoken != sentence.Text ? Current(SentenceClass.Plain, spoken) : new WrittenSentence(SentenceClass.Ask, null)
            : Here(spliced, classed.Places);
    }

    /// <summary>An ask for the user's place; null text where it stands for another and nothing else is said.</summary>
    private WrittenSentence Here(string ask, IReadOnlyList<SpokenPlace> places)
    {
        var text = _elsewhere.Is(ask, places) ? _elsewhere.Without(ask, places) : ask;
        return _elsewhere.Is(text, places) ? new WrittenSentence(SentenceClass.Ask, null) : Current(SentenceClass.Ask, Speakable.Of(text));
    }

    private bool HasNothingToAsk => input.Plan is not null && ask is not { HasAny: true };

    /// <summary>A bracket is filled from what the user told under its name; anything else is handed back.</summary>
    private WrittenSentence Slotted(ClassedSentence classed)
    {
        var (sentence, _, why, _, slots, _) = classed;
        if (OfferedPattern().IsMatch(sentence.Text) && PackageWords.Spoken(input.Talk.Offer, input.Book) is { Length: > 0 } offer)
        {
            return Current(SentenceClass.UserSlot, $"Thank you for the offer of {offer}.");
        }

        var text = sentence.Text;
        foreach (var slot in slots.OrderByDescending(s => s.Start))
        {
            if (input.Talk.Facts.TryGetValue(slot.Raw.Trim('[', ']'), out var fact))
            {
                input.Book.Quote(fact, FigureOrigin.User, "you told me so");
                text = text.Remove(slot.Start - sentence.Start, slot.Raw.Length).Insert(slot.Start - sentence.Start, fact);
            }
        }

        return text == sentence.Text || text.Contains('[', StringComparison.Ordinal) ? Vouched(SentenceClass.UserSlot, classed.Traits, why) : Current(SentenceClass.UserSlot, Grammar.Mend(text));
    }

    /// <summary>"Thank you for the offer of $[X]K base, $[Y]K RSUs": the brackets are the user's own offer.</summary>
    [GeneratedRegex(@"^(?:Thank you(?: (?:so|very) much)?|Thanks|I(?: really)? appreciate)(?: for)? (?:the|your|this) (?:[A-Z]\S* )?offer of [^.]*[\[XYZ]", RegexOptions.IgnoreCase)]
    private static partial Regex OfferedPattern();

    /// <summary>Left out, and handed back where the user may vouch for it.</summary>
    private WrittenSentence Vouched(SentenceClass kind, SentenceTraits traits, string why) =>
        new(kind, null, why, traits.ToVouch is { } open && !IsOutdated(open) && !IsOverdue(open) ? input.Book.Quote(open, FigureOrigin.Guide, "the guide's words") : null);

    /// <summary>The sentence without words that a dated fact has overtaken.</summary>
    private WrittenSentence Current(SentenceClass kind, string text)
    {
        if (input.Partner is { } partner && StatusWords.TiesTo(partner, text))
        {
            text = "";
        }
        else if (input is { OutdatedStatus: not null, Partner: null } && StatusWords.Remain(text))
        {
            var edited = Grammar.Mend(StatusWords.Remove(text));
            text = StatusWords.Remain(edited) ? Grammar.FirstClause(edited, head => !StatusWords.Remain(head)) ?? "" : edited;
        }

        if (text.Length > 0 && IsOverdue(text))
        {
            return Grammar.FirstClause(text, head => !IsOverdue(head)) is { } early
                ? new WrittenSentence(kind, input.Book.Quote(early, FigureOrigin.Guide, "the guide's words"))
                : new WrittenSentence(kind, null, kind == SentenceClass.Ask ? null : "it tells of a day that has passed as still to come");
        }

        if (input.Row is { Currency.IsKnown: true } row && OtherMoney(text, MoneyText.Of(1m, row.Currency)[..^1].TrimEnd()))
        {
            return Grammar.FirstClause(text, head => !OtherMoney(head, MoneyText.Of(1m, row.Currency)[..^1].TrimEnd())) is { } head
                ? new WrittenSentence(kind, input.Book.Quote(head, FigureOrigin.Guide, "the guide's words"))
                : new WrittenSentence(kind, null, "it quotes figures in another currency than yours");
        }

        return text.Length == 0
            ? new WrittenSentence(kind, null, $"it rests on a company status that has passed: {input.OutdatedStatus}")
            : new WrittenSentence(kind, input.Book.Quote(text, FigureOrigin.Guide, "the guide's words"));
    }

    /// <summary>The last look at a sentence before it may be said, whatever class it was given.</summary>
    private static WrittenSentence Checked(WrittenSentence sentence) =>
        sentence.Text is { } text && SentenceRules.HasOpenPlace(text)
            ? sentence with { Text = null, Omitted = "it needs a fact of yours" }
            : sentence;

    private bool IsOutdated(string text) => input.OutdatedStatus is not null && (input.Partner is { } partner ? StatusWords.TiesTo(partner, text) : StatusWords.Remain(text));

    private bool IsOverdue(string text) => input.Today is { } today && Overdue.Is(text, today);

    private static bool OtherMoney(string text, string own)
    {
        foreach (var sign in SignPattern().EnumerateMatches(text))
        {
            if (!text.AsSpan(sign.Index, sign.Length).SequenceEqual(own))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A second sentence begins: a cut within a list would leave half of one.</summary>
    [GeneratedRegex(@"^(?:, (?:but|and|so|which)\b|;| [—–] )")]
    private static partial Regex LimbPattern();

    [GeneratedRegex(@"(?:\b(?:S|C|A|HK|R|NT|US|CN|JP))?[$£€¥₹₪](?=\d)")]
    private static partial Regex SignPattern();

    /// <summary>Argues for more pay: nothing to say once the offer stands above every ask.</summary>
    [GeneratedRegex(@"\b(?:(?:can|could) we\b.*\bpackage|(?:I(?:'d| would)? (?:like|want|need|expect)|should|must|needs? to|has to|deserves?|demands?|justif\w+|commands?|warrants?|requires?)\b.*\b(?:reflect\w*|comp|compensation|competitive|package|equity|match|premium|pay|RSUs?|options|bonus|band)|(?:comp|compensation|package|equity|premium|pay|RSUs?|bonus)\b.*\b(?:should|must|needs? to|has to|deserves?|demands?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex ArguesPattern();

    /// <summary>A share of pay asked for beside the plan's figures would be a second, different ask.</summary>
    [GeneratedRegex(@"\d ?%\s+(?:[\w-]+ ){0,2}bonus|bonus (?:of|at|target)[^.]{0,12}\d ?%", RegexOptions.IgnoreCase)]
    private static partial Regex ForeignPercentPattern();
}

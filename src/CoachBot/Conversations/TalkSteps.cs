using System.Text.RegularExpressions;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Conversations;

/// <summary>How a conversation goes on: what a reading changes in it. Every step makes a new conversation and loses nothing.</summary>
public static partial class TalkSteps
{
    private const int RememberedEvents = 50;

    /// <summary>The conversation after this reading, before a guide was looked up.</summary>
    public static Conversation After(this Conversation conversation, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(reading);
        conversation = conversation with { Rehearsed = null };
        var onCase = reading is { RenamesCompany: true, Company: { } right } && conversation.CurrentCase is { } wrong && right.Match != NameMatch.Near
            ? conversation.WithCase(wrong with { CompanySlug = right.Slug, CompanyName = right.Name, Region = null, RoleSlug = null, Before = wrong.AsBefore() })
            : conversation.NamesTheFirst(reading) is { } named ? named
            : SecondOffer.Is(reading, conversation.CurrentCase) ? (conversation with { Current = -1 }).WithCase(new OfferCase()).OnCaseFor(reading.Company)
            : conversation.OnCaseFor(reading.Company);
        var talk = onCase.CurrentCase;
        var namesOwnDay = Emails.EmailRequests.NamesOwnDay(reading, conversation.Email);
        return talk is null
            ? Tells(reading) ? onCase.WithCase(Updated(new OfferCase(), reading, namesOwnDay).WithRate(reading, conversation.Asked)) : onCase
            : onCase.WithCase(Updated(reading.Intents.Contains(Intent.CompareOffers) ? talk.BesideOthers(conversation) : talk, reading, namesOwnDay).WithRate(reading, conversation.Asked));
    }

    /// <summary>"compare them": the offers of the other talks stand beside this one.</summary>
    private static OfferCase BesideOthers(this OfferCase talk, Conversation conversation)
    {
        var others = conversation.Cases.Where(c => c.CompanyName is not null && !c.Offer.IsEmpty && !string.Equals(c.CompanyName, talk.CompanyName, StringComparison.OrdinalIgnoreCase))
            .Select(c => new Rival(c.CompanyName!, c.CompanySlug, RivalStatus.WrittenOffer, c.Offer) { StatusSaid = false });
        return talk with { Rivals = WithRivals(talk.Rivals, [.. others.Where(o => talk.Rivals.All(r => !string.Equals(r.Name, o.Name, StringComparison.OrdinalIgnoreCase)))]) };
    }

    /// <summary>
    /// After a look at another company's guide, what needs an offer goes on with the talk that has one: "whats the range at groq",
    /// then "they came back at ...". The same conversation where the message stays with the guide, or there is no such talk.
    /// </summary>
    public static Conversation Resumed(this Conversation conversation, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(reading);
        var isGlance = conversation.CurrentCase is { Offer.IsEmpty: true, Floor: null, Rivals.Count: 0 };
        var at = isGlance ? conversation.Cases.ToList().FindLastIndex(c => !c.Offer.IsEmpty) : -1;
        var goesOn = reading is { Company: null, Place: null, Role: null } && (reading.IsCounter || reading.Corrections.Count > 0 || (reading.Terms.Count == 0 && NeedOffer.Contains(reading.Intent)));
        return at >= 0 && goesOn ? conversation with { Current = at } : conversation;
    }

    private static readonly Intent[] NeedOffer =
    [
        Intent.ReportCounter, Intent.DraftCounterEmail, Intent.HandleObjection, Intent.DecideNextMove, Intent.EvaluateOffer, Intent.ClosingQuestion,
        Intent.DeadlinePressure, Intent.CallPrep, Intent.AlreadyAccepted, Intent.SetFloor, Intent.AddCompetingOffer, Intent.CompareOffers,
    ];

    /// <summary>Every company named so far, of all its cases.</summary>
    public static IReadOnlyCollection<string> Named(this Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return [.. conversation.Cases.SelectMany(c => c.Rivals.Select(r => r.Name).Append(c.CompanyName)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The same conversation with the current case replaced, or begun.</summary>
    public static Conversation WithCase(this Conversation conversation, OfferCase talk)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var cases = conversation.Cases.ToList();
        if (conversation.CurrentCase is null)
        {
            cases.Add(talk);
            return conversation with { Cases = cases, Current = cases.Count - 1 };
        }

        cases[conversation.Current] = talk;
        return conversation with { Cases = cases };
    }

    public static Conversation Answered(this Conversation conversation, string eventId)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return conversation with { AnsweredEvents = [.. conversation.AnsweredEvents.TakeLast(RememberedEvents - 1), eventId] };
    }

    /// <summary>Role, row and currency as the guide settles them: a figure without a sign has the row's currency, and is said to be inferred.</summary>
    public static OfferCase Placed(this OfferCase talk, GuideMatch match)
    {
        ArgumentNullException.ThrowIfNull(talk);
        if (match is not GuideMatch.Found found)
        {
            return talk;
        }

        var placed = talk with { RoleSlug = found.Guide.RoleSlug, Region = found.Region };
        var currency = found.Row?.Currency ?? found.Guide.Regions.FirstOrDefault(r => r.Name == found.Region)?.Currency ?? OnlyCurrency(found);
        return currency.IsKnown ? placed.In(currency) : placed;
    }

    private static bool Tells(Reading reading) =>
        reading.Understood.Count > 0 || reading.Terms.Count > 0 || reading.Floor is not null || reading.Rivals.Count > 0 || reading.CurrentPay.Count > 0 || reading.Stance.IsTold
        || reading.Forfeits.Count > 0 || reading.Unnamed.Count > 0 || reading.Deadline is not null || reading.Role is not null || reading.Place is not null || reading.Facts.Count > 0 || reading.Choice is not null || reading.Worth.IsTold || reading.DropsFloor || reading.Rate.Rate is not null;

    private static OfferCase Updated(OfferCase talk, Reading reading, bool namesOwnDay)
    {
        if (reading.Says(Intent.Undo))
        {
            return reading.TakenBack.Count > 0 && reading.TakenBack.Any(p => talk.Offer.Find(p) is not null) ? TakenBack(talk, reading.TakenBack) : talk.Undone();
        }

        (talk, reading) = talk.Confirmed(reading);
        var told = talk with
        {
            RoleSlug = reading.Role?.Slug ?? talk.RoleSlug,
            Level = reading.Level ?? talk.Level,
            Place = reading.Place ?? talk.Place,
            Region = reading.Place is null ? talk.Region : null,
            Floor = reading.DropsFloor ? null : reading.Floor ?? talk.Floor,
            CurrentPay = reading.CurrentPay.Count > 0 ? reading.CurrentPay : talk.CurrentPay,
            Forfeits = WithForfeits(talk.Forfeits, reading.Forfeits),
            Worth = talk.Worth.With(reading.Worth),
            Unnamed = [.. talk.Unnamed.Union(reading.Unnamed).Where(n => !reading.Named.Contains(n, StringComparer.OrdinalIgnoreCase) && !(n == "*" && reading.Named.Count > 0))],
            Before = Tells(reading) ? talk.AsBefore() : talk.Before,
            Deadline = namesOwnDay ? talk.Deadline : reading.Deadline ?? talk.Deadline,
            Condition = reading.Terms.Count > 0 ? reading.Condition : talk.Condition,
            Rivals = Named(WithRivals(talk.Rivals, reading.Rivals), talk.Unnamed, reading),
            Facts = WithFacts(talk.Facts, reading.Facts),
            Accepted = reading.Says(Intent.AlreadyAccepted) || (talk.Accepted && !TellsAnew(reading)),
            Outcome = reading.Stance.Outcome ?? (talk.Outcome is Outcome.Withdrawn or Outcome.Declined && reading.Terms.Count > 0 || TellsAnew(reading) ? Outcome.Open : talk.Outcome),
            IsFinal = reading.Stance.IsFinal || (talk.IsFinal && !reading.IsCounter && !reading.Stance.Reopens),
            Fixed = reading.Stance.Reopens ? [] : [.. talk.Fixed.Where(f => !reading.IsCounter || reading.Terms.All(t => t.Component != f)).Union(reading.Stance.Fixed)],
        };
        if (Coaching.Tones.Asked(reading.Text) is { } tone && reading.Terms.Count == 0)
        {
            told = told with { Facts = WithFacts(told.Facts, new Dictionary<string, string> { [Coaching.Tones.Fact] = tone.ToString() }) };
        }

        var offer = InCurrency(NextOffer(talk.Offer, reading), reading.SaidCurrency);
        if (reading is { IsCounter: true, Terms.Count: > 0 } && !talk.Offer.IsEmpty && !GoesBack(talk.Offer, reading.Terms))
        {
            told = told with { Rounds = talk.Rounds + 1, Opening = talk.Opening ?? talk.Offer };
        }

        told = reading.Choice is { } choice ? told with { Chosen = choice.Over(talk.Chosen, told.Rounds) } : told;
        return ReferenceEquals(offer, talk.Offer) ? told : told.WithOffer(offer);
    }

    /// <summary>Less than was on the table: no answer to an ask, which therefore stays where it was.</summary>
    private static bool GoesBack(Offer offer, IReadOnlyList<OfferTerm> terms) => terms.All(t => t.Amount is { } now && offer.Find(t.Component)?.Amount > now);

    /// <summary>"whats the band in nyc" beside an offer for London: another row is looked at, and the offer stays where it is.</summary>
    public static bool IsGlance(Reading reading, OfferCase? talk)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return talk is { Offer.IsEmpty: false } && (talk.Region is not null || talk.Place is not null)
            && (reading.Intent == Intent.GuideLookup || MovePattern().IsMatch(reading.Text) || ElsewherePattern().IsMatch(reading.Text)) && reading is { Place: not null, Terms.Count: 0, Corrections.Count: 0, Rivals.Count: 0, Floor: null, CurrentPay.Count: 0, Deadline: null, RenamesCompany: false }
            && (reading.Company is not { } company || CompanyRoles.IsSame(company, talk));
    }

    /// <summary>"what if i move to london": a thought.</summary>
    [GeneratedRegex(@"\b(?:what if|if i|suppose|could i|should i|would it)\b.{0,24}\b(?:mov\w+|relocat\w+|work(?:ed)? from)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MovePattern();

    /// <summary>"would i get more in london?", "my mate in london earns more", "the ny office pays less than sf": pay elsewhere is asked or told about, and the job stays where it is.</summary>
    [GeneratedRegex(@"^\W*(?:so |and |but |ok |btw )*(?:would|do|does|will|could|can|is|are|how much|what)\b.{0,50}\b(?:more|less|higher|lower|pays?|paid|earns?|better|worse|cheaper|low|high|good|bad|ok|okay|fair|enough|decent|normal|weak|strong)\b|\b(?:pays?|earns?|makes?|gets?)\b.{0,20}\b(?:more|less|better|worse)\b|\bmy (?:mate|friend|buddy|colleague|coworker|cousin|brother|sister|peer)s?\b.{0,12}\bin\b", RegexOptions.IgnoreCase)]
    private static partial Regex ElsewherePattern();

    /// <summary>A whole offer with its company: another one than what was closed.</summary>
    private static bool TellsAnew(Reading reading) => reading is { Company: not null, Corrections.Count: 0, IsCounter: false } && reading.Terms.Any(t => t.Component == OfferComponent.Base);

    /// <summary>The parts as they stood before the last change of them; gone where they were told only once.</summary>
    private static OfferCase TakenBack(OfferCase talk, IReadOnlyList<OfferComponent> parts)
    {
        var offer = talk.Offer;
        var earlier = talk.Earlier;
        foreach (var part in parts)
        {
            var now = offer.Find(part);
            var before = earlier.Reverse().Select(o => o.Find(part)).FirstOrDefault(t => t is not null && now is not null && !IsSame(t, now));
            offer = before is null ? offer.Without(part) : offer.With(before with { Source = TermSource.CarriedOver });

            // What is taken back was never said: it must not come back with the next thing taken back.
            earlier = [.. earlier.Select(o => o.Find(part) is { } told && now is not null && IsSame(told, now) ? o.Without(part) : o)];
        }

        return talk with { Offer = offer, Earlier = earlier, Before = talk.AsBefore() };
    }

    private static bool IsSame(OfferTerm one, OfferTerm other) =>
        (one.Amount, one.Percent, one.Low, one.FaceValue, one.Units, one.SaidNone) == (other.Amount, other.Percent, other.Low, other.FaceValue, other.Units, other.SaidNone);

    private static Offer NextOffer(Offer offer, Reading reading)
    {
        if (reading.Terms.Count == 0 && reading.Corrections.Count == 0)
        {
            return offer;
        }

        var next = new Offer([.. offer.Terms.Select(t => t with { Source = TermSource.CarriedOver })]);
        foreach (var term in reading.Corrections.Select(c => c.Term).Concat(reading.Terms))
        {
            // An answered "20 is the sign-on" settles what was ambiguous.
            next = (next.Find(OfferComponent.Ambiguous)?.Candidates.Any(c => c.Component == term.Component) == true ? next.Without(OfferComponent.Ambiguous) : next).With(term);
        }

        // Once both parts are known they are the truth: a total told before would soon be stale.
        return next is { TotalComp: not null, Base.Amount: not null, Equity: { Amount: not null, Period: not PayPeriod.Unknown } } && reading.Terms.All(t => t.Component != OfferComponent.TotalComp)
            ? next.Without(OfferComponent.TotalComp)
            : next;
    }

    /// <summary>"its in euros": the amounts stay, the currency is now the one told.</summary>
    private static Offer InCurrency(Offer offer, Currency said) => !said.IsKnown || !offer.Terms.Any(t => HasMoney(t) && (t.Currency != said || t.CurrencySource != CurrencySource.Explicit))
        ? offer
        : new Offer([.. offer.Terms.Select(t => HasMoney(t) ? t with { Currency = said, CurrencySource = CurrencySource.Explicit } : t)]);

    private static bool HasMoney(OfferTerm term) => (term.Amount ?? term.Low ?? term.FaceValue ?? term.Strike) is not null && !term.RangeIsPercent && term.Percent is null;

    private static List<Rival> Named(List<Rival> rivals, IReadOnlyList<string> unnamed, Reading reading) =>
    [
        .. rivals.Select(r => r with
        {
            Unnamed = !reading.Named.Contains(r.Name, StringComparer.OrdinalIgnoreCase)
                && (unnamed.Concat(reading.Unnamed).Contains(r.Name, StringComparer.OrdinalIgnoreCase) || (reading.Named.Count == 0 && (unnamed.Contains("*") || reading.Unnamed.Contains("*")))),
        }),
    ];

    /// <summary>What is told anew of a rival takes the place of what was known; the rest stays.</summary>
    private static Rival Merged(Rival known, Rival said) => (said with { Place = said.Place ?? known.Place, Offer = said.Offer.Terms.Aggregate(known.Offer, (offer, term) => offer.With(term)) }) is var merged && said.Offer.IsEmpty
        ? said.StatusSaid ? known with { Status = said.Status, StatusSaid = true } : known
        : merged with { Status = said.StatusSaid ? said.Status : known.Status, StatusSaid = said.StatusSaid || known.StatusSaid };

    private static List<Rival> WithRivals(IReadOnlyList<Rival> known, IReadOnlyList<Rival> said)
    {
        var rivals = known.ToList();
        foreach (var rival in said)
        {
            var at = rivals.FindIndex(r => string.Equals(r.Name, rival.Name, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                rivals.Add(rival);
            }
            else
            {
                rivals[at] = Merged(rivals[at], rival);
            }
        }

        return rivals;
    }

    /// <summary>One sum a part: "120k unvested" told anew takes the place of what was told before.</summary>
    private static List<OfferTerm> WithForfeits(IReadOnlyList<OfferTerm> known, IReadOnlyList<OfferTerm> said) =>
        [.. known.Where(k => said.All(s => s.Component != k.Component)), .. said];

    private static Dictionary<string, string> WithFacts(IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, string> said)
    {
        var facts = new Dictionary<string, string>(known, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in said)
        {
            facts[name] = value;
        }

        return facts;
    }

    private static OfferCase In(this OfferCase talk, Currency currency) => talk with
    {
        Offer = In(talk.Offer, currency),
        Floor = talk.Floor is { } floor ? In(floor, currency) : null,
        CurrentPay = [.. talk.CurrentPay.Select(t => In(t, currency))],
        Forfeits = [.. talk.Forfeits.Select(t => In(t, currency))],
        Chosen = [.. talk.Chosen.Select(c => c with { Term = In(c.Term, currency) })],
        Proposed = [.. talk.Proposed.Select(t => In(t, currency))],
        Rivals = [.. talk.Rivals.Select(r => IsAbroad(r, talk) ? r : r with { Offer = In(r.Offer, currency) })],
    };

    /// <summary>Another country than the talk's: its figures are in a currency of their own.</summary>
    private static bool IsAbroad(Rival rival, OfferCase talk) => rival.Place?.Country is { } there && talk.Place?.Country is { } here && there != here;

    private static Offer In(Offer offer, Currency currency) =>
        offer.Terms.Any(t => NeedsCurrency(t, currency)) ? new Offer([.. offer.Terms.Select(t => In(t, currency))]) : offer;

    private static OfferTerm In(OfferTerm term, Currency currency) =>
        NeedsCurrency(term, currency) ? term with { Currency = currency, CurrencySource = CurrencySource.Inferred } : term;

    /// <summary>An inferred currency follows the row: it was never said, so another place infers anew. "¥" is the sign of both yen and yuan.</summary>
    private static bool NeedsCurrency(OfferTerm term, Currency currency) =>
        (!term.Currency.IsKnown || (term.Currency.Code == "JPY" && currency.Code == "CNY" && term.Raw.Contains('¥', StringComparison.Ordinal) && !term.Raw.Contains("jp", StringComparison.OrdinalIgnoreCase)) || (term.CurrencySource == CurrencySource.Inferred && term.Currency != currency && !CurrencyOfTerms.IsCountedInLakhs(term)))
        && (term.Amount ?? term.Low ?? term.FaceValue ?? term.Strike) is not null;

    private static Currency OnlyCurrency(GuideMatch.Found found)
    {
        var currencies = found.Guide.Regions.Select(r => r.Currency).Distinct().ToList();

        // A place the guide has no row for may pay in any currency, so nothing is inferred for it.
        return currencies.Count == 1 && found.How != RegionMatch.NoSuchRow ? currencies[0] : Currency.Unknown;
    }
}

using System.Text.RegularExpressions;
using CoachBot.Conversations;
using CoachBot.Guides;

namespace CoachBot.Offers;

/// <summary>What a message is read against.</summary>
/// <param name="Now">When it was written, in the writer's own offset.</param>
/// <param name="Current">The case being talked about; null at the start.</param>
public sealed record ReadingContext(DateTimeOffset Now, OfferCase? Current, Gazetteer Names)
{
    /// <summary>Companies named before in this talk: they are known without a cue from then on.</summary>
    public IReadOnlyCollection<string> Told { get; init; } = Current is null ? [] : [.. Current.Rivals.Select(r => r.Name).Append(Current.CompanyName).OfType<string>()];
}

/// <summary>Reads a chat message without a model: terms, names, times and what is wanted.</summary>
public static partial class MessageReader
{
    /// <summary>Longer messages are read up to here; no letter or mail is longer.</summary>
    private const int MaxLength = 100_000;

    /// <summary>"i am currently based here in " is no longer.</summary>
    private const int FarthestBefore = 48;

    /// <summary>A question is about one figure or two.</summary>
    private const int MostAsked = 3;

    /// <summary>Learns the examples of what people want now, rather than at the first message: some tenths of a second.</summary>
    public static void Prepare() => _ = IntentLikeness.OfExamples;

    /// <summary>Never throws, on any text. What is unclear becomes a question, never a guess.</summary>
    public static Reading Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var read = text.Length > MaxLength ? text[..MaxLength] : text;
        return Read(read, context.Now, context.Current, Spokesmen.Without(context.Names.Read(read, context.Told), read, context.Current?.Offer ?? Offer.Nothing, context.Told)) with { Text = text };
    }

    /// <summary>Reads with the names already found.</summary>
    /// <param name="now">When it was written, in the writer's own offset.</param>
    /// <param name="current">The case being talked about; null at the start.</param>
    public static Reading Read(string text, DateTimeOffset now, OfferCase? current, Mentions mentions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mentions);
        var message = MessageText.Of(text);
        var untrue = UntrueParts.Of(message, current is null ? [] : [.. current.Rivals.Where(r => r.Status != RivalStatus.Withdrawn).Select(r => r.Name)]);
        var likeness = new MessageLikeness(message, mentions);
        var figures = new FigureReader(message, untrue, current, likeness).Read(mentions);
        var claim = AskedClaims.Of(text, figures.Rivals, current);
        figures = claim is null ? figures : figures with { Rivals = [], Terms = [], Corrections = [], IsCounter = false, SaysCounter = false };
        var moment = DeadlineReader.Read(message, now, untrue);
        var elsewhere = Offers.DueElsewhere.Of(message, figures.Companies, moment, current);
        var reading = new Reading
        {
            Text = text,
            Company = elsewhere is null ? CompanyOf(figures.Companies) : null,
            Role = mentions.Role is { } role && !untrue.Covers(message.TokenAt(role.Start)) && !IsAnothers(message, figures.Companies, role.Start) ? role : null,
            Place = PlaceOf(text, mentions, message, untrue, figures.Companies, current),
            Terms = RestOfTotal.Added(figures.Terms, text, current?.Offer ?? Offer.Nothing),
            IsCounter = figures.IsCounter,
            Condition = figures.Condition,
            Corrections = figures.Corrections,
            Rivals = [.. figures.Rivals.Select(r => OfItsCountry(r with { Place = PlaceOfRival(mentions, message, untrue, figures.Companies, r) ?? r.Place }, current))],
            Imagined = claim is null ? figures.Imagined : [],
            Claim = claim,
            Floor = figures.Floor,
            CurrentPay = figures.CurrentPay,
            DropsFloor = figures.Floor is null && !message.HasQuestionMark && !message.Tokens.Any(t => t.Kind == TokenKind.Number) && DropsFloorPattern().IsMatch(text),
            Forfeits = figures.Forfeits,
            Worth = figures.Worth,
            Rate = untrue.HasInjection ? RateSaid.Nothing : RateReader.Read(message, DateOnly.FromDateTime(now.DateTime)),
            WrittenOn = DateOnly.FromDateTime(now.DateTime),
            Deadline = elsewhere is null ? moment : null,
            DueElsewhere = elsewhere,
            Weighing = figures.Weighing,
            Supposed = figures.Supposed,
            Choice = figures.Choice is { IsToSign: true } ? null : figures.Choice,
            WouldSign = figures.Choice is { IsToSign: true } price ? [.. price.Parts.Select(p => p.Term)] : [],
            Facts = FactReader.Facts(message, figures),
            Level = FactReader.Level(message),
            StartDate = FactReader.StartDate(message),
            HasInjection = untrue.HasInjection,
            ClaimMayBeTrue = untrue.MayBeTrue,
            Unnamed = untrue.HasFabrication || untrue.HasInjection ? [] : AsideReader.Unnamed(message, figures.Companies, current),
            Named = AsideReader.Named(message, figures.Companies, current),
            SaidCurrency = AsideReader.Currency(message),
            RenamesCompany = AsideReader.RenamesCompany(message, figures),
        };
        reading = reading with { Questions = [.. ReadingQuestions.Of(figures), .. SecondOffer.Questions(reading, current)] };
        var said = IntentReader.Read(message, reading, untrue, figures, current);
        var intents = claim is null ? IntentGuess.Weigh(said, message, reading, untrue, likeness) : [Intent.HonestyQuestion];
        var isGuess = claim is null && !said.Contains(intents[0]);
        // Several named parts are an offer, whatever the rest of the message is like.
        var asksCurrency = AsideReader.AsksWhichCurrency(message) && reading.Terms.Count > 0;
        var tellsNone = isGuess && !asksCurrency && IntentGuess.TellsNoOffer(intents[0]) && reading.Terms.Count(t => t.Component != OfferComponent.Ambiguous) < MostAsked;
        return reading with
        {
            Intents = intents,
            IsGuess = isGuess,
            Terms = tellsNone ? [] : asksCurrency ? [.. reading.Terms.Select(t => t with { Currency = Currency.Unknown })] : reading.Terms,
            Asked = tellsNone ? reading.Terms : [],
            Questions = tellsNone ? [] : asksCurrency ? [.. reading.Questions.Append(ReadingQuestions.Currency).Distinct()] : reading.Questions,
            AlsoNamed = reading.Company is null ? [] : [.. figures.Companies.Where(c => c.Role == CompanyRole.Aside && (c.Cues.Contains(CompanyCue.Figures) || intents.Contains(Intent.CompareOffers))).Select(c => c.Mention.Name).Distinct()],
            TakenBack = said.Contains(Intent.Undo) ? [.. TermCues.Find(message).Select(c => c.Tag.Component).OfType<OfferComponent>().Distinct()] : [],
            RecruiterSaid = RecruiterWords.Of(message, intents),
            Stance = untrue.HasInjection || untrue.HasFabrication || reading.Supposed is not null ? TheirStance.Untold : StanceReader.Of(text, figures.Companies.Any(c => c.Role is CompanyRole.Rival or CompanyRole.Employer)),
        };
    }

    /// <summary>The first place said; where somebody is from is not the place of the job when another is named.</summary>
    private static PlaceMention? PlaceOf(string text, Mentions mentions, MessageText message, UntrueParts untrue, IReadOnlyList<PlacedCompany> companies, OfferCase? current)
    {
        var isKnown = current is { Region: not null } or { Place: not null };
        List<PlaceMention> said = [.. mentions.Places.Where(p => !untrue.Covers(message.TokenAt(p.Start)) && !IsAnothers(message, companies, p.Start) && !IsContract(message, p) && !IsStreet(message, p) && !BeforeMovePattern().IsMatch(Before(text, p)) && !(isKnown && BeforeHomePattern().IsMatch(Before(text, p))) && !(IsRemotePattern().IsMatch(p.Raw) && (RemoteWishPattern().IsMatch(text) || (isKnown && RemoteWorkPattern().IsMatch(text)))))];
        return said.Find(p => !IsOrigin(text, p) && !IsTakenBack(message, said, p)) ?? (said.Count > 0 ? said[0] : null);
    }

    /// <summary>The words right before a place.</summary>
    private static ReadOnlySpan<char> Before(string text, PlaceMention place)
    {
        var end = Math.Clamp(place.Start, 0, text.Length);
        return text.AsSpan(Math.Max(0, end - FarthestBefore)..end);
    }

    /// <summary>"london... i mean new york", "not nyc, sf": another place is put in its stead.</summary>
    private static bool IsTakenBack(MessageText message, List<PlaceMention> said, PlaceMention place)
    {
        var at = message.TokenAt(place.Start);
        var isDenied = message.WordAt(at - 1, "not", "put", "wrote", "typed", "entered", "said") || (message.WordAt(at - 2, "not") && message.WordAt(at - 1, "in", "the", "at", "for", "from"));
        var behind = message.TokenAt(place.Start + place.Raw.Length);
        var isOff = message.WordAt(behind, "fell", "closed") || (message.WordAt(behind, "is", "isnt", "didnt", "wont") && message.WordAt(behind + 1, "off", "out", "gone", "happening", "happen", "work"));
        return said.Count > 1 && (isDenied || isOff || said.Exists(later => later.Start > place.Start && message.TokenAt(later.Start) is var next && (message.WordAt(next - 1, "mean", "meant", "sorry", "actually", "rather", "correction") || (message.WordAt(next - 1, "in", "its", "no") && message.WordAt(next - 2, "mean", "meant", "sorry", "actually", "no")))));
    }

    /// <summary>"new offer from groq, MLE remote us" told in another talk: role and place belong to the company named last before them in their sentence, else to the next one.</summary>
    private static bool IsAnothers(MessageText message, IReadOnlyList<PlacedCompany> companies, int start)
    {
        var at = message.TokenAt(start);
        var near = companies.Where(c => message.SentenceOf(c.Token) == message.SentenceOf(at)).ToList();
        var whose = near.FindLast(c => c.Token <= at) ?? near.Find(c => c.Token > at);
        return whose is { Role: CompanyRole.Rival or CompanyRole.Employer };
    }

    /// <summary>"groq mountain view 225 base": the place said behind the rival's name; null where none is.</summary>
    private static PlaceMention? PlaceOfRival(Mentions mentions, MessageText message, UntrueParts untrue, IReadOnlyList<PlacedCompany> companies, Rival rival) =>
        mentions.Places.FirstOrDefault(p => message.TokenAt(p.Start) is var at && !untrue.Covers(at) && companies.Where(c => message.SentenceOf(c.Token) == message.SentenceOf(at) && c.Token <= at).MaxBy(c => c.Token) is { Role: CompanyRole.Rival } whose && CompanyRoles.IsSame(whose.Mention, rival));

    /// <summary>A rival in another country: a currency nobody said is not taken over from the talk.</summary>
    private static Rival OfItsCountry(Rival rival, OfferCase? current) => rival.Place?.Country is { } there && current?.Place?.Country is { } here && there != here
        ? rival with { Offer = new Offer([.. rival.Offer.Terms.Select(t => t.CurrencySource is CurrencySource.Explicit ? t : t with { Currency = Currency.Unknown, CurrencySource = CurrencySource.Unknown })]) }
        : rival;

    /// <summary>"R$ 28 mil CLT": Brazil's kind of contract, not Charlotte.</summary>
    private static bool IsContract(MessageText message, PlaceMention place) =>
        place.Raw.Equals("clt", StringComparison.OrdinalIgnoreCase) && message.Tokens.Any(t => t.Text is "r$" or "brl" or "reais" or "pj" or "brasil" or "brazil");

    /// <summary>"office at 250 madison": a house in a street; "through the us entity", "us citizen": no place of work.</summary>
    private static bool IsStreet(MessageText message, PlaceMention place) =>
        message.WordAt(message.TokenAt(place.Start + place.Raw.Length), "entity", "payroll", "subsidiary", "dollars", "bank", "citizen", "passport", "taxes", "tax", "holidays") ||
        message.TokenAt(place.Start) is var at && message.At(at - 1) is { Kind: TokenKind.Number, Text: "" } && message.WordAt(at - 2, "at", "on", "office", "address", "near");

    /// <summary>"from Germany", "IIT Bombay", "I'm Sofia": where somebody comes from, a school, a name.</summary>
    private static bool IsOrigin(string text, PlaceMention place)
    {
        if (place.IsRemote)
        {
            // "im remote us for this one"
            return false;
        }

        var at = text.IndexOf(place.Raw, Math.Clamp(place.Start - 4, 0, text.Length), StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (BeforeOriginPattern().IsMatch(text.AsSpan(Math.Max(0, at - FarthestBefore)..at)) || AfterSchoolPattern().IsMatch(text[(at + place.Raw.Length)..]));
    }

    /// <summary>"drop my floor, i dont want one": no other in its stead.</summary>
    [GeneratedRegex(@"(?<!should (?:i|we) )\b(?:forget|drop|remove|delete|scrap|clear|lose|cancel|erase|ignore|scratch)\b(?: about)? (?:my|the|that) (?:floor|walk[- ]?away|minimum|bottom line)(?: (?:number|figure|thing|i (?:told|gave) you))?\W*(?:$|[,.;!-]|please|pls|i |completely|entirely|again|now)|\b(?:i )?(?:have |got )?no (?:floor|walk[- ]?away(?: number)?) (?:any ?more|any longer|now)\b|\bi (?:do ?n['’]?t|no longer) (?:have|want|need) a (?:floor|walk[- ]?away)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DropsFloorPattern();

    /// <summary>"10k relo from manchester": the place left, not the place of the job.</summary>
    [GeneratedRegex(@"\b(?:relo|relocation|relocate|relocating|move|moving|moved)\s+from\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeMovePattern();

    [GeneratedRegex(@"\b(?:i'?m|i am|name is|from|iit|nit|university|college|school|(?:from|university|institute|school|college|born|studied|raised) (?:the|of|in|at))\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeOriginPattern();

    /// <summary>"i live in denver": where the user lives, not where the job is.</summary>
    [GeneratedRegex(@"\b(?:i(?:'m|m| am)? (?:currently |still |now )?(?:live|living|reside|based)(?: here)? in|i (?:currently |still )?rent in|my (?:home|flat|house|family|apartment) is in|(?:ich )?wohne (?:derzeit |gerade )?in|vivo en|moro em|j'?habite (?:à|a|en))\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeHomePattern();

    [GeneratedRegex(@"^(?:fully |100% )?(?:remote|wfh)\b", RegexOptions.IgnoreCase)]
    private static partial Regex IsRemotePattern();

    /// <summary>"can i get remote", "what about remote": something to ask for, not where the job is.</summary>
    [GeneratedRegex(@"\b(?:can|could|may|should|do|if|how) (?:i|they|we|to)(?: \w+){0,3} (?:remote|wfh)\b|\b(?:what|how) about (?:going |working |being |full |fully )*(?:remote|wfh)\b|\bis (?:remote|wfh)\b|\b(?:remote|wfh)(?: work)? (?:possible|allowed|negotiable|an option)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RemoteWishPattern();

    /// <summary>"vacation and remote work", beside a place that is known: how one works there.</summary>
    [GeneratedRegex(@"\b(?:remote|hybrid|wfh) (?:work|working|days?|policy|options?|setup|fridays?)\b|\b(?:vacation|pto|perks?|benefits|holidays?|hours)(?: and|,| or|/) (?:remote|wfh)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RemoteWorkPattern();

    [GeneratedRegex(@"^\s+(?:university|institute|college|school)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AfterSchoolPattern();

    private static CompanyMention? CompanyOf(IReadOnlyList<PlacedCompany> companies)
    {
        foreach (var company in companies)
        {
            if (company.Role == CompanyRole.Own)
            {
                return company.Mention;
            }
        }

        return null;
    }
}

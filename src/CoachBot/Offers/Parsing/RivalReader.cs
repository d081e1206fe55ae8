using CoachBot.Conversations;

namespace CoachBot.Offers;

/// <summary>Makes rivals of what a message says about other companies. Only what the user states as real gets here.</summary>
internal sealed class RivalReader(MessageText message, IReadOnlyList<PhraseHit<Cue>> cues, OfferCase? current)
{
    /// <summary>How a rival is spoken of whose name nobody has said.</summary>
    private const string Nameless = "another company";

    /// <summary>How the present employer is spoken of, who offers more to keep the user.</summary>
    public const string KeepingName = "current employer";

    /// <summary>The present employer offers more.</summary>
    private static readonly PhraseTable<bool> Keeping = new(PhraseFile.Read("stays-for"));

    private readonly List<string> _questions = [];

    /// <summary>Offers the message only imagines: they are nobody's.</summary>
    public List<Rival> Imagined { get; } = [];

    /// <summary>The rivals of the message and what must be asked about them.</summary>
    public (IReadOnlyList<Rival> Rivals, IReadOnlyList<string> Questions) Read(
        IReadOnlyList<PlacedCompany> companies, IReadOnlyList<(Labelled Figure, Owner Owner)> figures, IReadOnlyList<(VestDetail Detail, Owner Owner)> details)
    {
        var rivals = new List<Rival>();
        var seen = new List<PlacedCompany>();
        foreach (var company in companies.Where(c => c.Role is CompanyRole.Rival or CompanyRole.Employer))
        {
            if (seen.Any(s => CompanyRoles.IsSame(s.Mention, company.Mention)))
            {
                continue;
            }

            seen.Add(company);
            var all = companies.Where(c => CompanyRoles.IsSame(c.Mention, company.Mention)).SelectMany(c => c.Cues).ToHashSet();
            bool Belongs(Owner o) => o is { Subject: Subject.Rival, Company: { } c } && CompanyRoles.IsSame(c.Mention, company.Mention);
            AddIfReal(rivals, company, all, OfferOf(figures, details, Belongs, KnownOffer(company)));
        }

        // "i declined google": it is out, and no word of it is used any more.
        foreach (var left in companies.Where(c => c.Cues.Contains(CompanyCue.Left) && current?.Rivals.Any(r => CompanyRoles.IsSame(c.Mention, r)) == true && !seen.Exists(s => CompanyRoles.IsSame(s.Mention, c.Mention))))
        {
            rivals.Add(new Rival(left.Mention.Name, left.Mention.Slug, RivalStatus.Withdrawn, Offer.Nothing) { StatusSaid = true });
        }

        AddNameless(rivals, figures, details);
        return (rivals, _questions);
    }

    private OfferReading OfferOf(IReadOnlyList<(Labelled Figure, Owner Owner)> figures, IReadOnlyList<(VestDetail Detail, Owner Owner)> details, Func<Owner, bool> belongs, Offer known) =>
        new OfferReader(message, [.. cues.Where(c => IsNear(c, figures, belongs))], known, isOffered: true).Read([.. figures.Where(f => belongs(f.Owner)).Select(f => f.Figure)], [.. details.Where(d => belongs(d.Owner)).Select(d => d.Detail)]);

    /// <summary>Only words beside the rival's own figures speak of its offer: "no sign on" elsewhere is another's.</summary>
    private bool IsNear(PhraseHit<Cue> cue, IReadOnlyList<(Labelled Figure, Owner Owner)> figures, Func<Owner, bool> belongs) =>
        !figures.Any(f => !belongs(f.Owner) && f.Figure.Cue is { } taken && taken.First == cue.First) && figures.Where(f => belongs(f.Owner)).Any(f => message.SentenceOf(f.Figure.First) == message.SentenceOf(cue.First) && Math.Abs(f.Figure.First - cue.First) < 12);

    private Offer KnownOffer(PlacedCompany company) => current?.Rivals.FirstOrDefault(r => CompanyRoles.IsSame(company.Mention, r))?.Offer ?? Offer.Nothing;

    private void AddIfReal(List<Rival> rivals, PlacedCompany company, HashSet<CompanyCue> said, OfferReading reading)
    {
        if (company.Role == CompanyRole.Employer)
        {
            rivals.Add(new Rival(company.Mention.Name, company.Mention.Slug, RivalStatus.CurrentEmployer, said.Contains(CompanyCue.Keeps) ? WithCurrency(reading.Offer) : Offer.Nothing));
            return;
        }

        var known = current?.Rivals.FirstOrDefault(r => CompanyRoles.IsSame(company.Mention, r));
        if ((reading.Terms.Count > 0 || known is not null || !said.Contains(CompanyCue.InProcess)) && !said.Overlaps([CompanyCue.Withdrawn, CompanyCue.Written, CompanyCue.Verbal]) && ImaginedOffers.Is(message, company.Token, message.TokenAt(company.Mention.Start + company.Mention.Raw.Length) - 1))
        {
            Imagined.Add(new Rival(company.Mention.Name, company.Mention.Slug, RivalStatus.InProcess, WithCurrency(reading.Offer)));
            if (known is null && said.Contains(CompanyCue.InProcess))
            {
                rivals.Add(new Rival(company.Mention.Name, company.Mention.Slug, RivalStatus.InProcess, Offer.Nothing) { StatusSaid = true });
            }

            return;
        }

        if (StatusOf(said, reading) is not { } status || (known is not null && reading.Terms.Count == 0 && said.SetEquals([CompanyCue.Competing])))
        {
            // One known already, of which nothing new is told.
            return;
        }

        _questions.AddRange(reading.Questions);
        var isSaid = status.IsSaid || known?.StatusSaid == true;
        rivals.Add(new Rival(company.Mention.Name, company.Mention.Slug, !status.IsSaid && known is not null ? known.Status : status.Status, WithCurrency(reading.Offer)) { StatusSaid = isSaid });
        if (!isSaid)
        {
            _questions.Add($"Is {company.Mention.Name}'s offer in writing?");
        }

        AskAboutSchedule(reading.Offer);
    }

    private (RivalStatus Status, bool IsSaid)? StatusOf(HashSet<CompanyCue> said, OfferReading reading)
    {
        if (said.Contains(CompanyCue.Withdrawn))
        {
            return (RivalStatus.Withdrawn, true);
        }

        // "in final rounds, nothing on paper": there is no offer yet to be verbal.
        var isUnderWay = said.Contains(CompanyCue.InProcess) && reading.Terms.Count == 0 && !said.Contains(CompanyCue.Offer) && !message.Tokens.Any(t => t.Kind == TokenKind.Word && t.Text is "verbal" or "verbally" or "orally");
        if (said.Contains(CompanyCue.Verbal) && !isUnderWay)
        {
            return (RivalStatus.VerbalOffer, true);
        }

        if (said.Contains(CompanyCue.Written) && !isUnderWay)
        {
            return (RivalStatus.WrittenOffer, true);
        }

        if (said.Contains(CompanyCue.InProcess) && (reading.Terms.Count == 0 || !said.Contains(CompanyCue.Offer)))
        {
            return (RivalStatus.InProcess, true);
        }

        return reading.Terms.Count > 0 || said.Contains(CompanyCue.Offer) || said.Contains(CompanyCue.Competing) ? (RivalStatus.WrittenOffer, false) : null;
    }

    private void AddNameless(List<Rival> rivals, IReadOnlyList<(Labelled Figure, Owner Owner)> figures, IReadOnlyList<(VestDetail Detail, Owner Owner)> details)
    {
        static bool IsNameless(Owner owner) => owner is { Subject: Subject.Rival, Company: null };
        var reading = OfferOf(figures, details, IsNameless, Offer.Nothing);
        if (reading.Terms.Count == 0)
        {
            if (Keeping.FindAll(message).Count > 0 && rivals.TrueForAll(r => r.Status != RivalStatus.CurrentEmployer))
            {
                rivals.Add(new Rival(KeepingName, null, RivalStatus.CurrentEmployer, Offer.Nothing));
            }

            return;
        }

        _questions.AddRange(reading.Questions);
        if (Keeping.FindAll(message).Count == 0)
        {
            _questions.Add("Which company is the other offer from, and is it in writing?");
        }

        var status = StatusWords.Of(message);
        if (Keeping.FindAll(message).Count > 0)
        {
            var employer = rivals.FindIndex(r => r is { Status: RivalStatus.CurrentEmployer, Offer.IsEmpty: true });
            if (employer >= 0)
            {
                rivals[employer] = rivals[employer] with { Offer = WithCurrency(reading.Offer) };
            }
            else
            {
                rivals.Add(new Rival(KeepingName, null, RivalStatus.CurrentEmployer, WithCurrency(reading.Offer)));
            }

            return;
        }

        rivals.Add(new Rival(Nameless, null, status ?? RivalStatus.WrittenOffer, WithCurrency(reading.Offer)) { StatusSaid = status is not null });
    }

    private Offer WithCurrency(Offer offer) => new(CurrencyOfTerms.Fill(offer.Terms, current?.Offer ?? Offer.Nothing, hasLakhs: offer.Terms.Any(CurrencyOfTerms.SaysLakhs)));

    private void AskAboutSchedule(Offer offer)
    {
        if (offer.Equity is { FrontLoaded: true, Schedule.Count: 0 })
        {
            _questions.Add("What are the yearly vest percentages?");
        }
    }
}

using System.Collections.Frozen;
using CoachBot.Conversations;
using CoachBot.Guides;

namespace CoachBot.Offers;

/// <summary>Decides which company a message is about, and which are rivals, the present employer or named in passing.</summary>
internal static class CompanyRoles
{
    /// <summary>Nobody weighs more companies in one message.</summary>
    private const int MostCompanies = 40;

    /// <summary>"vs the offer from stripe"</summary>
    private const int FarthestVersus = 5;

    /// <summary>"not" between two names puts the name right in a message of so few words only.</summary>
    private const int MostInCorrection = 12;

    /// <summary>Companies people also talk by, as they are spoken.</summary>
    private static readonly FrozenSet<string> Media = NameLists.Lines("media.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly PhraseTable<CompanyCue> Table = new([.. PhraseFile.Read<CompanyCue>("company-cues"), .. PhraseFile.Read<CompanyCue>("status")]);

    public static List<PlacedCompany> Of(MessageText message, Mentions mentions, UntrueParts untrue, OfferCase? current)
    {
        var places = mentions.Companies
            .Select(m => (Mention: m, Token: message.TokenAt(m.Start)))
            .Where(p => p.Token < message.Count && !untrue.Covers(p.Token) && !MonthsPay.IsWageSupplement(message, p.Token) && !IsMedium(message, p.Token, p.Mention) && !message.WordAt(p.Token + 1, "style", "styled", "esque") && !IsBuyer(message, p.Token + 1, p.Mention, current) && !CompanyFigures.IsOfTitle(message, mentions, p.Mention))
            .Take(MostCompanies)
            .ToList();
        if (places.Count == 0)
        {
            return [];
        }

        var cues = places.Select(_ => new HashSet<CompanyCue>()).ToList();
        var behind = places.ConvertAll(p => message.TokenAt(p.Mention.Start + p.Mention.Raw.Length));
        foreach (var hit in Table.FindAll(message).Where(h => !untrue.Covers(h.First) && !IsOfName(h, places, behind)))
        {
            if (!CompanyCueDoubts.Of(message, hit) && Nearest(message, places, hit, current) is { } index)
            {
                cues[index].Add(CompanyFigures.IsUnwritten(message, hit, places[index].Token) ? CompanyCue.Verbal : hit.Tag);
                ShareCue(message, places, cues, hit, index);
            }
        }

        for (var i = 0; i < places.Count; i++)
        {
            if (CompanyFigures.IsListOfOffers(message, places[i].Token) && places.Count > 1 && !IsSame(places[i].Mention, current) && CompanyFigures.IsFollowedByFigure(message, places[i].Token, places[i].Mention, mentions))
            {
                cues[i].Add(CompanyCue.Competing);
            }

            if (message.WordAt(places[i].Token - 1, "from", "by") && !IsSame(places[i].Mention, current) && CompanyFigures.HasFigure(message, places[i].Token, -1))
            {
                // "250 base and 20 sign on, from scale"
                cues[i].Add(CompanyCue.Offer);
            }

            // "groq 215 base ... and cerebras 205 base": figures right behind a name are its offer; in a talk about another offer, figures anywhere behind it.
            if ((cues[i].All(c => c is CompanyCue.Verbal or CompanyCue.Written) && places[i].Mention.Slug is null && current is { Offer.IsEmpty: false } && !IsSame(places[i].Mention, current) && CompanyFigures.HasFigure(message, places[i].Token, 1)) || CompanyFigures.IsFollowedByFigure(message, places[i].Token, places[i].Mention, mentions))
            {
                cues[i].Add(CompanyCue.Figures);
            }

            if (current is { Offer.IsEmpty: false } && !IsSame(places[i].Mention, current) && CompanyFigures.OwnsPart(message, places[i].Token, places[i].Mention))
            {
                // "the google base is 240", "google's base": in a talk about another offer.
                cues[i].Add(CompanyCue.Competing);
            }

            if (CompanyFigures.IsTakenBack(message, places, i))
            {
                cues[i].Clear();
                cues[i + 1].Add(CompanyCue.Right);
            }

            if (Employment.Is(message, places[i].Token, message.TokenAt(places[i].Mention.Start + places[i].Mention.Raw.Length), places.Exists(p => !IsSame(p.Mention, places[i].Mention))))
            {
                cues[i].Add(CompanyCue.Employer);
            }

            if (places.Count > 1 && places[i].Mention.Slug is null && IsPlaced(message, places, i, mentions))
            {
                cues[i].Add(CompanyCue.Placed);
            }

            if (places.Count == 2 && message.WordAt(places[1 - i].Token - 1, "not") && message.Count <= MostInCorrection && places.TrueForAll(p => message.SentenceOf(p.Token) == message.SentenceOf(places[i].Token)))
            {
                cues[i].Add(CompanyCue.Right);
            }

            if (current?.Rivals.Any(r => IsSame(places[i].Mention, r)) == true)
            {
                cues[i].Add(CompanyCue.Competing);
            }
        }

        return Decide([.. places.Select((p, i) => new PlacedCompany(p.Mention, p.Token, CompanyRole.Aside, cues[i]))], current, IntentDoubts.GoesBack(message));
    }

    /// <summary>The "match" of "Match Group" is a part of the name.</summary>
    /// <param name="behind">The token behind each name.</param>
    private static bool IsOfName(PhraseHit<CompanyCue> hit, List<(CompanyMention Mention, int Token)> places, List<int> behind) =>
        Enumerable.Range(0, places.Count).Any(i => hit.First >= places[i].Token && hit.Last < behind[i]);

    /// <summary>Its sentence tells of an offer with the role or the place of the job, and no other company's does.</summary>
    private static bool IsPlaced(MessageText message, List<(CompanyMention Mention, int Token)> places, int index, Mentions mentions)
    {
        bool Tells(int sentence) => mentions.Role is { } role && message.SentenceOf(message.TokenAt(role.Start)) == sentence || mentions.Places.Any(p => message.SentenceOf(message.TokenAt(p.Start)) == sentence);
        var own = message.SentenceOf(places[index].Token);
        return Tells(own) && places.TrueForAll(p => IsSame(p.Mention, places[index].Mention) || (message.SentenceOf(p.Token) != own && !Tells(message.SentenceOf(p.Token))));
    }

    /// <summary>"a recruiter on linkedin", "over zoom": where something was said.</summary>
    private static bool IsMedium(MessageText message, int token, CompanyMention mention) =>
        message.WordAt(token - 1, "on", "via", "over", "through") && Media.Contains(mention.Name);

    /// <summary>"if nvidia buys them": a word about who owns the company, not about an offer.</summary>
    private static bool IsBuyer(MessageText message, int behind, CompanyMention mention, OfferCase? current) =>
        !IsSame(mention, current) && (IsOwner(message, message.TokenAt(mention.Start)) || message.WordAt(behind, "buys", "acquires", "acquired", "buying", "bought", "acquisition", "acquihire", "invests", "invested", "owns", "owned"));

    /// <summary>"is groq owned by nvidia now", "part of nvidia".</summary>
    private static bool IsOwner(MessageText message, int at) =>
        (message.WordAt(at - 1, "by") && message.WordAt(at - 2, "owned", "bought", "acquired", "acquihired")) || (message.WordAt(at - 1, "of") && message.WordAt(at - 2, "part"));

    /// <summary>"in final rounds with openai and anthropic", "both in writing": said of one, meant of all.</summary>
    private static void ShareCue(MessageText message, List<(CompanyMention Mention, int Token)> places, List<HashSet<CompanyCue>> cues, PhraseHit<CompanyCue> hit, int index)
    {
        var isBoth = Enumerable.Range(hit.First - 3, 3).Any(i => message.WordAt(i, "both", "all")) || (hit.Tag == CompanyCue.Competing && message.At(hit.First + 1).Kind == TokenKind.Number);
        for (var i = 0; i < places.Count; i++)
        {
            var isNext = hit.Tag is CompanyCue.InProcess or CompanyCue.Verbal or CompanyCue.Written or CompanyCue.Withdrawn && i > index && Enumerable.Range(index, i - index).All(k => IsListed(message, places[k], places[k + 1].Token));
            if (i != index && message.SentenceOf(places[i].Token) == message.SentenceOf(hit.First) && (isBoth || isNext))
            {
                cues[i].Add(hit.Tag);
            }
        }
    }

    /// <summary>Nothing but "and", "or", "," or "+" stands between two names.</summary>
    private static bool IsListed(MessageText message, (CompanyMention Mention, int Token) first, int second)
    {
        var from = message.TokenAt(first.Mention.Start + first.Mention.Raw.Length);
        return second - from <= 2 && Enumerable.Range(from, Math.Max(0, second - from)).All(i => message.WordAt(i, "and", "or", "plus", "n", "with", "at") || message.At(i).IsSign(',') || message.At(i).IsSign('+') || message.At(i).IsSign('&') || message.At(i).IsSign('/'));
    }

    /// <summary>Whether a mention is the company of a case.</summary>
    public static bool IsSame(CompanyMention mention, OfferCase? current) =>
        current is not null && ((mention.Slug is not null && mention.Slug == current.CompanySlug) || (current.CompanyName is { } name && string.Equals(name, mention.Name, StringComparison.OrdinalIgnoreCase)));

    public static bool IsSame(CompanyMention one, CompanyMention other) =>
        one.Slug is not null ? one.Slug == other.Slug : other.Slug is null && string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    public static bool IsSame(CompanyMention mention, Rival rival) =>
        (rival.Slug is not null && mention.Slug == rival.Slug) || string.Equals(mention.Name, rival.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The company a cue speaks of: the nearest of its sentence, one of its own clause before others; of how sure an offer is, also the last of the sentence before.</summary>
    private static int? Nearest(MessageText message, List<(CompanyMention Mention, int Token)> places, PhraseHit<CompanyCue> hit, OfferCase? current)
    {
        if (hit.Tag == CompanyCue.Keeps && !places.Exists(p => p.Token < hit.First && hit.First - p.Token <= 7 && !message.WordAt(hit.First - 1, "they", "she", "he", "theyve") || message.WordAt(hit.First, "to", "if", "stay", "retention")))
        {
            return null;
        }

        int? best = null;
        var bestDistance = int.MaxValue;
        for (var i = 0; i < places.Count; i++)
        {
            var token = places[i].Token;
            if (message.SentenceOf(token) != message.SentenceOf(hit.First) || !IsBeforeName(hit.Tag, hit.First, token, message.WordAt(hit.First, "is", "was", "isnt", "wasnt"), CompanyCueDoubts.IsPing(message, hit)) || CompanyCueDoubts.IsTooFar(message, hit, token, places.Exists(p => p.Token > hit.Last && p.Token < token)))
            {
                continue;
            }

            if (hit.Tag == CompanyCue.Versus && message.WordAt(hit.Last, "vs", "versus") && token - hit.Last > FarthestVersus)
            {
                // "iso vs nso, whats better for me at together"
                continue;
            }

            if (hit.Tag is CompanyCue.Verbal or CompanyCue.Written && places.Count > 1 && token > hit.Last && IsSame(places[i].Mention, current) && message.ClauseOf(token) != message.ClauseOf(hit.Last))
            {
                // "apple told me 170 on the phone today, w&b still my fave"
                continue;
            }

            var distance = ((token > hit.Last ? token - hit.Last : (hit.First - token) * 2) * 2) + (message.ClauseOf(token) == message.ClauseOf(hit.First) ? 0 : 40) + (token > hit.Last && EndsThought(message, hit) ? 40 : 0);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (i, distance);
            }
        }

        return best ?? (StatusWords.IsStatus(hit.Tag) ? Before(message, places, hit, current) : null);
    }

    /// <summary>"lambda offered 215 verbally and fireworks sent a letter": what stands before "and" is over.</summary>
    private static bool EndsThought(MessageText message, PhraseHit<CompanyCue> hit) =>
        hit.Tag is CompanyCue.Verbal or CompanyCue.Written && (message.WordAt(hit.Last + 1, "and", "but", "while", "n") || message.At(hit.Last + 1).IsSign(','));

    /// <summary>"stripe offered 245. nothing written yet": without a name the words speak of the one named last, one or two sentences before, unless that is the company talked about.</summary>
    private static int? Before(MessageText message, List<(CompanyMention Mention, int Token)> places, PhraseHit<CompanyCue> hit, OfferCase? current)
    {
        if (places.Exists(p => message.SentenceOf(p.Token) == message.SentenceOf(hit.First)))
        {
            return null;
        }

        var last = places.FindLastIndex(p => p.Token < hit.First && message.SentenceOf(hit.First) - message.SentenceOf(p.Token) <= 2);
        var isOther = last >= 0 && !IsSame(places[last].Mention, current) && (current is { Offer.IsEmpty: false } || places.Count > 1);
        return isOther && (hit.Tag is CompanyCue.Verbal or CompanyCue.Written || StatusWords.IsPlain(message, hit)) ? last : null;
    }

    /// <summary>"vs", "against" and "working at" speak of the name behind them only.</summary>
    private static bool IsBeforeName(CompanyCue cue, int at, int name, bool isBehind = false, bool isPing = false) => cue is not (CompanyCue.Versus or CompanyCue.Hearsay or CompanyCue.Target or CompanyCue.Employer or CompanyCue.Switch or CompanyCue.Left) || at < name || (cue is CompanyCue.Target or CompanyCue.Left && isBehind) || (isPing && at == name + 1);

    private static List<PlacedCompany> Decide(List<PlacedCompany> companies, OfferCase? current, bool isSwitch)
    {
        var own = companies.FindIndex(c => c.Cues.Contains(CompanyCue.Right));
        own = own >= 0 ? own : isSwitch ? companies.FindIndex(c => c.Cues.Contains(CompanyCue.Switch) && !IsSame(c.Mention, current)) : -1;
        own = own >= 0 ? own : companies.Exists(c => c.Cues.Contains(CompanyCue.Left)) ? companies.FindIndex(c => !c.Cues.Contains(CompanyCue.Left) && !IsOthers(c)) : -1;
        own = own >= 0 ? own : companies.FindIndex(c => IsSame(c.Mention, current));
        own = own >= 0 ? own : companies.FindIndex(c => c.Cues.Contains(CompanyCue.Switch));
        own = own >= 0 ? own : companies.FindIndex(c => c.Cues.Contains(CompanyCue.Target) && !c.Cues.Contains(CompanyCue.Employer) && !c.Cues.Contains(CompanyCue.Versus));
        own = own >= 0 ? own : current?.CompanyName is null && current?.CompanySlug is null ? FirstOwn(companies, current) : companies.FindIndex(c => IsTurnedTo(c, companies, current));
        return [.. companies.Select((c, i) => c with { Role = RoleOf(c, own < 0 ? null : companies[own].Mention, i == own, current) })];
    }

    /// <summary>In a talk about another company: nothing is said of this one that makes it anything else than the new subject.</summary>
    private static bool IsTurnedTo(PlacedCompany company, List<PlacedCompany> companies, OfferCase current)
    {
        var hasFigures = company.Cues.Contains(CompanyCue.Figures);
        return companies.Where(o => IsSame(o.Mention, company.Mention)).All(o => o.Cues.All(x => x == CompanyCue.Figures))
            && (hasFigures || companies.TrueForAll(o => IsSame(o.Mention, company.Mention) || o.Cues.Count == 0))
            && !(company.Cues.Count > 0 && company.Mention.Slug is null && current.Offer is { IsEmpty: false });
    }

    /// <summary>Without a case the message is about the first company with an offer, else the first that is no rival and not the employer.</summary>
    /// <param name="current">An offer of a company not known yet, or known only by half: whoever is still interviewing is not the one who made it.</param>
    private static int FirstOwn(List<PlacedCompany> companies, OfferCase? current)
    {
        if ((current is { Offer.IsEmpty: false } || companies.Exists(c => !IsSame(c.Mention, companies[0].Mention))) && companies.TrueForAll(c => c.Cues.Contains(CompanyCue.InProcess) && !c.Cues.Contains(CompanyCue.Offer) && !c.Cues.Contains(CompanyCue.Figures)))
        {
            return -1;
        }

        bool Offers(PlacedCompany c) => (c.Cues.Contains(CompanyCue.Offer) || c.Cues.Contains(CompanyCue.Figures)) && !IsOthers(c) && !c.Cues.Contains(CompanyCue.InProcess);

        // The only one with a guide is the one to be coached on, unless another offers and it is one more interview.
        var placed = companies.FindIndex(c => c.Cues.Contains(CompanyCue.Placed) && Offers(c));
        if (placed >= 0 && companies.TrueForAll(c => c.Cues.Contains(CompanyCue.Offer) || IsSame(c.Mention, companies[placed].Mention)))
        {
            return placed;
        }

        var guided = companies.FindAll(c => c.Mention.Slug is not null && !IsElsewhere(c));
        if (guided.Count > 0 && companies.Count > 1 && guided.TrueForAll(c => IsSame(c.Mention, guided[0].Mention)) && !(guided[0].Cues.Contains(CompanyCue.InProcess) && companies.Exists(c => Offers(c) && c.Mention.Slug is null)))
        {
            return companies.IndexOf(guided[0]);
        }

        // Of two that offer, the one with a guide goes first.
        var own = companies.FindIndex(c => Offers(c) && c.Mention.Slug is not null);
        own = own >= 0 ? own : companies.FindIndex(Offers);
        own = own >= 0 ? own : companies.FindIndex(c => !IsOthers(c) && !c.Cues.Contains(CompanyCue.InProcess));
        own = own >= 0 ? own : companies.FindIndex(c => !IsOthers(c));

        // "cousin works at coreweave nyc, is that normal there": asked about, though the figures are another's.
        return own >= 0 || companies.Count != 1 || companies[0].Mention.Slug is null || !companies[0].Cues.Contains(CompanyCue.Hearsay) || !companies[0].Cues.IsSubsetOf([CompanyCue.Hearsay, CompanyCue.Figures]) ? own : 0;
    }

    private static bool IsOthers(PlacedCompany company) => company.Cues.Contains(CompanyCue.Versus) || IsElsewhere(company);

    /// <summary>The employer's, a rival's, a friend's, or gone.</summary>
    private static bool IsElsewhere(PlacedCompany company) =>
        company.Cues.Contains(CompanyCue.Employer) || company.Cues.Contains(CompanyCue.Competing) || company.Cues.Contains(CompanyCue.Hearsay)
        || (company.Cues.Contains(CompanyCue.Withdrawn) && !company.Cues.Contains(CompanyCue.Mine));

    private static CompanyRole RoleOf(PlacedCompany company, CompanyMention? own, bool isOwn, OfferCase? current)
    {
        if (isOwn || (own is not null && IsSame(company.Mention, own)))
        {
            return CompanyRole.Own;
        }

        if (company.Cues.Contains(CompanyCue.Employer) && !IsSame(company.Mention, current))
        {
            return CompanyRole.Employer;
        }

        if (company.Cues.Contains(CompanyCue.Hearsay) || company.Cues.Contains(CompanyCue.Left))
        {
            return CompanyRole.Aside;
        }

        return company.Cues.Any(c => c is not (CompanyCue.Target or CompanyCue.Switch or CompanyCue.Mine or CompanyCue.Keeps or CompanyCue.Left or CompanyCue.Placed)) ? CompanyRole.Rival : CompanyRole.Aside;
    }
}

using System.Collections.Frozen;
using CoachBot.Guides;

namespace CoachBot.Offers;

/// <summary>Figures and corrections around a company's name.</summary>
internal static class CompanyFigures
{
    /// <summary>So many words may carry an offer from its giver to its figure: "figma wants me at 231".</summary>
    private const int MostCarriers = 6;

    private static readonly FrozenSet<string> Carriers =
        ("is was at says said say wants want me would will could can pay pays paying put puts came come comes coming in through back with w now just went go up to gave give gives giving offer offers offered offering base tc total comp around about like roughly number numbers package bid "
        + "wrote written writing told dijo dice sagte bot pdf letter signed inbox vp my call telefono teléfono por on over verbal verbally orally email phone phoned sent sends quoted promised proposed beat that it also too only still of for moved bumped matched counter countered landed sits stands has have had got a the us theirs mine emailed an").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"the adobe offer, figma platform engineer", "PayPal, Branded Checkout Platform Engineer": a company in the title of the role, where another one offers it.</summary>
    public static bool IsOfTitle(MessageText message, Mentions mentions, CompanyMention company)
    {
        if (mentions.Role is not { } role || company.Start >= role.Start + role.Raw.Length || message.TokenAt(role.Start) - message.TokenAt(company.Start + company.Raw.Length) > 1)
        {
            return false;
        }

        var sentence = message.SentenceOf(message.TokenAt(company.Start));
        return mentions.Companies.Any(c => c.Start < company.Start && c.Name != company.Name && message.TokenAt(c.Start) is var at && message.SentenceOf(at) == sentence && (message.WordAt(message.TokenAt(c.Start + c.Raw.Length), "offer", "role", "job") || message.At(message.TokenAt(c.Start + c.Raw.Length)).IsSign(',')));
    }

    /// <summary>"for groq.. no wait cerebras": another name is put in its stead.</summary>
    public static bool IsTakenBack(MessageText message, List<(CompanyMention Mention, int Token)> places, int index)
    {
        if (index + 1 >= places.Count || places[index + 1].Token - places[index].Token > 6)
        {
            return false;
        }

        for (var i = places[index].Token + 1; i < places[index + 1].Token; i++)
        {
            if ((message.WordAt(i, "wait", "meant", "sorry", "oops", "correction") || (message.WordAt(i, "mean", "actually") && !message.WordAt(i - 1, "not"))) && message.At(places[index].Token - 1).IsWord("not") is false)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An amount stands before (-1) or behind (1) a name, in its sentence or the next to it.</summary>
    public static bool HasFigure(MessageText message, int name, int step)
    {
        for (var i = name + step; i >= 0 && i < message.Count && Math.Abs(message.SentenceOf(i) - message.SentenceOf(name)) <= (step > 0 ? 1 : 0); i += step)
        {
            if (message.At(i) is { Kind: TokenKind.Number } figure && (figure.Value >= 100 || (figure.Text.Length > 0 && figure.Value >= 10)) && !NumberUses.IsNotMoney(message, i) && !message.At(i + 1).IsSign('%'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"groq 215 base", "stripe (240", "figma wants me at 231": figures stand right behind a name, or words that carry an offer to them.</summary>
    public static bool IsFollowedByFigure(MessageText message, int token, CompanyMention mention, Mentions mentions)
    {
        var next = BehindPlace(message, message.TokenAt(mention.Start + mention.Raw.Length), mentions);
        next += message.At(next).IsSign(':') || message.At(next).IsSign('-') || message.At(next).IsSign('(') || message.At(next).IsSign('|') ? 1 : 0;
        next = BehindCarriers(message, next);
        var behind = BehindBrackets(message, next);
        next = behind > next ? BehindCarriers(message, behind) : next;
        return next > token && message.At(next) is { Kind: TokenKind.Number } figure && (figure.Value >= 15 || figure.Text.Length > 0) && !NumberUses.IsNotMoney(message, next);
    }

    private static int BehindLevel(MessageText message, int at) => message.At(at).Kind == TokenKind.Word && SlotCues.IsLevel(message.At(at).Text) ? at + 1 : at;

    private static int BehindCarriers(MessageText message, int at)
    {
        for (var steps = 0; steps < MostCarriers && message.At(at).Kind != TokenKind.Number && (Carriers.Contains(message.At(at).Text) || IsBehindStatus(message, at) || CurrencyNames.Of(message.At(at), message.Text) is not null); steps++)
        {
            at++;
        }

        return at;
    }

    /// <summary>"google in writing, 216 base": a comma behind how it was told.</summary>
    private static bool IsBehindStatus(MessageText message, int at) =>
        message.At(at).IsSign(',') && message.WordAt(at - 1, "writing", "written", "verbal", "verbally", "inbox", "email", "phone", "call", "pdf", "letter", "paper");

    /// <summary>"cerebras said (phone only) 230", "meta (por escrito) 210": words in brackets without a figure.</summary>
    private static int BehindBrackets(MessageText message, int at)
    {
        for (var i = at + 1; message.At(at).IsSign('(') && i <= at + MostCarriers && message.At(i).Kind is TokenKind.Word or TokenKind.Sign; i++)
        {
            if (message.At(i).IsSign(')'))
            {
                return i + 1;
            }
        }

        return at;
    }

    /// <summary>"cerebras sunnyvale (240 base": a place or a role may stand between a name and its figures.</summary>
    private static int BehindPlace(MessageText message, int next, Mentions mentions)
    {
        // "meta E5 said 215 base"
        next = BehindLevel(message, next);
        for (var steps = 0; steps < 3 && next < message.Count; steps++)
        {
            var at = message.At(message.At(next).IsSign(',') || message.At(next).IsSign('(') || message.WordAt(next, "in") ? next + 1 : next).Start;
            var behind = mentions.Places.Where(p => p.Start == at).Select(p => p.Start + p.Raw.Length).FirstOrDefault(mentions.Role is { } role && role.Start == at ? at + role.Raw.Length : 0);
            if (behind == 0)
            {
                break;
            }

            next = message.TokenAt(behind);
        }

        // "microsoft hyderabad L62: base 46 lakh"
        next = BehindLevel(message, next);
        return message.At(next).IsSign(',') || message.At(next).IsSign(')') || message.At(next).IsSign(':') ? next + 1 : next;
    }

    /// <summary>"google's base", "that google base", "my google equity": a part of an offer, said to be this company's, with a figure to come.</summary>
    public static bool OwnsPart(MessageText message, int name, CompanyMention mention)
    {
        var behind = message.TokenAt(mention.Start + mention.Raw.Length);
        behind = message.WordAt(behind, "s") ? behind + 1 : behind;
        var isOwned = message.WordAt(name - 1, "the", "that", "my", "this", "their") || message.At(behind - 1).Text.EndsWith('s');
        return isOwned && message.WordAt(behind, "base", "equity", "rsu", "rsus", "stock", "sign", "signing", "bonus", "salary", "tc", "total", "grant", "comp") && HasFigure(message, name, 1);
    }

    /// <summary>"two other offers on the table: snowflake 235, roblox 242": what the list is headed with holds for all of it.</summary>
    public static bool IsListOfOffers(MessageText message, int name)
    {
        for (var i = name - 1; i > 0 && message.SentenceOf(i) == message.SentenceOf(name); i--)
        {
            if (message.WordAt(i, "offers", "others") && message.WordAt(i - 1, "other", "competing", "more", "rival", "two", "2", "three"))
            {
                return message.WordAt(i, "others") || message.WordAt(i - 1, "other", "competing", "rival", "more");
            }
        }

        return false;
    }

    /// <summary>"they said 390 total, nothing on paper yet": a sum told and not written is a verbal offer, no process.</summary>
    public static bool IsUnwritten(MessageText message, PhraseHit<CompanyCue> hit, int name) =>
        hit.Tag == CompanyCue.InProcess && message.WordAt(hit.First, "nothing", "none") && message.WordAt(hit.Last, "paper", "signed", "yet")
        && Enumerable.Range(name, Math.Max(0, hit.First - name)).Any(i => message.At(i) is { Kind: TokenKind.Number, Value: >= 100 } || (message.At(i).Kind == TokenKind.Number && message.At(i).Text == "k"));
}

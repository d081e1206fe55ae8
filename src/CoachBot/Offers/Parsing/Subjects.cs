namespace CoachBot.Offers;

/// <summary>Whose figure it is.</summary>
internal enum Subject
{
    /// <summary>The offer the message is about.</summary>
    Own,
    Rival,

    /// <summary>The walk-away figure.</summary>
    Floor,
    CurrentPay,

    /// <summary>What the user asked or hopes for: told, but nobody has offered it.</summary>
    Wish,

    /// <summary>A posted or quoted range.</summary>
    Posted,

    /// <summary>A friend's, the market's, hearsay.</summary>
    Others,

    /// <summary>What the user loses by leaving the present job.</summary>
    Forfeit,

    /// <summary>Made up or injected.</summary>
    Untrue,
}

/// <summary>Whose a figure is, and for a rival's or the employer's which company.</summary>
internal readonly record struct Owner(Subject Subject, PlacedCompany? Company = null);

/// <summary>Tells for each figure of a message whose it is, by the words and names around it.</summary>
internal sealed class Subjects
{
    /// <summary>"give up the bonus entirely for 60k": words from what is given to its price.</summary>
    private const int FarthestPrice = 8;

    /// <summary>How far behind a figure "is my floor" may stand.</summary>
    private const int NearEnough = 40;

    private static readonly PhraseTable<(Subject Subject, bool Weak)> Table = new(
        ((Subject.Floor, false), FloorWords.English + "; stay|staying|keep|keeping above|over $|€|£? #; stop|quit talking|talks * below|under; no|never|not|nothing less|lower than|under $|€|£? # * me|ever|period|private; " + FloorWords.Others + "; under|below|less # base|tc|total? i|id|ill|im * stay|staying|out|walk|pass|decline; need|want|require # base|tc|total? at least|minimum; move|leave|switch|join|go for? < #; descendre|descends|descend|descendrai sous|dessous|en; walk|walking|out|gone if they|it|she|theyre go|goes|come|comes|is|are|stay|stays? under|below|less; lowest|least|minimum|min base|tc|total|salary|comp|package comp|pay? i|id|ill|we|im; min|minimum base|salary|tc|total private|:|(; pas|jamais sous; walk number|figure|price|line|point; unter # * nicht; if they|it|she|he|that|theyre cant|dont|doesnt|wont|cannot|couldnt|isnt|not|arent do|hit|reach|get|match|give|meet|go|come|offer|pay|at|to|least? * # * out|walk|walking|gone|leaving|pass|done|no|decline; floor; walk away; walkaway; min|minimum $|€|£? #; schmerzgrenze|untergrenze; walk at|below|under * below|under|less; walk if|under|below|at; wont|will|would|cant|cannot|not|never|dont|wouldnt|couldnt|id|ill|can never?|not? go|accept|take|sign|consider|settle|say|do|work|entertain * below|under|less|lower; never go below|under; not below|under; nothing under|below|less; bottom line; my min|minimum; minimum i; lowest i|id|ill|number; reservation price|number|point; anything under|below|less; under|below|less $|€|£? # * walk|no|out|decline|reject|pass|gone; floors $|€|£? #; floors at|is|:; where i stop|draw; i stop saying yes; absolute|bare|very|rock min|minimum|bottom; min|minimum for|is|id|i|would; my lowest|least|worst; lowest i|id|ill|is; worst case; i|id * honestly|happily|gladly? take|accept # ; i|id can|could? live with|on; i|id can|could? settle for|at; dont|wouldnt|not|wont|didnt want|wanna|willing|going|prepared|planning|gonna * less|under|below|lower; at least # or; cant afford less; need at least; hard limit; no way * less|under|below; going|go for less|under; under|below|less|lower than? # * walking|walk|gone|pass|out; walking|walk away below|under|if|at; minimum|min|lowest|least id|ill|i|i'd take|accept|go|consider|do; wouldnt|wont|not|never move|leave|join|sign|switch|come for less|under|below; less|lower than # * out|no|walk; for less|under than? # * no|out"),
        ((Subject.CurrentPay, false), "current is|was|: $|€|£? #; between? staying|stay put? (|:; leaving|leave|quitting|quit|left a|my $|€|£? # base|tc? job|role|gig|position|place; current|present|existing job|role|gig|company|employer|place|firm pays|gives|paid me? $|€|£? #; today|now|currently|rn my base|salary|pay|comp|tc is|:|#; rn|atm|now|today|currently im|i|ive at|on|making|make|earn|get $|€|£? #; current|present comp|pay|salary|package|tc at; me now|today|rn|currently :; rn|atm : # base|tc|total; zahlt|zahlen mir|uns grad|gerade|derzeit|aktuell|momentan|heute|bisher; drawing|draw #; my fixed|base|salary|ctc|pay|comp|total now|today|currently|rn is|:|#; anywhere|process * on # base|tc|total; currently|presently|just|still on #; present|current fixed; where i work|am now|today|currently|rn * #; verdien|verdiene ich; mein|meine|mon|ma|mi|meu|minha|il aktuelles|jetziges|derzeitiges|momentanes base|salary|gross|fix; mein|mon|mi|meu|minha base|salary|gross|fix hoje|actual|actuel|aujourdhui|heute|ahora|atual|hoy; aujourdhui|hoje|heute|hoy|ahora mon|meu|mein|mi base|salary|gross|fix; my base|salary|pay|comp|tc is|: # today|now|currently|rn|atm|right; i get # * now|rn; my present|current #; on a? contract at #; im|i|ive at|on|making|earning|make|earn # * right? now|today|currently|rn|atm|presently; now on|making|earning #; last drawn; last drawn ctc|salary|pay|comp * mine|its|is; where i|im am? now|today|currently pays|pay|is|gives #; actuellement|aujourdhui|actualmente|atualmente|attualmente à|a|en #; today|nowadays|presently i have|get|got|earn #; been at|with my company|job|firm|employer|place; aktuell|derzeit|momentan|zurzeit|bisher|actuellement|actualmente|atualmente|hoje $|€|£? #; aktuell|derzeit|momentan|zurzeit verdiene|bekomme|bin|hab|habe; hoje|hoy|ahora ganho|recebo|gano|cobro|gagne; #|$|€|£ * aujourd hui; je|j|per suis|touche|gagne à|a|actuellement? #; i am at|on|making # * now|today|currently|rn; my job|role|place now|today|currently # ; my job|role|place now|today|currently is|pays; started|joined|began at|on #; gano|ganaba|cobro|percibo|ganho|recebo|gagne|touche|verdiene; salary|pay|comp actual|atual|actuel|attuale; im on $|€|£? #; i get|make|earn $|€|£? # * today|currently|nowadays|rn|atm; im|i|ive at|on|making $|€|£? # * at the mo|moment; im|i at $|€|£? # base|tc|total|k? * today|currently|rn|atm; aktuelles|jetziges|derzeitiges|momentanes|bisheriges salary|comp|gross; present salary|pay|comp|compensation|base|tc|package|ctc|total; my salary|pay|base|comp|tc right? now|today|currently|rn is|:|#|$|€|£; they|who pay|pays|paying me # * at|now|today|currently; im|i on|at|making # * at the moment; im|i at|on # base|tc|total|all|k? now|today|rn|currently; i earn|make # ; current|currently|existing|presently|nowadays :; i|im|ive|currently|now make|making|earn|earning|made; i currently|now|already make|earn|get|have; currently|presently at|on|making|earning|get|getting|paid; current base|salary|tc|comp|compensation|pay|total|package|ctc|job|role|employer|company|equity|bonus|gig; my current; i get paid; making # now|today|currently|rn|right; im|i at|on # now|today|currently|rn|right; im on #; present salary|pay; my|last|previous last|previous|old|salary|job salary|base|pay|is|comp|paid|pays; right now i|im; today i make; what i make|earn; i am making|on|earning; existing pay|salary|comp; pays me; work|working at; currently|presently|rn #|$|€|£|base|tc; currently|presently i|im|ive; last|previous|prior|former salary|base|comp|pay|tc|job;  today im|i at|on|make; at my current|present job|company|employer"),
        ((Subject.Wish, false), "say|says|said no to $|€|£? #; asking|ask|emailing|email|requesting|request * for $|€|£? # base|tc|total|equity|rsu|rsus|stock|k?; would|will|could|is $|€|£? # base|tc|total|rsu|rsus|equity be; je|j veux|voudrais|aimerais|souhaite; ich will|möchte|hätte gern|gerne? $|€|£? #; quiero|querría|quisiera|quero|queria|gostaria de? $|€|£? #; trade|swap|exchange|sacrifice|forgo|forego|trading|swapping|give|giving * for|into|against #; trade|trading|swap|swapping|exchange #; worth more ,|:? #; which|whats better|smarter ,|:? #; if i|we ask|say|counter|want|propose for? * n|and|but they|she|he|hr say|says|come|comes|offer|offers|do|go|goes|counter|counters|land|meet; ask|asking for? $|€|£? # base|tc|total|stock|rsu|rsus|equity|k?; ask|counter note|email|mail|msg|text : ; i|id|we|id kinda|sorta|really|honestly|actually|would|do expect|want|hope|like|need|prefer; pidiendo|pedindo|demandant|réclamant|fordernd $|€|£? #; # more|extra|higher|additional * or|vs|versus #; want|wanna|trying|hoping|like to go|get|move|come to|up; would like|love|prefer $|€|£? #; ask|target|number|anchor i|ive had|have|got|want * is # ; me wants|want; ask|asking|request|demand|push for? # more|extra|additional|higher; that|which asks|ask for #; want|wanting|asking $|€|£? #; target|dream|ideal|goal|stretch|hope $|€|£? #; target|dream|ideal|goal|stretch is|of|: $|€|£? #; # base|tc|total? is|would|be be? fine|ok|okay|acceptable|enough; is $|€|£? # * # * ask|counter|target; is $|€|£? # * ask|counter|target; is $|€|£? # base|tc|total? too|greedy|aggressive|unreasonable|overreaching|pushing; pido|pedir|pedire|pediré|peço|pedirei|demande|demander|fordere|fordern|verlange|verlangen; je|per dis|demande|vise; if they|she|he|hr say|says|offer|offers|come|comes|go|goes|give|gives|offered $|€|£? #; asking $|€|£? #; id|ill|im|would be happy|glad|ok|fine|content with|at; if base|equity|tc|total|sign|it|they|bonus hits|reaches|reach|hit|gets|goes|is; you|u can|may|could|should say|tell|share|mention|quote|give|name; tell them|her|him|recruiter|hr #|$|€|£|i; thinking of|about; planning|plan to|on; countering; i|ive|id|we|ill already|just|also|even told|said|gave|quoted; i|id|we|ill want|wanted|need|like|love|prefer|hope|hoped|expect|expected|aim|counter|countered|propose|proposed|ask|asked|requested|said|told|gave|quoted; i would like|want|love; i was hoping|thinking; asked|ask|asking for|them; should|can|could|do|shall|may|would i|we ask|counter|say|go|get|push|request|want|demand|negotiate|propose|aim|move|shift|convert|turn|trade|swap|put; if they|she|he|hr|recruiter come|comes|counter|counters|reply|land|go|goes|say|says|end|ends|move|moves|stop|stops|stick|sticks|stay|stays|top|tops|cap|caps|hold|holds|max|finish back|up|down|out|firm|only? at|with|to|on #; counter|countering at|with; aiming|hoping|looking|shooting|gunning|going|pushing|push for|at|to; im|my thinking|target|ask|goal|number|expectation|expectations|counter; targeting; wants|wish|target|goal|ask :; get|bring|bump them|it|that|base up?|to; want to get|reach|hit|counter|ask; expecting; if they|i could|would|can|match|give|do|get|go; would it be ok|okay|fine to; is it reasonable|realistic|crazy|too; could they|we; would|might|gladly|happily take|accept|settle # ; id say yes|sign; ill sign|accept|take at|for|if; at # i|ill|id sign|accept|take"),
        ((Subject.Posted, false), "tops|top|topping|maxes out at; cap|ceiling|max|maximum is|at|of|: * # ; the|their|a|hard cap|ceiling|max|maximum * # ; # max|maximum|cap|tops on|for|in? base|salary|tc; capped|maxed|topped at|out * #; posted range|band|salary|pay|at; posting|listing|jd|ad|advert|description says|shows|lists|listed|has|had|is|was|range; listed range|at|salary; job ad|post|posting|description|listing; pay|salary|comp|base|budget|their|budgeted range|band|scale; range|band is|was|of|goes|for|from; levels fyi|.|says|has|shows|#; jd|ad|listing|advert says|said|had|shows|lists|#; levelsfyi|glassdoor|blind|teamblind; market rate|is|pays|range|median; their|the budget|band|range is; median|average is|of|base|tc|comp; salary transparency; top|bottom of|end of? the|their|band|range"),
        ((Subject.Others, false), "blurted out? #; gave|offered|paid|got him|her exactly|just #; roomate|roomates; anyone|anybody|somebody|someone * get|got|gets|getting|has|have|seen|heard|make|making|earn; cant|cannot|wont|couldnt|wouldnt|unable to? do|match|reach|hit|meet|approve|offer|give|stretch|get|go to? #|$|€|£; my? old|former|ex manager|boss|colleague|lead; cant|cannot|wont|couldnt|never|not go|do|offer|pay|exceed over|above|higher|beyond|past; cant|cannot|wont|couldnt exceed; friend|friends|buddy|coworker|coworkers|colleague|colleagues|roommate|flatmate|housemate|cousin|uncle|aunt|dad|mom|mum|father|mother|neighbour|classmate|mentor|acquaintance|peer|peers|wife|husband|spouse|girlfriend|boyfriend|brother|sister|cousin|teammate|neighbor|someone|somebody|others; another person; people|folks|guys|candidates|hires|engineers get|got|getting|make|making|there|at|are|were; i heard|saw; i read that|about|on|online|somewhere|they|people|ppl|levels; heard|read that; typically|usually pay|pays|offer|offers|is; pays|paying|gives for|around|about|up|like|ppl|people|#; for example; eg; hypothetically|suppose|imagine; what if; say they"),
        ((Subject.Forfeit, false), "forfeit|forfeiting|forfeited|forgo|forego|forgoing; i|id|ill|would|will|gonna|im lose|losing; losing; leave|leaving behind|#|$|€|£|about|~|around; leaving|leave|leaves * on the table; giving|give up; walk|walking away from; unvested; owe|repay|return|pay back? * # * * to? my? current|old|previous|existing|last|former|present|employer|job|company; owe|repay|return|pay|give back? * # of|from my? last|current|old|previous|present; miss|missing|forfeits out? on|my|the"),
        ((Subject.Rival, false), RivalReader.Keeps + "; also|additionally have|got|received|holding an|another? offer; another|competing|second|rival offer; other offer is|at|of|from|with|has|for|:; other|second|competing|rival one|place|company|startup is|at|was|has|pays|gives|offers|gave|:; the other is; rival|competitor is|at|:|offers|pays|gives; offer elsewhere; my other offer; a different offer; someone|somebody else is|offered|gave|wants|made|interested|has; another company|place|firm|team|startup offered|gave|wants|made|has|is"),
        ((Subject.Own, false), "my|the letter|contract|paper|papers|offer says|shows|has|reads; they|theirs|them :; me|nous|mir|nos propose|proposent|offre|offrent|ofrece|ofrecen|oferece|oferecem|bietet|bieten; bietet|bieten|ofrecen|oferecem|proposent mir|me|nos #; sie|er|man|die haben|hat jetzt|nun|mir? $|€|£? # geboten|angeboten|vorgeschlagen; cant|cannot|wont|couldnt|no do|go|move|budge|match|happen * but #; im|ive|i was|been|being|got|am|have? been? offered; mine|ours is|was|are|:; my|this|the offer|package; i|just|finally|have got|received|have * offer; got|received|have the|an|my|a|their * offer; new|updated|revised|final|initial|first|original|counter offer; offer is|was|:|letter|says; got offered; here is|are the|my; heres the|my|what"),
        ((Subject.Own, true), "they|it were|was at; now its|theyre|shes|hes; its # base|tc|total; offer|angebot|oferta|offre|offered $|€|£? #; could|can do|go|offer|give|stretch #|to|up|$|€|£; got # base|tc|total|all|+ * from; i|ive|we|im just|only|now? got|received|have|see #|$|€|£; theyre|its|hes|shes at|on|offering|giving; they|she|he|u are|r|is at; they|she|he|hr|recruiter|company|hm|theyre|theyve offered|offer|offering|said|say|says|gave|give|came|moved|went|landed|settled|ended|opened|started|sent|proposed|want|wants|can|will|have|are|bumped|raised|upped|increased|move|raise|bump|come|go|approved|put|matched|responded|replied|got|just|finally|now|only; offered|offering|countered|proposed; came back; their offer|counter|number|numbers|latest"));

    private readonly MessageText _message;
    private readonly UntrueParts _untrue;
    private readonly List<(int First, int Last, Owner Owner, bool Weak)> _cues = [];

    /// <summary>The last word of the cue that holds.</summary>
    private int _holdsTo = -1;

    /// <param name="isPutRight">Something is put right or hangs on a condition: "i said 180, its 190" and "if i sign" are then no wish.</param>
    public Subjects(MessageText message, IReadOnlyList<PlacedCompany> companies, UntrueParts untrue, bool isPutRight = false)
    {
        _message = message;
        _untrue = untrue;
        _cues.AddRange(companies.Where(c => !message.WordAt(c.Token - 1, "matched", "beat", "topped")).Select(c => (c.Token, c.Token, new Owner(SubjectOf(c), c), false)));
        _cues.AddRange(Table.FindAll(message).Where(h => IsMeant(message, h, isPutRight)).Select(h => (h.First, h.Last, new Owner(h.Tag.Subject), h.Tag.Weak)));
        _cues.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : Rank(a.Owner.Subject).CompareTo(Rank(b.Owner.Subject)));
    }

    /// <summary>The words say whose a figure is, and nothing else.</summary>
    private static bool IsMeant(MessageText message, PhraseHit<(Subject Subject, bool Weak)> hit, bool isPutRight)
    {
        var isTheirs = message.WordAt(hit.First, "want") && message.WordAt(hit.First - 1, "they", "she", "he", "hr", "recruiter", "who");
        var isSame = hit.Tag.Subject == Subject.Rival && message.WordAt(hit.Last, "offer") && message.WordAt(hit.Last + 1, "from", "by") && message.WordAt(hit.Last + 2, "them", "her", "him", "hr", "recruiter", "same");
        var isSwap = hit.Tag.Subject == Subject.Forfeit && message.WordAt(hit.First, "give", "giving") && Enumerable.Range(hit.Last + 1, FarthestPrice).Any(i => message.WordAt(i, "for", "against") && message.At(i + 1).Kind == TokenKind.Number);
        var isTheOffer = hit.Tag.Subject == Subject.CurrentPay && message.WordAt(hit.First, "current") && message.WordAt(hit.First + 1, "is", "was") && message.At(hit.Last + 1).IsSign('/');
        return !isTheirs && !isSame && !isSwap && !isTheOffer && !IsRange(message, hit) && !IsOfBonus(message, hit.First) && !IsFloorOfPart(message, hit) && !IsListOfAsks(message, hit.First, hit.Tag.Subject)
            && !(hit.Tag.Subject == Subject.Wish && (IsNoWish(message, hit) || (isPutRight && message.WordAt(hit.Last, "said", "told", "gave", "sign", "accept", "take"))));
    }

    /// <summary>"bonus target: 15%" is nobody's wish.</summary>
    private static bool IsOfBonus(MessageText message, int at) => message.WordAt(at, "target", "targeting") && message.WordAt(at - 1, "bonus", "annual", "variable");

    /// <summary>"base is 228 with a target bonus", "i said no", "cerebras is the one i want (248 base)", "they matched my ask", "they countered my counter: rsu 480".</summary>
    private static bool IsNoWish(MessageText message, PhraseHit<(Subject Subject, bool Weak)> hit) =>
        (message.WordAt(hit.First, "trade", "swap", "exchange", "trading", "swapping", "give", "giving", "sacrifice") && Enumerable.Range(hit.First - 5, 5).Any(i => message.WordAt(i, "they", "she", "he", "hr", "recruiter", "theyd", "theyll", "them", "wants"))) ||
        (message.WordAt(hit.Last, "said", "told", "gave") && message.WordAt(hit.Last + 1, "u", "you", "ya", "above", "earlier", "before"))
        || (message.WordAt(hit.Last, "said", "told") && message.WordAt(hit.Last + 1, "no", "yes", "ok", "thanks", "nothing", "maybe", "nah"))
        || (message.WordAt(hit.Last, "target") && (message.WordAt(hit.Last + 1, "bonus", "of") || message.At(hit.Last - 1).IsSign('%') || message.WordAt(hit.Last - 1, "percent", "pct")))
        || (message.WordAt(hit.First, "ask", "number", "target", "counter") && message.WordAt(hit.First - 1, "my", "our") && message.WordAt(hit.First - 2, "matched", "met", "hit", "beat", "approved", "accepted"))
        || (message.WordAt(hit.First, "i") && message.WordAt(hit.First - 1, "one", "place", "company", "team"))
        || (message.WordAt(hit.Last, "counter") && message.WordAt(hit.First - 1, "countered", "answered", "rejected", "declined", "refused", "to"))
        || (message.WordAt(hit.Last, "ask", "number", "target", "counter") && message.WordAt(hit.First - 1, "matched", "met", "hit", "beat", "approved", "accepted"));

    /// <summary>"320 and 900k or i walk": a demand of several parts is no limit.</summary>
    private static bool IsListOfAsks(MessageText message, int at, Subject subject) => subject == Subject.Floor && message.At(at).Kind == TokenKind.Number && message.WordAt(at - 1, "and", "plus");

    /// <summary>"min 220 max 240 base": a range, and no limit.</summary>
    private static bool IsRange(MessageText message, PhraseHit<(Subject Subject, bool Weak)> hit) =>
        hit.Tag.Subject is Subject.Floor or Subject.Posted && ((message.WordAt(hit.First, "min", "minimum") && Enumerable.Range(hit.Last, 4).Any(i => message.WordAt(i, "max", "maximum"))) || (message.WordAt(hit.First, "max", "maximum") && Enumerable.Range(hit.First - 4, 4).Any(i => message.WordAt(i, "min", "minimum"))));

    /// <summary>"the sign on has a floor of 10k", "on the 4th floor", "the very bottom of the range": not the user's.</summary>
    private static bool IsFloorOfPart(MessageText message, PhraseHit<(Subject Subject, bool Weak)> hit)
    {
        var before = hit.First - 1;
        return (message.WordAt(hit.Last, "bottom") && message.WordAt(hit.First, "very", "absolute", "rock") && message.WordAt(before, "the", "their"))
            || (message.WordAt(hit.First, "floor") && ((message.WordAt(before, "a") && !message.WordAt(before - 1, "have", "got", "ive", "with", "set", "need")) || message.WordAt(before, "their", "nd", "rd", "th", "st") || message.At(before) is { Kind: TokenKind.Number, Text: not ("" or "k") }));
    }

    /// <summary>Whose each figure is, in the order given.</summary>
    public List<Owner> Of(List<Labelled> figures)
    {
        var owners = new List<Owner>(figures.Count);
        var unsaid = new List<bool>(figures.Count);
        var next = 0;
        (Owner Owner, int At) active = (new Owner(Subject.Own), -1);
        foreach (var figure in figures)
        {
            active = Lapsed(active, figure);
            while (next < _cues.Count && _cues[next].First <= figure.Quantity.Last)
            {
                active = After(active, next);
                next++;
            }

            if (active.Owner.Subject == Subject.Wish && active.At >= 0 && _message.SentenceOf(active.At) < _message.SentenceOf(figure.First) && !OpensList(active.At, figure.First))
            {
                // "asking for more pls. remote us, 210 base"
                active = (new Owner(Subject.Own), -1);
            }

            var behind = Behind(figure, next, active);
            unsaid.Add(active.At < 0 && behind is null);
            owners.Add(_untrue.Covers(figure.Quantity.First) ? new Owner(Subject.Untrue) : behind ?? active.Owner);
        }

        NameRivals(figures, owners, unsaid);
        return owners;
    }

    /// <summary>"what i want:" or a line of its own before the figures.</summary>
    private bool OpensList(int cue, int figure) => Enumerable.Range(cue, figure - cue).Any(i => _message.At(i).IsSign(':') || _message.At(i).Kind == TokenKind.LineEnd);

    /// <summary>"240 base, 400 rsu - thats from databricks", "second offer: 228 base (figma)": the giver is named behind the figures.</summary>
    private void NameRivals(List<Labelled> figures, List<Owner> owners, List<bool> unsaid)
    {
        foreach (var (first, _, rival, _) in _cues)
        {
            if (rival is not { Subject: Subject.Rival, Company: { } company } || company.Cues.Contains(CompanyCue.InProcess) || company.Cues.Contains(CompanyCue.Withdrawn) || owners.Exists(o => o.Company is { } c && ReferenceEquals(c, company)))
            {
                continue;
            }

            var isGiver = _message.WordAt(first - 1, "from", "by") || (_message.WordAt(first - 1, "is") && _message.WordAt(first - 2, "base", "tc", "total", "one")) || _message.At(first - 1).IsSign('(') || (_message.At(first - 1).IsSign('-') && first + 1 >= _message.Count);
            for (var i = 0; i < figures.Count; i++)
            {
                var isNear = Math.Abs(_message.SentenceOf(figures[i].First) - _message.SentenceOf(first)) <= 1;
                if (isNear && (owners[i] is { Subject: Subject.Rival, Company: null } || (isGiver && unsaid[i] && figures[i].First < first)))
                {
                    owners[i] = rival;
                }
            }
        }
    }

    /// <summary>"my current job (apple) countered with 235": what the employer offers to keep the user stands beside the offer like a rival's.</summary>
    private static Subject SubjectOf(PlacedCompany company) => company.Role switch
    {
        CompanyRole.Own when company.Cues.Contains(CompanyCue.Hearsay) => Subject.Others,
        CompanyRole.Own => Subject.Own,
        CompanyRole.Rival => Subject.Rival,
        CompanyRole.Employer when company.Cues.Contains(CompanyCue.Keeps) => Subject.Rival,
        CompanyRole.Employer => Subject.CurrentPay,
        _ => Subject.Others,
    };

    /// <summary>Of cues starting at one word the last in this order wins: "my floor" is a floor, whatever else "my" begins.</summary>
    private static int Rank(Subject subject) => subject switch
    {
        Subject.Own => 0,
        Subject.Others => 1,
        Subject.Posted => 2,
        Subject.Wish => 3,
        Subject.CurrentPay => 4,
        Subject.Rival => 5,
        Subject.Floor => 6,
        Subject.Forfeit => 7,
        _ => 8,
    };

    private (Owner Owner, int At) After((Owner Owner, int At) active, int index)
    {
        var (first, last, owner, weak) = _cues[index];
        if (index > 0 && active.At >= 0 && first <= _holdsTo && Rank(owner.Subject) < Rank(active.Owner.Subject) && last <= _holdsTo)
        {
            return active;
        }

        // "they want my current ctc. mine is 38", "they insist on what i earn. its 165": of what was asked about.
        if (active.Owner.Subject == Subject.CurrentPay && (_message.WordAt(first, "mine") || (weak && _message.WordAt(first, "its") && !_message.Tokens.Skip(active.At).Take(first - active.At).Any(t => t.Kind == TokenKind.Number))))
        {
            return active;
        }

        // "they offered" speaks of the rival just named, unless that one has made no offer yet.
        var keepsRival = weak && active.Owner is { Subject: Subject.Rival } whose && whose.Company?.Cues is var cues && (cues is null || !cues.Contains(CompanyCue.InProcess) && !cues.Contains(CompanyCue.Withdrawn));
        var keepsStory = (weak || (_message.WordAt(first, "offer") && active.Owner.Company?.Cues.Contains(CompanyCue.Hearsay) == true)) && active.Owner.Subject == Subject.Others && _message.ClauseOf(active.At) == _message.ClauseOf(first);
        var namesRival = !weak && owner is { Subject: Subject.Own, Company: null } && active.Owner.Subject == Subject.Rival && _message.SentenceOf(active.At) == _message.SentenceOf(first) && !_message.WordAt(first, "my", "this");
        if (keepsRival || keepsStory || namesRival)
        {
            return active;
        }

        // Of two cues of one kind, one in the other, the longer one says how far it holds: "walk if", "walk if they go under".
        _holdsTo = active.At >= 0 && first <= _holdsTo && owner.Subject == active.Owner.Subject ? Math.Max(_holdsTo, last) : last;
        return (owner, first);
    }

    /// <summary>"minimum 1 crore, thats my walk away": said of the figure of the clause before.</summary>
    private bool IsSaidOfBefore((int First, int Last, Owner Owner, bool Weak) cue, Labelled figure) =>
        cue.Owner.Subject == Subject.Floor && _message.SentenceOf(cue.First) == _message.SentenceOf(figure.Last) && _message.ClauseOf(cue.First) - _message.ClauseOf(figure.Last) == 1 && (_message.WordAt(cue.First, "thats") || _message.WordAt(cue.First - 1, "thats", "is", "its") || _message.WordAt(cue.First - 2, "thats"));

    /// <summary>A rival's list of figures may go on in the next sentence; a floor ends with its clause, all else with its sentence.</summary>
    private (Owner Owner, int At) Lapsed((Owner Owner, int At) active, Labelled figure)
    {
        if (active.At < 0)
        {
            return active;
        }

        var at = figure.First;
        var holds = active.Owner.Subject switch
        {
            Subject.Own => true,
            Subject.Rival => true,
            Subject.CurrentPay => _message.SentenceOf(at) - _message.SentenceOf(active.At) <= 1,
            Subject.Forfeit => _message.SentenceOf(at) == _message.SentenceOf(active.At),
            Subject.Floor => _message.SentenceOf(at) == _message.SentenceOf(active.At) && _message.ClauseOf(at) - _message.ClauseOf(active.At) <= 1,
            _ => _message.SentenceOf(at) == _message.SentenceOf(active.At),
        };
        return holds ? active : (new Owner(Subject.Own), -1);
    }

    /// <summary>"230 is my floor", "180 is what i make": a cue close behind the figure in its own clause.</summary>
    private Owner? Behind(Labelled figure, int next, (Owner Owner, int At) active)
    {
        var clause = _message.ClauseOf(figure.Last);
        if (active.At >= 0 && _message.ClauseOf(active.At) == clause && active.Owner.Subject is not Subject.Own)
        {
            return active.Owner.Subject == Subject.CurrentPay && next < _cues.Count && _cues[next] is { Owner.Subject: Subject.Forfeit } lost && lost.First <= figure.Quantity.Last + 3 ? lost.Owner : null;
        }

        if (next < _cues.Count && _message.At(figure.Last + 1).IsSign('(') && _cues[next] is { Owner.Subject: Subject.CurrentPay or Subject.Wish or Subject.Floor } bracketed && bracketed.First <= figure.Last + 3)
        {
            // "150 base (what i make), 185 base (the dream)"
            return bracketed.Owner;
        }

        for (var i = next; i < _cues.Count && (_message.ClauseOf(_cues[i].First) == clause || IsSaidOfBefore(_cues[i], figure)); i++)
        {
            var cue = _cues[i];
            if (cue.Owner.Subject is Subject.Floor or Subject.CurrentPay && _message.At(_message.WordAt(cue.Last + 1, "is", "at", "of", "was") || _message.At(cue.Last + 1).IsSign(':') ? cue.Last + 2 : -1).Kind == TokenKind.Number)
            {
                // "hows 200 look if my walk away is 195": it has a figure of its own.
                continue;
            }

            if (cue.Owner.Subject == Subject.Posted && _message.WordAt(cue.First, "range", "band") && _message.WordAt(cue.First + 1, "from", "of", "for"))
            {
                // "TC in the 250-270 range from cerebras"
                continue;
            }

            if (cue.Owner.Subject == Subject.Rival && !_message.WordAt(cue.First - 1, "from", "at", "by", "with", "via"))
            {
                return null;
            }

            if (cue.Owner.Subject is Subject.Floor or Subject.CurrentPay or Subject.Rival or Subject.Posted or Subject.Forfeit && _message.Distance(figure.Last, cue.First) <= NearEnough && _message.Tokens.Skip(figure.Last + 1).Take(cue.First - figure.Last - 1).All(t => t.Kind != TokenKind.Number))
            {
                return cue.Owner;
            }
        }

        return null;
    }
}

using CoachBot.Answers;

namespace CoachBot.Coaching;

/// <summary>Makes the "negotiate up" script: the guide's own sentences where they can be said, the plan's ask, and true sentences of ours where words are missing.</summary>
/// <remarks>80 to 130 words, which is 30 to 60 seconds aloud.</remarks>
public sealed class ScriptWriter
{
    private const int FewWords = 80;
    private const int ManyWords = 130;
    private const int MostReasons = 2;
    private const string Bridge = "That is why this role matters to me.";

    private readonly SpeechInput _input;
    private readonly AskWords? _ask;
    private readonly Speechwriter _writer;
    private readonly IReadOnlyList<IReadOnlyList<WrittenSentence>> _levers;

    public ScriptWriter(SpeechInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        _input = input;
        _ask = input.Plan is null ? null : new AskWords(input.Plan, input.Talk.Offer, input.Book);
        _writer = new Speechwriter(input, _ask);
        _levers = [.. input.Sentences.Levers.Select(_writer.Write)];
    }

    public FilledScript Script()
    {
        var script = _input.Guide.Scripts.Count > 0 ? _input.Guide.Scripts[0] : null;
        var written = _writer.Write(_input.Sentences.Script);
        IReadOnlyList<string> reasons = [.. LeverReasons.Of(_levers, _input.Guide.Company)];
        var say = Assemble(written, reasons);
        return new FilledScript(
            script?.Kind,
            Composed: !written.Any(w => w.Text is not null),
            new FilledSpeech(say, Speechwriter.Reasons(written), Speechwriter.AddIfTrue(written)))
        {
            AboutWork = reasons.Count > 0 ? reasons[0] : null,
        };
    }

    /// <summary>The guide's levers, filled; each says something no other of them says.</summary>
    public IReadOnlyList<FilledLever> Levers() => new LeverWriter(_input, _ask, _writer, RivalLine(), RangeReason()).All(_levers);

    /// <param name="reasons">What the levers say about the work, the best first.</param>
    private string Assemble(IReadOnlyList<WrittenSentence> written, IReadOnlyList<string> reasons)
    {
        var parts = new List<Part>();
        if (PackageWords.Spoken(_input.Talk.Offer, _input.Book) is { Length: > 0 } offer)
        {
            // A thanks that names no figure gives way to one that states the offer.
            written = [.. written.Where(w => w.Text is null || !w.Text.StartsWith("Thank", StringComparison.Ordinal) || w.Text.Any(char.IsAsciiDigit))];
        }
        else
        {
            offer = "";
        }

        if (offer.Length > 0 && !written.Any(w => w.Text?.StartsWith("Thank", StringComparison.Ordinal) == true))
        {
            parts.Add(new Part($"Thank you for the offer of {offer}.", 3));
        }

        var (first, last) = SpeechOrder.Around(written);
        parts.AddRange(Said(first));
        if (RivalLine() is { } rival)
        {
            parts.Add(new Part(rival, 3));
        }

        parts.AddRange(Asks(written).Select(a => new Part(a, 3, IsAsk: true)));
        parts.AddRange(Said(last));
        Unhook(parts);
        var company = _input.Book.Quote(Places.Company(_input.Guide.Company), FigureOrigin.Guide, "the company's name");
        var opening = Math.Min(1, parts.Count);
        Fill(parts, parts.Count, 2, RangeReason());
        var added = 0;
        foreach (var reason in reasons)
        {
            if (added < MostReasons && !parts.Any(p => LeverReasons.IsTwin(p.Text, reason)))
            {
                Fill(parts, opening, 1, reason, isFact: true);
                added++;
            }
        }

        Fill(parts, opening, 1, $"I'm glad we have come this far, and I would like to join {company}.");
        Fill(parts, parts.Count, 1, _ask is not { HasAny: true } ? null : _ask.IsOneOff ? "If that is hard, an early first review with a date in the letter would help as well." : $"If one part is hard to move, I'm open on how we get there: {OpenParts.All(_input.Row, _input.Talk, _input.Plan)}.");
        var end = parts.Count;
        Fill(parts, end, 1, _ask is not { HasAny: false } ? null : _input.Plan is { IsUnmeasured: true } ? "Before I answer, I'd like to understand how the whole package is made up, part by part." : "The package as it stands is a strong one, and I have one last question on it.");
        Fill(parts, end, 1, "What matters to me is the package as a whole, and I'm happy to talk through any part of it.");
        parts.Add(new Part(Close(), 3));
        return Continued(Bridged(Shortened(parts)).Select(p => p.Text));
    }

    /// <summary>"In this role I would" is said once; what follows it is "I would also".</summary>
    private static string Continued(IEnumerable<string> sentences)
    {
        const string Lead = "In this role I would ";
        var isSaid = false;
        return string.Join(' ', sentences.Select(s =>
        {
            var leads = s.StartsWith(Lead, StringComparison.Ordinal);
            var text = leads && isSaid ? string.Concat("I would also ", s.AsSpan(Lead.Length)) : s;
            isSaid |= leads;
            return text;
        }));
    }

    private static IEnumerable<Part> Said(IEnumerable<WrittenSentence> written) => written.Select(w => new Part(w.Text!, 1, w, IsFact: !w.Text!.StartsWith("Thank", StringComparison.Ordinal)));

    /// <summary>Facts of the company alone are led over to who speaks before the ask follows.</summary>
    private static List<Part> Bridged(List<Part> parts)
    {
        var facts = parts.FindAll(p => p.IsFact);
        var at = parts.FindIndex(p => !p.IsFact && parts.IndexOf(p) > parts.FindIndex(f => f.IsFact));
        if (facts.Count > 0 && at > 0 && parts[at - 1].IsFact && facts.TrueForAll(f => SpeechOrder.IsOfCompanyAlone(f.Text)) && parts.Sum(p => Grammar.Words(p.Text)) + Grammar.Words(Bridge) <= ManyWords)
        {
            parts.Insert(at, new Part(Bridge, 1));
        }

        return parts;
    }

    /// <summary>One sentence of the speech.</summary>
    /// <param name="Keep">What matters least (1) goes first when the speech is too long; 3 stays.</param>
    /// <param name="Source">The guide's sentence it is; null for one of ours.</param>
    /// <param name="IsFact">One of the guide's on the work or the company.</param>
    private sealed record Part(string Text, int Keep, WrittenSentence? Source = null, bool IsAsk = false, bool IsFact = false);

    /// <summary>Takes out what points back to a sentence that does not stand right before it.</summary>
    private static void Unhook(List<Part> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Source?.After is { } before && (i == 0 || !(parts[i - 1].Source == before || (before.Class == SentenceClass.Ask && parts[i - 1].IsAsk))))
            {
                parts.RemoveAt(i--);
            }
        }
    }

    /// <summary>Adds a true sentence of ours while the speech is too short to be one.</summary>
    private static void Fill(List<Part> parts, int at, int keep, string? sentence, bool isFact = false)
    {
        if (sentence is not null && parts.Sum(p => Grammar.Words(p.Text)) < FewWords - 4)
        {
            parts.Insert(at, new Part(sentence, keep, IsFact: isFact));
        }
    }

    /// <summary>The guide's asks with the plan's figures; whatever component they leave out is asked for in a sentence of ours.</summary>
    private List<string> Asks(IReadOnlyList<WrittenSentence> written)
    {
        if (_ask is not { HasAny: true })
        {
            return [];
        }

        var asks = written.Where(w => w is { Class: SentenceClass.Ask, Text: not null }).Select(w => w.Text!).Distinct().ToList();
        var joined = string.Join(' ', asks);
        bool Missing(string? figure) => figure is not null && !joined.Contains(figure, StringComparison.Ordinal);
        if (asks.Count == 0 || (Missing(_ask.Base) && Missing(_ask.Equity)))
        {
            // The main ask stands before "I also want ...".
            asks.Insert(0, asks.Count == 0 || Missing(_ask.SignOn) || _ask.SignOn is null ? _ask.Sentence(0) : $"I'm asking for {_ask.PackageWithoutSignOn}.");
        }
        else if (Missing(_ask.Equity))
        {
            asks.Add(Missing(_ask.Total) || _ask.Total is null ? $"Together with that I'm asking for {_ask.EquityPhrase}." : $"Within that total, I'm asking for {_ask.EquityPhrase}.");
        }
        else if (Missing(_ask.Base))
        {
            asks.Add(Missing(_ask.Total) || _ask.Total is null ? $"Together with that I'm asking for a base of {_ask.Base}." : $"Within that total, I'm asking for a base of {_ask.Base}.");
        }

        if (_ask.SignOn is { } signOn && !asks.Exists(a => a.Contains(signOn, StringComparison.Ordinal)))
        {
            asks.Add(Grammar.Articles($"I'm also asking for a {signOn} sign-on."));
        }

        return Concessions.InReturn(_input.Plan!) is { } trade ? [.. asks, trade] : asks;
    }

    /// <summary>The user's own real rival, by name, figures and status; null without one that helps.</summary>
    private string? RivalLine() => _input.Rivals.Usable is { } usable ? RivalWords.Line(usable.Rival, _input.Book) : null;

    /// <summary>The guide's range as the reason: true, and nobody's floor.</summary>
    private string? RangeReason() => _ask is { HasAny: true } ? RangeWords.Of(_input.Row, _input.Plan, PostedRange.Of(_input.Talk), _input.Book, _input.Talk.Offer.Base)?.Full : null;

    private string Close() => _ask is { HasAny: true }
        ? "What flexibility is there on your side?"
        : _input.Talk.Offer.IsEmpty
            ? "I'd like to learn what range is budgeted for this role."
            : _ask is null ? "Before I answer, what range is budgeted for this role, and what flexibility is there on base, equity and a sign-on?"
            : "Before I answer, could a sign-on or an early first review be put in the letter?";

    /// <summary>Drops the longest sentences that matter least until the speech fits.</summary>
    private static List<Part> Shortened(List<Part> parts)
    {
        while (parts.Sum(p => Grammar.Words(p.Text)) > ManyWords && parts.Any(p => p.Keep < 3))
        {
            parts.Remove(parts.Where(p => p.Keep < 3).MaxBy(p => Grammar.Words(p.Text))!);
            Unhook(parts);
        }

        return parts;
    }
}

namespace CoachBot.Answers;

/// <summary>Collects the parts of one answer in reading order.</summary>
public sealed class AnswerDraft(FigureBook book)
{
    /// <summary>What a shared place is told. No figure, no company, no region of the user's.</summary>
    public const string ToldInPrivate = "Others can read here, so I show no pay figures in this place. Write to me in private, and I answer there.";

    private readonly List<AnswerSection> _sections = [];
    private readonly List<string> _say = [];
    private readonly List<string> _keep = [];
    private readonly List<string> _warnings = [];
    private readonly List<string> _questions = [];
    private readonly List<Citation> _citations = [];
    private readonly List<Choice> _choices = [];
    private IReadOnlyList<AnswerBand> _bands = [];
    private IReadOnlyList<Figure> _drawn = [];
    private bool _isOpen;

    public FigureBook Book { get; } = book;

    public AnswerDraft Section(string id, string title, params IEnumerable<string?> sentences)
    {
        var text = string.Join(' ', sentences.Where(s => !string.IsNullOrWhiteSpace(s)));
        if (text.Length > 0)
        {
            _sections.Add(new AnswerSection(id, title, text));
        }

        return this;
    }

    public AnswerDraft Lines(string id, string title, IEnumerable<string?> lines)
    {
        var text = string.Join('\n', lines.Where(s => !string.IsNullOrWhiteSpace(s)));
        if (text.Length > 0)
        {
            _sections.Add(new AnswerSection(id, title, text));
        }

        return this;
    }

    /// <summary>A section of words to say, shown as a quote.</summary>
    public AnswerDraft SayAloud(string id, string title, string speech)
    {
        _say.Add(speech);
        _sections.Add(new AnswerSection(id, title, "> " + speech));
        return this;
    }

    /// <summary>A line to say that stands inside another section's text.</summary>
    public string Line(string speech)
    {
        _say.Add(speech);
        return $"“{speech}”";
    }

    /// <param name="lines">Those that are null are left out; without any there is no such section.</param>
    public AnswerDraft KeepToYourself(params IEnumerable<string?> lines)
    {
        var text = string.Join(' ', lines.OfType<string>());
        if (text.Length > 0)
        {
            _keep.Add(text);
            _sections.Add(new AnswerSection("private", "Keep to yourself", text));
        }

        return this;
    }

    public AnswerDraft Warn(params IEnumerable<string> warnings)
    {
        _warnings.AddRange(warnings);
        return this;
    }

    /// <summary>Asks at most two things; what comes later is asked another time.</summary>
    public AnswerDraft Ask(params IEnumerable<string> questions)
    {
        _questions.AddRange(questions.Where(q => q.Length > 0 && !_questions.Contains(q)).Take(Math.Max(0, 2 - _questions.Count)));
        return this;
    }

    /// <summary>Asks this too where the text stays within so many characters.</summary>
    public AnswerDraft AskIfRoom(string question, int characters) =>
        _questions.Count < 2 && Build().Text.Length + question.Length < characters ? Ask(question) : this;

    public AnswerDraft Cite(params IEnumerable<Citation> citations)
    {
        _citations.AddRange(citations);
        return this;
    }

    /// <param name="picture">Holds the figures of the bands.</param>
    public AnswerDraft Draw(IReadOnlyList<AnswerBand> bands, FigureBook picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        _bands = bands;
        _drawn = picture.Figures;
        return this;
    }

    public AnswerDraft Offer(params IEnumerable<Choice> choices)
    {
        _choices.AddRange(choices);
        return this;
    }

    /// <summary>Takes out sections that can wait, in this order, until the text fits. What they say stays in the lines to say and behind the choices.</summary>
    public AnswerDraft Fit(int characters, params IEnumerable<string> canWait)
    {
        foreach (var id in canWait)
        {
            if (Build().Text.Length > characters)
            {
                _sections.RemoveAll(s => s.Id == id);
            }
        }

        return this;
    }

    /// <summary>Nothing in the answer is about the person's pay, so a shared place may read it as it is.</summary>
    public AnswerDraft Open()
    {
        _isOpen = true;
        return this;
    }

    /// <summary>An answer about nothing of the person's may still repeat a figure or a time of theirs: then it is private after all.</summary>
    private bool HoldsUserFigures(IReadOnlyList<AnswerSection> sections)
    {
        var theirs = Book.Figures.Where(f => f.Private || f.Origin is FigureOrigin.User or FigureOrigin.Computed).SelectMany(f => FigureLedger.Numerals(f.Text)).ToHashSet(StringComparer.Ordinal);
        return theirs.Count > 0 && sections.Any(s => FigureLedger.Numerals(s.Title + " " + s.Text).Any(theirs.Contains));
    }

    public Answer Build()
    {
        var sections = _questions.Count == 0 ? _sections : [.. _sections, new AnswerSection("questions", "", string.Join(' ', _questions))];
        var isOpen = _isOpen && !HoldsUserFigures(sections);
        if (isOpen)
        {
            sections = [.. sections.Select(s => s with { Private = false })];
        }

        var answer = new Answer
        {
            Sections = sections,
            PublicText = ToldInPrivate,
            Say = _say,
            KeepToYourself = _keep,
            Figures = [.. Book.Figures, .. _drawn.Except(Book.Figures)],
            Warnings = _warnings,
            Questions = _questions,
            Citations = _citations,
            Choices = _choices,
            Bands = _bands,
        };
        return isOpen ? answer with { PublicText = answer.Text } : answer;
    }
}

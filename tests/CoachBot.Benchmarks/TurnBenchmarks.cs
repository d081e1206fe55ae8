using BenchmarkDotNet.Attributes;
using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Offers;

namespace CoachBot.Benchmarks;

/// <summary>One turn with the five guides and no database, and each of its steps alone.</summary>
[MemoryDiagnoser]
public class TurnBenchmarks
{
    private readonly GuideCatalog _guides = GuideCatalog.Load(Repository.Seeds);
    private readonly Coach _coach = new(
        new CoachingOptions(),
        CompanyFacts.Load(Path.Combine(Repository.Seeds, "facts.yaml")),
        PayLaw.Load(Path.Combine(Repository.Seeds, "law.yaml")));

    private readonly Reading _reading;
    private readonly OfferCase _talk;
    private readonly GuideMatch _match;
    private readonly SpeechInput _speech;
    private readonly Advice _advice;
    private readonly Answer _answer;

    public TurnBenchmarks()
    {
        _reading = Read();
        var told = Conversation.Begin(Example.Key).After(_reading).CurrentCase!;
        _match = _guides.Find(_reading, told);
        _talk = told.Placed(_match);
        var book = new FigureBook();
        _advice = _coach.Advise(_talk, _match, _guides.Names, Example.Now, book);
        _speech = new SpeechInput(_advice.Guide!, _advice.Row, _talk, _advice.Plan, _advice.Rivals, _advice.OutdatedStatus, new ClassedGuide(_advice.Guide!, _guides.Names), book);
        _answer = AnswerWriter.Write(new Turn(_reading, null, _advice, Example.Now, book));
    }

    [Benchmark(Baseline = true)]
    public async Task<Answer> Turn() =>
        await new TurnHandler(() => _guides, _coach, new InMemoryConversationStore()).HandleAsync(Example.Message, CancellationToken.None);

    [Benchmark]
    public Reading Read() => MessageReader.Read(Example.Text, new ReadingContext(Example.Now, null, _guides.Names));

    [Benchmark]
    public GuideMatch Retrieve() => _guides.Find(_reading, _talk);

    [Benchmark]
    public Advice Advise() => _coach.Advise(_talk, _match, _guides.Names, Example.Now, new FigureBook());

    [Benchmark]
    public FilledScript FillScript() => new ScriptWriter(_speech with { Book = new FigureBook() }).Script();

    /// <summary>Script and all levers of one guide, its sentences classed before.</summary>
    [Benchmark]
    public int FillGuide()
    {
        var writer = new ScriptWriter(_speech with { Book = new FigureBook() });
        return (writer.Script().Speech.Say?.Length ?? 0) + writer.Levers().Count;
    }

    [Benchmark]
    public Answer WriteAnswer() => AnswerWriter.Write(new Turn(_reading, null, _advice, Example.Now, new FigureBook()));

    [Benchmark]
    public IReadOnlyList<LedgerBreach> CheckLedger() => FigureLedger.Check(_answer);
}

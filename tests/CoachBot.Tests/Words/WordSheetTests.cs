using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Guides;

namespace CoachBot.Tests.Words;

/// <summary>How a guide's words are read and filled, as sheets of text in tests/words.</summary>
public sealed class WordSheetTests
{
    /// <summary>The offer the brackets of slots.md are filled from.</summary>
    private static readonly CoachBot.Offers.Offer Offer = Some.Offer(Some.Base(112_000m), Some.Grant(100_000m), Some.Bonus(10m));

    [Fact]
    public Task Brackets_for_pay_are_filled_by_role() => Sheet.HoldsAsync("slots.md", script => Task.FromResult(Filled(script)));

    [Fact]
    public Task Sentences_have_a_class_and_a_reason() => Sheet.HoldsAsync("sentences.md", sentence => Task.FromResult(Classed(sentence)));

    [Fact]
    public Task Figures_have_a_part_a_stance_and_a_unit() => Sheet.HoldsAsync("figures.md", sentence => Task.FromResult(Figures(sentence)));

    [Fact]
    public Task Brackets_are_of_twelve_kinds() => Sheet.HoldsAsync("placeholders.md", sentence => Task.FromResult(Placeholders(sentence)));

    [Fact]
    public void Every_kind_of_bracket_is_on_its_sheet()
    {
        var kinds = Sheet.Inputs("placeholders.md").SelectMany(s => PlaceholderReader.Find(s, inAdvice: false)).Select(p => p.Kind).ToHashSet();

        Assert.Equal(Enum.GetValues<PlaceholderKind>(), kinds.Order());
    }

    [Fact]
    public void Every_class_of_sentence_is_on_its_sheet()
    {
        var classes = Sheet.Inputs("sentences.md").SelectMany(s => Script(s).Script).Select(s => s.Class).ToHashSet();

        Assert.Equal(Enum.GetValues<SentenceClass>(), classes.Order());
    }

    [Fact]
    public Task Another_place_is_no_argument_here() => Sheet.HoldsAsync("places.md", line => Task.FromResult(Placed(line)));

    [Fact]
    public Task What_leans_on_a_sentence_left_out_goes_with_it() => Sheet.HoldsAsync("leaning.md", speech => Task.FromResult(Said(speech)));

    [Fact]
    public Task A_lever_without_words_asks_about_its_subject() => Sheet.HoldsAsync("topics.md", title => Task.FromResult(Topic(title)));

    [Fact]
    public Task What_they_say_gets_a_true_answer() => Sheet.HoldsAsync("objections.md", AnsweredAsync);

    [Fact]
    public void Every_objection_is_known_in_three_wordings()
    {
        var heard = Sheet.Inputs("objections.md").GroupBy(l => Objections.Match(l)?.Id).ToDictionary(g => g.Key ?? "", g => g.Count());

        Assert.Empty(Objections.All.Where(o => heard.GetValueOrDefault(o.Id) < 3).Select(o => o.Id));
    }

    /// <summary>Words to say in answer to a recruiter are two sentences at most, with figures and without.</summary>
    [Fact]
    public void An_answer_to_an_objection_has_two_sentences_at_most() =>
        Assert.Empty(Objections.All.Where(o => SentenceSplitter.Split(o.Say).Count > 2 || SentenceSplitter.Split(o.SayPlain).Count > 2).Select(o => o.Id));

    private static async Task<string> AnsweredAsync(string line)
    {
        var talk = new Talk();
        await talk.SayAsync("coreweave nyc, 225 base, 350k rsu over 4, 10% bonus, 25k sign on");
        var answer = await talk.SayAsync($"they said: {line}");
        return $"{Objections.Match(line)?.Id ?? "(none)"}: {string.Join(" / ", answer.Say)}";
    }

    private static ClassedGuide Script(string speech) => new(Twin.Guide(script: $"> **Negotiate Up Strategy:** \"{speech}\""), GuideCatalog.Load(Project.Seeds).Names);

    private static string Classed(string sentence) => string.Join('\n', Script(sentence).Script.Select(s => s.Class switch
    {
        SentenceClass.Plain when s.Why.Length > 0 => $"{s.Class}, cut ({s.Why}): {s.Spoken}",
        SentenceClass.Plain => $"{s.Class}: {s.Spoken}",
        _ when s.Why.Length > 0 => $"{s.Class}: {s.Why}",
        _ => $"{s.Class}",
    }));

    private static string Placed(string line)
    {
        var (region, sentence) = (line.Split(" | ")[0], line.Split(" | ")[1]);
        var guide = Twin.Guide(script: $"> **Negotiate Up Strategy:** \"{sentence}\"");
        var row = guide.Regions.First(r => r.Name == region);
        return Filled(guide, row, new CoachBot.Offers.Offer([Some.Base(row.Base!.At(0.3m)!.Value, row.Currency.Code), Some.Grant(row.Equity!.At(0.3m)!.Value, row.Currency.Code)]));
    }

    private static string Topic(string title)
    {
        var guide = Twin.Guide(levers: $"""
            **Global Levers**
            1. **{title}:** "I bring the years at Aladdin that this role needs."
            """);
        return new ClassedGuide(guide, GuideCatalog.Load(Project.Seeds).Names).Topics[0] is { } topic ? $"{topic}: {LeverTopics.Question(topic, 0)}" : "nothing of the title";
    }

    private static string Figures(string sentence) => string.Join('\n', CoachBot.Guides.FigureReader.Read(sentence, inAdvice: false, new Lazy<IReadOnlyList<SpokenRegion>>([]), [])
        .Select(f => $"{f.Raw}: {f.Component}, {f.Stance}{(f.Cue.Length > 0 ? $" (\"{f.Cue}\")" : "")}{(f.Unit == EquityUnit.Unknown ? "" : $", {f.Unit}")}, {f.Amount.Currency}"))
        is { Length: > 0 } found ? found : "none";

    private static string Placeholders(string sentence) => string.Join('\n', PlaceholderReader.Find(sentence, inAdvice: false)
        .Select(p => $"{p.Raw}: {p.Kind}{(p.Options.Count > 0 ? $" of {string.Join(", ", p.Options)}" : "")}{(p.ThousandsOutside ? ", thousand mark outside" : "")}"));

    /// <summary>What becomes of each sentence, without the sums behind the ask.</summary>
    private static string Said(string script) => string.Join('\n', Filled(script).Split('\n').Where(l => l.StartsWith("said", StringComparison.Ordinal) || l.StartsWith("left", StringComparison.Ordinal) || l.StartsWith("asked", StringComparison.Ordinal)));

    private static string Filled(string script)
    {
        var guide = Twin.Guide(script: $"> **Negotiate Up Strategy:** \"{script}\"");
        return Filled(guide, guide.Regions[0], Offer);
    }

    private static string Filled(Guide guide, GuideRegion row, CoachBot.Offers.Offer offer)
    {
        var names = GuideCatalog.Load(Project.Seeds).Names;
        var book = new FigureBook();
        var talk = new OfferCase { CompanySlug = guide.CompanySlug, CompanyName = guide.Company, RoleSlug = guide.RoleSlug, Region = row.Name, Offer = offer };
        var plan = Planner.Make(new PlanInput(offer, GuideAsk.Of(guide), row, new Leverage(0, []), IsListed: true), new CoachingOptions());
        var input = new SpeechInput(guide, row, talk, plan, Standing.Of(talk), null, new ClassedGuide(guide, names), book, Today: new DateOnly(2026, 11, 22));
        var words = new AskWords(plan, offer, book);
        var written = new Speechwriter(input, words).Write(input.Sentences.Script);
        string? Sum(string name, string? figure, string? how) => figure is null || how is null ? null : $"{name} {figure}: {how}";
        return string.Join('\n', written.Select(w => w.Text is { } said ? $"said: {said}" : w.Omitted is { } why ? $"left out: {why}" : "asked in words of ours")
            .Concat(new[] { Sum("base", words.Base, plan.Ask.BaseHow), Sum("equity", words.Equity, plan.Ask.EquityHow), plan.Ask.SignOn is null ? null : $"sign-on {words.SignOn}" }.OfType<string>()));
    }
}

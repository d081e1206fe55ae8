using YamlDotNet.Core;

namespace CoachBot.Language.Prompts;

/// <summary>The prompts of a folder, each with the record that fills it. All are checked at the start, and all faults are told at once.</summary>
public sealed class PromptBook
{
    private readonly Prompt _rephrase;
    private readonly Prompt _recruiter;
    private readonly Prompt _read;

    private PromptBook(Prompt rephrase, Prompt recruiter, Prompt read) => (_rephrase, _recruiter, _read) = (rephrase, recruiter, read);

    /// <exception cref="InvalidOperationException">A prompt is missing or faulty; the message names each fault.</exception>
    public static PromptBook Load(string folder)
    {
        var problems = new List<string>();
        var rephrase = Read(folder, "rephrase", RephraseValues.Places, problems);
        var recruiter = Read(folder, "recruiter", RecruiterValues.Places, problems);
        var read = Read(folder, "read", ReadValues.Places, problems);
        return problems.Count == 0
            ? new PromptBook(rephrase!, recruiter!, read!)
            : throw new InvalidOperationException($"The prompts in {folder} cannot be used:\n{string.Join('\n', problems)}");
    }

    public IEnumerable<Prompt> All => [_rephrase, _recruiter, _read];

    public RenderedPrompt Rephrase(RephraseValues values) => _rephrase.Render(Given(values).ByName);

    public RenderedPrompt Recruiter(RecruiterValues values) => _recruiter.Render(Given(values).ByName);

    public RenderedPrompt ReadMessage(ReadValues values) => _read.Render(Given(values).ByName);

    private static T Given<T>(T values)
        where T : class => values ?? throw new ArgumentNullException(nameof(values));

    private static Prompt? Read(string folder, string name, IReadOnlyCollection<string> places, List<string> problems)
    {
        var path = Path.Combine(folder, name + ".yaml");
        if (!File.Exists(path))
        {
            problems.Add($"{name}: there is no {path}.");
            return null;
        }

        try
        {
            return Prompt.Compile(PromptFile.Parse(File.ReadAllText(path)), places, problems);
        }
        catch (YamlException e)
        {
            problems.Add($"{name}: line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}");
            return null;
        }
    }
}

/// <summary>Fills "rephrase".</summary>
/// <param name="Lines">Numbered, figures marked.</param>
public sealed record RephraseValues(string Tone, string Language, string Lines)
{
    internal static IReadOnlyCollection<string> Places { get; } = ["tone", "language", "lines"];

    internal Dictionary<string, string> ByName => new() { ["tone"] = Tone, ["language"] = Language, ["lines"] = Lines };
}

/// <summary>Fills "recruiter".</summary>
public sealed record RecruiterValues(string Company, string Temperament, string Language, string Lines)
{
    internal static IReadOnlyCollection<string> Places { get; } = ["company", "temperament", "language", "lines"];

    internal Dictionary<string, string> ByName => new() { ["company"] = Company, ["temperament"] = Temperament, ["language"] = Language, ["lines"] = Lines };
}

/// <summary>Fills "read".</summary>
public sealed record ReadValues(string Message)
{
    internal static IReadOnlyCollection<string> Places { get; } = ["message"];

    internal Dictionary<string, string> ByName => new() { ["message"] = Message };
}

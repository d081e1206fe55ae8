using System.Diagnostics.Metrics;
using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Language.Models;
using CoachBot.Language.Prompts;
using CoachBot.Tests;
using CoachBot.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Language.Tests.Support;

/// <summary>The coach with the five guides, with and without a model.</summary>
internal static class Bench
{
    public const string Offer = "coreweave ML engineer nyc, 225 base, 350k rsu over 4 years, 25k sign on";

    public static GuideCatalog Guides { get; } = GuideCatalog.Load(Project.Seeds);

    public static Coach Coach { get; } = new(new CoachingOptions(), CompanyFacts.Load(Path.Combine(Project.Seeds, "facts.yaml")), PayLaw.Load(Path.Combine(Project.Seeds, "law.yaml")));

    public static DateTimeOffset Afternoon { get; } = new(2026, 11, 17, 14, 40, 0, TimeSpan.FromHours(-5));

    public static string Prompts => Path.Combine(Project.Folder, "prompts");

    public static LanguageOptions Options(Uri endpoint, double seconds = 1.0) => new()
    {
        Endpoint = endpoint,
        Model = "stand-in",
        ApiKey = "k",
        Tenants = ["*"],
        TimeoutSeconds = seconds,
        PromptsFolder = Prompts,
    };

#pragma warning disable CA2000 // The language disposes of its client.
    public static CoachLanguage Language(LanguageOptions options, LanguageMetrics metrics) =>
        new(ModelConnection.Open(options, Http()), PromptBook.Load(options.PromptsFolder), options, metrics, () => Guides, TimeProvider.System);
#pragma warning restore CA2000

    public static TurnHandler Handler(ILanguage? language, IConversationStore? store = null, IDrafts? drafts = null) =>
        new(() => Guides, Coach, store ?? new InMemoryConversationStore(), null, language, drafts);

    public static IncomingMessage Message(string text, string user = "ada", Surface surface = Surface.Private) => new()
    {
        Key = new ConversationKey("test", "acme", user, "c1"),
        EventId = Guid.NewGuid().ToString("N"),
        Text = text,
        Surface = surface,
        SentAt = Afternoon,
    };

    /// <summary>As the service makes it.</summary>
    private static HttpClient Http() => new ServiceCollection().AddLanguage().BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("language");
}

/// <summary>Counts by "instrument cause".</summary>
internal sealed class Counted : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Dictionary<string, double> _counts = [];

    /// <param name="metrics">Only what this one counts: other tests run beside.</param>
    public Counted(LanguageMetrics metrics)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (metrics.Owns(instrument))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Add(i.Name, value, tags));
        _listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Add(i.Name, value, tags));
        _listener.Start();
    }

    public IReadOnlyList<string> Causes
    {
        get
        {
            lock (_counts)
            {
                return [.. _counts.Keys.Where(k => k.StartsWith("coachbot.language.failures ", StringComparison.Ordinal) || k.StartsWith("coachbot.language.rejected ", StringComparison.Ordinal)).Select(k => k[(k.IndexOf(' ', StringComparison.Ordinal) + 1)..])];
            }
        }
    }

    public double Of(string name)
    {
        lock (_counts)
        {
            return _counts.GetValueOrDefault(name);
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Add(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = tags.Length > 0 ? $"{name} {tags[0].Value}" : name;
        lock (_counts)
        {
            _counts[key] = _counts.GetValueOrDefault(key) + value;
        }
    }
}

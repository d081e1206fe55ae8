using CoachBot.Answers;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Language.Guarding;
using CoachBot.Language.Models;
using CoachBot.Language.Prompts;
using CoachBot.Language.Rephrasing;
using CoachBot.Language.Understanding;
using CoachBot.Offers;
using CoachBot.Wording;
using Microsoft.Extensions.AI;

namespace CoachBot.Language;

/// <summary>The model in a turn, for the tenants that switched it on. At most one call a turn; whatever fails leaves the coach's own words.</summary>
public sealed class CoachLanguage : ILanguage, IDisposable
{
    private readonly LanguageOptions _options;
    private readonly LanguageMetrics _metrics;
    private readonly LeashedModel _model;
    private readonly RestReader _reader;
    private readonly Rephraser _rephraser;

    public CoachLanguage(IChatClient client, PromptBook prompts, LanguageOptions options, LanguageMetrics metrics, Func<GuideCatalog> guides, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(guides);
        _options = options;
        _metrics = metrics;
        _model = new LeashedModel(client, options, metrics, clock);
        _reader = new RestReader(_model, prompts);
        var guard = GuardFor(guides);
        _rephraser = new Rephraser(_model, prompts, guard, options, metrics);
        Ready = Task.Run(guard.Warm);
    }

    /// <summary>Done when nothing is left that the first turn would wait for.</summary>
    internal Task Ready { get; }

    public async Task<Reading> ReadAsync(Reading reading, ConversationKey who, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(who);
        if (!_options.IsOnFor(who.Channel, who.Tenant) || !RestReader.IsUnclear(reading))
        {
            return reading;
        }

        try
        {
            return await _reader.ReadAsync(reading, who, now, cancellationToken);
        }
        catch (LanguageException)
        {
            // Counted where it happened; the rules' reading stands.
            return reading;
        }
    }

    public async Task<Answer> WordAsync(Answer answer, WordingRequest request, IDraft? draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(request);
        if (!_options.IsOnFor(request.Who.Channel, request.Who.Tenant))
        {
            return answer;
        }

        try
        {
            return await _rephraser.WordAsync(answer, request, draft, cancellationToken);
        }
        catch (LanguageException)
        {
            // Counted where it happened; the coach's own words stand.
            return answer;
        }
#pragma warning disable CA1031 // A fault of this optional step must not cost anybody the answer, which is ready.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            _metrics.Failed(FailureCause.Internal);
            return answer;
        }
    }

    public void Dispose() => _model.Dispose();

    internal static RewriteGuard GuardFor(Func<GuideCatalog> guides) => new(text => Companies(guides(), text));

    /// <summary>Names the library knows, and unknown ones in the place of a company's; a near spelling is only a guess.</summary>
    private static IReadOnlyList<string> Companies(GuideCatalog guides, string text) =>
        [.. guides.Names.Read(MarkedLine.WithoutMarks(text)).Companies.Where(c => c.Match != NameMatch.Near).Select(c => c.Raw)];
}

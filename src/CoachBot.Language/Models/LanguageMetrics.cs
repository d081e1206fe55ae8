using System.Diagnostics.Metrics;
using CoachBot.Language.Guarding;
using Microsoft.Extensions.AI;

namespace CoachBot.Language.Models;

/// <summary>Counters of the meter "CoachBot.Language". They hold causes and counts, never a word.</summary>
public sealed class LanguageMetrics : IDisposable
{
    public const string MeterName = "CoachBot.Language";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _calls;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _rejected;
    private readonly Counter<long> _worded;
    private readonly Counter<long> _tokens;
    private readonly Counter<double> _cost;
    private readonly Histogram<double> _seconds;

    public LanguageMetrics()
    {
        _calls = _meter.CreateCounter<long>("coachbot.language.calls", "{call}", "Calls of the model, by prompt.");
        _failures = _meter.CreateCounter<long>("coachbot.language.failures", "{call}", "Calls that came to nothing, by cause.");
        _rejected = _meter.CreateCounter<long>("coachbot.language.rejected", "{line}", "Lines the guard rejected, by cause.");
        _worded = _meter.CreateCounter<long>("coachbot.language.worded", "{section}", "Sections that were shown in the model's words.");
        _tokens = _meter.CreateCounter<long>("coachbot.language.tokens", "{token}", "Tokens, by kind.");
        _cost = _meter.CreateCounter<double>("coachbot.language.cost", null, "Cost at the prices of the settings.");
        _seconds = _meter.CreateHistogram<double>("coachbot.language.duration", "s", "Duration of a call, retries included.");
    }

    public void Called(string prompt, TimeSpan took)
    {
        _calls.Add(1, new KeyValuePair<string, object?>("prompt", prompt));
        _seconds.Record(took.TotalSeconds);
    }

    public void Failed(FailureCause cause) => _failures.Add(1, new KeyValuePair<string, object?>("cause", cause.ToString()));

    public void Rejected(RewriteFault fault) => _rejected.Add(1, new KeyValuePair<string, object?>("cause", fault.ToString()));

    public void Worded() => _worded.Add(1);

    public void Used(UsageDetails? usage, LanguageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var input = usage?.InputTokenCount ?? 0;
        var output = usage?.OutputTokenCount ?? 0;
        _tokens.Add(input, new KeyValuePair<string, object?>("kind", "input"));
        _tokens.Add(output, new KeyValuePair<string, object?>("kind", "output"));
        _cost.Add((double)(((input * options.InputPricePerMillion) + (output * options.OutputPricePerMillion)) / 1_000_000m));
    }

    /// <summary>The instrument is one of these, not of another instance in the same process.</summary>
    internal bool Owns(Instrument instrument) => ReferenceEquals(instrument.Meter, _meter);

    public void Dispose() => _meter.Dispose();
}

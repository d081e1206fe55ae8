using System.Diagnostics;
using System.Diagnostics.Metrics;
using CoachBot.Conversations;

namespace CoachBot.Channels.Turns;

/// <summary>What is counted of turns: kinds, counts and durations, never a figure, a word or a person.</summary>
public sealed class TurnMetrics
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "CoachBot";

    private readonly Counter<long> _turns;
    private readonly Histogram<double> _seconds;
    private readonly Counter<long> _askedBack;
    private readonly Counter<long> _misses;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _slowed;
    private BacklogDepth _depth = new(0, 0, 0);

    public TurnMetrics(IMeterFactory meters)
    {
#pragma warning disable CA2000 // The factory disposes of it.
        var meter = meters.Create(Name);
#pragma warning restore CA2000
        _turns = meter.CreateCounter<long>("coachbot.turns", description: "Turns by channel and outcome.");
        _seconds = meter.CreateHistogram("coachbot.turn.duration", "s", "Time of a turn.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });
        _askedBack = meter.CreateCounter<long>("coachbot.questions", description: "Turns that ended in a question to the person.");
        _misses = meter.CreateCounter<long>("coachbot.guide.misses", description: "Turns for which no guide was found.");
        _retries = meter.CreateCounter<long>("coachbot.retries", description: "Turns or deliveries that failed and are tried again.");
        _slowed = meter.CreateCounter<long>("coachbot.limited", description: "Messages beyond a rate limit.");
        meter.CreateObservableGauge("coachbot.inbox.waiting", () => _depth.Waiting, description: "Messages accepted and not answered, of all processes.");
        meter.CreateObservableGauge("coachbot.parked", () => _depth.Parked, description: "Messages given up and replies that could not be delivered.");
        meter.CreateObservableGauge("coachbot.outbox.waiting", () => _depth.Undelivered, description: "Replies on their way, of all processes.");
    }

    /// <summary>Spans of turns.</summary>
    public static ActivitySource Source { get; } = new(Name);

    public void Answered(string channel, TurnResult result, TimeSpan duration)
    {
        ArgumentNullException.ThrowIfNull(result);
        Ended(channel, "answered", duration);
        if (result.Answer.Questions.Count > 0)
        {
            _askedBack.Add(1, Channel(channel));
        }

        if (result.Advice.Guide is null)
        {
            _misses.Add(1, Channel(channel));
        }
    }

    /// <param name="outcome">"answered", "failed" or "gone".</param>
    public void Ended(string channel, string outcome, TimeSpan duration)
    {
        _turns.Add(1, Channel(channel), new KeyValuePair<string, object?>("outcome", outcome));
        _seconds.Record(duration.TotalSeconds, Channel(channel));
    }

    public void Retried(string channel) => _retries.Add(1, Channel(channel));

    public void Slowed(string channel) => _slowed.Add(1, Channel(channel));

    public void Saw(BacklogDepth depth) => _depth = depth;

    private static KeyValuePair<string, object?> Channel(string channel) => new("channel", channel);
}

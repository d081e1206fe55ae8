using System.Text;
using CoachBot.Conversations;
using CoachBot.Language.Prompts;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace CoachBot.Language.Models;

/// <summary>The model with everything that bounds it: time, tries, a circuit breaker, calls at once, tokens a day. Fails in one way only.</summary>
internal sealed class LeashedModel : IDisposable
{
    /// <summary>English text has some four characters a token; three is on the safe side.</summary>
    private const int CharactersPerToken = 3;

    private readonly IChatClient _client;
    private readonly LanguageOptions _options;
    private readonly LanguageMetrics _metrics;
    private readonly TimeProvider _clock;
    private readonly TokenBudget _budget;
    private readonly SemaphoreSlim _places;
    private readonly ResiliencePipeline _pipeline;

    public LeashedModel(IChatClient client, LanguageOptions options, LanguageMetrics metrics, TimeProvider clock)
    {
        (_client, _options, _metrics, _clock) = (client, options, metrics, clock);
        _budget = new TokenBudget(options.DailyTokensPerUser, clock);
        _places = new SemaphoreSlim(options.Concurrency);
        _pipeline = Pipeline(options, clock);
    }

    /// <summary>The reply's text, whole and not empty, within the time-out.</summary>
    /// <exception cref="LanguageException">Every failure.</exception>
    public Task<string> AskAsync(RenderedPrompt prompt, ConversationKey who, CancellationToken cancellationToken) => AskAsync(prompt, who, null, cancellationToken);

    /// <summary>The same, telling what has come so far each time it grows; a new try begins anew.</summary>
    /// <param name="heard">Must not wait. Null: the reply comes in one piece.</param>
    /// <exception cref="LanguageException">Every failure.</exception>
    public async Task<string> AskAsync(RenderedPrompt prompt, ConversationKey who, Action<string>? heard, CancellationToken cancellationToken)
    {
        var reserved = (prompt.Messages.Sum(m => m.Text.Length) / CharactersPerToken) + (prompt.Options.MaxOutputTokens ?? 1_000);
        if (!_budget.TryTake(who, reserved))
        {
            throw Counted(new LanguageException(FailureCause.OverBudget));
        }

        var began = _clock.GetTimestamp();
        var spent = 0;
        try
        {
            var response = await WithinTimeAsync(prompt, heard, cancellationToken);
            spent = (int)(response.Usage?.TotalTokenCount ?? reserved);
            _metrics.Used(response.Usage, _options);
            return string.IsNullOrWhiteSpace(response.Text) ? throw new LanguageException(FailureCause.Empty) : response.Text;
        }
        catch (LanguageException e)
        {
            throw Counted(e);
        }
        finally
        {
            _metrics.Called(prompt.Name, _clock.GetElapsedTime(began));
            _budget.GiveBack(who, Math.Max(0, reserved - spent));
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _places.Dispose();
    }

    /// <summary>The time-out holds even where what is below does not listen to the token.</summary>
    private async Task<ChatResponse> WithinTimeAsync(RenderedPrompt prompt, Action<string>? heard, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.Timeout, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        LanguageException? last = null;
        try
        {
            return await PlacedAsync(prompt, heard, e => last = e, both.Token).WaitAsync(both.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            // Where tries failed before the time was up, their cause is the one to know.
            throw new LanguageException(last?.Cause ?? FailureCause.TimedOut, e);
        }
        catch (BrokenCircuitException e)
        {
            throw new LanguageException(FailureCause.CircuitOpen, e);
        }
    }

    private async Task<ChatResponse> PlacedAsync(RenderedPrompt prompt, Action<string>? heard, Action<LanguageException> onFailure, CancellationToken cancellationToken)
    {
        if (!await _places.WaitAsync(_options.Timeout / 2, cancellationToken))
        {
            throw new LanguageException(FailureCause.Busy);
        }

        try
        {
            return await _pipeline.ExecuteAsync(token => TryAsync(prompt, heard, onFailure, token), cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    private async ValueTask<ChatResponse> TryAsync(RenderedPrompt prompt, Action<string>? heard, Action<LanguageException> onFailure, CancellationToken cancellationToken)
    {
        try
        {
            return heard is null
                ? await _client.GetResponseAsync(prompt.Messages, prompt.Options, cancellationToken)
                : await HeardAsync(prompt, heard, cancellationToken);
        }
        catch (LanguageException e)
        {
            onFailure(e);
            throw;
        }
    }

    private async Task<ChatResponse> HeardAsync(RenderedPrompt prompt, Action<string> heard, CancellationToken cancellationToken)
    {
        var updates = new List<ChatResponseUpdate>();
        var text = new StringBuilder();
        try
        {
            await foreach (var update in _client.GetStreamingResponseAsync(prompt.Messages, prompt.Options, cancellationToken))
            {
                updates.Add(update);
                if (update.Text.Length > 0)
                {
                    heard(text.Append(update.Text).ToString());
                }
            }
        }
        catch (LanguageException e) when (updates.Count == 0 && e.Cause is FailureCause.Cut or FailureCause.NotAReply)
        {
            // A server that does not stream: it may still answer in one piece.
            return await _client.GetResponseAsync(prompt.Messages, prompt.Options, cancellationToken);
        }

        return updates.ToChatResponse();
    }

    private LanguageException Counted(LanguageException e)
    {
        _metrics.Failed(e.Cause);
        return e;
    }

    private static ResiliencePipeline Pipeline(LanguageOptions options, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(200),
                UseJitter = true,
                // Who asks to wait longer than the turn lasts is not asked again in this turn.
                ShouldHandle = new PredicateBuilder().Handle<LanguageException>(e => e.MayPass && !(e.RetryAfter > options.Timeout)),
                DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as LanguageException)?.RetryAfter),
            });
        }

        // Inside the retries, so that each try counts and an open circuit ends them at once.
        return builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.8,
            MinimumThroughput = 10,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(15),
            ShouldHandle = new PredicateBuilder().Handle<LanguageException>(e => e.MayPass || e.Cause == FailureCause.SignInRefused).Handle<OperationCanceledException>(),
        }).Build();
    }
}

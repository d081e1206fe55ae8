using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using Wire = OpenAI.Chat;

namespace CoachBot.Language.Models;

/// <summary>
/// Any OpenAI-compatible chat endpoint as an <see cref="IChatClient"/>: text in, text out, no tools. Whatever goes wrong is a
/// <see cref="LanguageException"/>, except that a caller's own cancelling stays what it is.
/// </summary>
/// <param name="maxTokensField">The server's name for the longest reply; null for the library's own.</param>
internal sealed class OpenAiChatClient(ChatClient client, string? maxTokensField) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var completion = (await client.CompleteChatAsync(ToWire(messages), ToWire(options), cancellationToken)).Value;
            if (completion.ToolCalls.Count > 0)
            {
                throw new LanguageException(FailureCause.ToolCall);
            }

            var text = string.Concat(completion.Content.Select(part => part.Text));
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, text))
            {
                FinishReason = Whole(completion.FinishReason),
                Usage = UsageOf(completion.Usage),
            };
        }
#pragma warning disable CA1031 // The package throws many types for the same thing (no choices, not JSON, no usage): one failure leaves here.
        catch (Exception e) when (Translated(e, cancellationToken) is { } failure)
#pragma warning restore CA1031
        {
            throw failure;
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var updates = client.CompleteChatStreamingAsync(ToWire(messages), ToWire(options), cancellationToken).GetAsyncEnumerator(cancellationToken);
        var isFinished = false;
        while (await NextAsync(updates, cancellationToken) is { } update)
        {
            if (update.ToolCallUpdates.Count > 0)
            {
                throw new LanguageException(FailureCause.ToolCall);
            }

            isFinished |= update.FinishReason is not null;
            yield return new ChatResponseUpdate(ChatRole.Assistant, string.Concat(update.ContentUpdate.Select(part => part.Text)))
            {
                FinishReason = update.FinishReason is { } reason ? Whole(reason) : null,
            };
            if (UsageOf(update.Usage) is { } usage)
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(usage)]);
            }
        }

        // A stream that was cut ends like one that is done, but for the reason.
        if (!isFinished)
        {
            throw new LanguageException(FailureCause.Cut);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : serviceKey is null && serviceType.IsInstanceOfType(client) ? client : null;
    }

    public void Dispose()
    {
    }

    private static async Task<StreamingChatCompletionUpdate?> NextAsync(IAsyncEnumerator<StreamingChatCompletionUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync() ? updates.Current : null;
        }
#pragma warning disable CA1031 // As above.
        catch (Exception e) when (Translated(e, cancellationToken) is { } failure)
#pragma warning restore CA1031
        {
            throw failure;
        }
    }

    private static IEnumerable<Wire.ChatMessage> ToWire(IEnumerable<ChatMessage> messages) => messages.Select(m =>
        m.Role == ChatRole.System ? new SystemChatMessage(m.Text)
        : m.Role == ChatRole.Assistant ? new AssistantChatMessage(m.Text)
        : (Wire.ChatMessage)new UserChatMessage(m.Text));

    private ChatCompletionOptions ToWire(ChatOptions? options)
    {
        var wire = new ChatCompletionOptions { Temperature = options?.Temperature, TopP = options?.TopP };
        if (options?.MaxOutputTokens is { } most)
        {
            if (maxTokensField is null)
            {
                wire.MaxOutputTokenCount = most;
            }
            else
            {
#pragma warning disable SCME0001 // The only way to a field the package does not know.
                wire.Patch.Set(System.Text.Encoding.UTF8.GetBytes($"$.{maxTokensField}"), most);
#pragma warning restore SCME0001
            }
        }

        if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } format)
        {
            wire.ResponseFormat = Wire.ChatResponseFormat.CreateJsonSchemaFormat(format.SchemaName ?? "reply", BinaryData.FromString(schema.GetRawText()), jsonSchemaIsStrict: true);
        }

        return wire;
    }

    private static ChatFinishReason Whole(Wire.ChatFinishReason reason) => reason switch
    {
        Wire.ChatFinishReason.Stop => ChatFinishReason.Stop,
        Wire.ChatFinishReason.Length => throw new LanguageException(FailureCause.Cut),
        Wire.ChatFinishReason.ContentFilter => throw new LanguageException(FailureCause.Filtered),
        _ => throw new LanguageException(FailureCause.ToolCall),
    };

    private static UsageDetails? UsageOf(ChatTokenUsage? usage) =>
        usage is null ? null : new UsageDetails { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount, TotalTokenCount = usage.TotalTokenCount };

    /// <summary>Null for what is to go on as it is: our own failure, and the caller's cancelling.</summary>
    private static LanguageException? Translated(Exception e, CancellationToken cancellationToken) => e switch
    {
        LanguageException => null,
        OperationCanceledException when cancellationToken.IsCancellationRequested => null,
        _ when Inner<LanguageException>(e) is { } ours => new LanguageException(ours.Cause, e),
        ClientResultException { Status: 401 or 403 } => new LanguageException(FailureCause.SignInRefused, e),
        ClientResultException { Status: 429 } limited => new LanguageException(FailureCause.RateLimited, e) { RetryAfter = RetryAfter(limited) },
        ClientResultException { Status: >= 500 or 408 } failed => new LanguageException(FailureCause.ServerError, e) { RetryAfter = RetryAfter(failed) },
        ClientResultException { Status: >= 400 } => new LanguageException(FailureCause.Refused, e),
        _ when Inner<HttpRequestException>(e) is not null || Inner<IOException>(e) is not null => new LanguageException(FailureCause.Unreachable, e),
        OperationCanceledException or TimeoutException => new LanguageException(FailureCause.TimedOut, e),
        Azure.Identity.AuthenticationFailedException => new LanguageException(FailureCause.SignInRefused, e),
        _ => new LanguageException(FailureCause.NotAReply, e),
    };

    private static T? Inner<T>(Exception e)
        where T : Exception
    {
        for (var at = e; at is not null; at = at.InnerException)
        {
            if (at is T found)
            {
                return found;
            }

            if (at is AggregateException many && many.InnerExceptions.OfType<T>().FirstOrDefault() is { } one)
            {
                return one;
            }
        }

        return null;
    }

    private static TimeSpan? RetryAfter(ClientResultException e) =>
        e.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) == true && int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
}

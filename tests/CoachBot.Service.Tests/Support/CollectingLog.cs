using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CoachBot.Service.Tests.Support;

/// <summary>Everything that was logged, exceptions and values included.</summary>
internal sealed class CollectingLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

    public void Dispose()
    {
        // Nothing to let go: the test reads on after the service has stopped.
    }
}

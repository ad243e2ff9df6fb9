using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace KratomBot.Host.Tests.Running;

/// <summary>Keeps what is logged, messages and exceptions, at every level that passes the filters.</summary>
internal sealed class CollectedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>Is told of each line, after it was kept.</summary>
    public Action<string>? Logged { get; set; }

    public string All => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, this);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, CollectedLogs logs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{category} {logLevel} {formatter(state, exception)} {exception}";
            logs._lines.Enqueue(line);
            logs.Logged?.Invoke(line);
        }
    }
}

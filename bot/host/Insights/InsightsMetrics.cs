using System.Diagnostics.Metrics;

namespace KratomBot.Host.Insights;

/// <summary>What the operator sees of the language service: how often it was asked and how that went, never what about.</summary>
public sealed partial class InsightsMetrics : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "KratomBot.Insights";

    private readonly Meter _meter;
    private readonly Counter<long> _requests;
    private readonly ILogger<InsightsMetrics> _log;

    /// <summary>A meter of the factory.</summary>
    public InsightsMetrics(IMeterFactory meters, ILogger<InsightsMetrics> log)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _meter = meters.Create(MeterName);
        _requests = _meter.CreateCounter<long>("kratombot.insights.requests", "{request}", "Messages that the language service was asked about, by outcome.");
        _log = log;
    }

    /// <summary>The service answered.</summary>
    public void Answered() => Count("answered");

    /// <summary>The service did not answer in time, or not at all; the bot went on by itself.</summary>
    /// <param name="reason"><c>late</c>, <c>broken</c> (not asked, since it failed too often), or the status or type of the failure.</param>
    public void Failed(string reason)
    {
        Count(reason);
        LogFailed(reason);
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private void Count(string outcome) => _requests.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    [LoggerMessage(Level = LogLevel.Debug, Message = "The language service was not used for a message: {Reason}.")]
    private partial void LogFailed(string reason);
}

using OpenTelemetry;
using OpenTelemetry.Logs;

namespace KratomBot.Host.Operations.Telemetry;

/// <summary>Takes messages of exceptions out of log records that leave the machine: a library may have put into one what it was given.</summary>
internal sealed class QuietRecords : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (data.Exception is not { } exception)
            return;
        data.Exception = null;
        data.Attributes = [.. data.Attributes ?? [], new("exception.type", exception.GetType().FullName), new("exception.stacktrace", exception.StackTrace)];
    }
}

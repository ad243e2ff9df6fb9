using System.Diagnostics.Metrics;

namespace KratomBot.Host.Operations.Telemetry;

/// <summary>What the host counts, under the meter <c>KratomBot.Host</c>. Tags come from the content and from closed sets, never from a person.</summary>
public static class HostMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "KratomBot.Host";

    private static readonly Meter Meter = new(MeterName);

    internal static Counter<long> Levels { get; } = Meter.CreateCounter<long>("kratombot.safety.levels", "{reply}", "Replies, by the level and kind that the safety gate found.");

    internal static Counter<long> Topics { get; } = Meter.CreateCounter<long>("kratombot.faq.topics", "{answer}", "Answers, by topic.");

    internal static Counter<long> Unanswered { get; } = Meter.CreateCounter<long>("kratombot.faq.unanswered", "{question}", "Questions without an answer, by reason: the kind of question, or that a choice was offered instead.");

    internal static Counter<long> Steps { get; } = Meter.CreateCounter<long>("kratombot.selfcheck.questions", "{question}", "Questions of the self-check that were asked, by question.");

    internal static Counter<long> Unrecorded { get; } = Meter.CreateCounter<long>("kratombot.replies.unrecorded", "{reply}", "Replies that the channel gave itself because the store failed.");

    internal static Counter<long> Refused { get; } = Meter.CreateCounter<long>("kratombot.requests.refused", "{request}", "Requests over a limit, by limit.");
}

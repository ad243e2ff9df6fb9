using System.Text.Json;
using KratomBot.Dialogs.Root;
using KratomBot.Engine;
using KratomBot.Engine.Storage;
using KratomBot.Host.Operations.Telemetry;
using KratomBot.Knowledge.Safety;
using Microsoft.Bot.Schema;

namespace KratomBot.Host.Channels.Reception;

/// <summary>What became of a message that came in.</summary>
/// <param name="Receipt">Proof that it is stored; null when it is not.</param>
/// <param name="Unrecorded">What the channel must say itself, since the store failed and it cannot wait; null otherwise.</param>
public readonly record struct Received(Receipt? Receipt, Activity? Unrecorded);

/// <summary>
/// The first step of every message, in every channel: the safety gate hears it before anything is stored. If the store then
/// fails, or thinks for too long, somebody in danger still gets the gate's reply.
/// </summary>
public sealed partial class Reception(LiveContent content, ConversationEngine engine, TimeProvider time, ILogger<Reception> logger)
{
    /// <summary>How long the store may take when the matter is urgent.</summary>
    public static readonly TimeSpan UrgentLimit = TimeSpan.FromSeconds(1);

    /// <summary>How long it may take otherwise.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Takes a message in.</summary>
    /// <param name="activity">The message.</param>
    /// <param name="spoken">All that the person said in it.</param>
    /// <param name="permit">Asks the store whether the message may come in, and throws when it may not; its time counts as the store's.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Received> TakeAsync(InboundActivity activity, string spoken, Func<Task>? permit, CancellationToken cancellation)
    {
        var verdict = content.Current.Gate.Assess(spoken);
        var isUrgent = verdict.Level >= SafetyLevel.Urgent;
        try
        {
            var storing = StoreAsync(activity with { GateVerdict = JsonSerializer.Serialize(verdict) }, permit);
            return new Received(await storing.WaitAsync(isUrgent ? UrgentLimit : Limit, time, cancellation), null);
        }
        catch (Exception failure) when (failure is StoreUnavailableException or TimeoutException)
        {
            LogStoreFailed(logger, failure.GetType().Name);
            return new Received(null, isUrgent ? Reply(verdict, activity.Activity) : null);
        }
    }

    // Not cancelled with the request: what was sent is kept, though the sender may not hear of it.
    private async Task<Receipt> StoreAsync(InboundActivity activity, Func<Task>? permit)
    {
        if (permit is not null)
            await permit();
        return await engine.AcceptAsync(activity, CancellationToken.None);
    }

    private Activity Reply(SafetyVerdict verdict, Activity to)
    {
        HostMetrics.Unrecorded.Add(1, new KeyValuePair<string, object?>("level", verdict.Level.ToWire()));
        var reply = content.Current.SafetyReplies.For(verdict, SafetyActivity.WhereaboutsOf(to), to.Conversation.IsGroup == true);
        return SafetyActivity.From(reply, verdict, to, time.GetUtcNow());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A message could not be stored: {Failure}")]
    private static partial void LogStoreFailed(ILogger logger, string failure);
}

using System.Diagnostics;
using KratomBot.Engine.Storage;

namespace KratomBot.Engine;

/// <summary>
/// One trace for each turn, under the source <c>KratomBot.Engine</c>: from its message's storage to its commit, and within it each
/// attempt and each write. Nothing in it is what a person wrote, and ids are pseudonyms of the day.
/// </summary>
public sealed class EngineTraces
{
    /// <summary>The source's name.</summary>
    public const string SourceName = "KratomBot.Engine";

    private static readonly ActivitySource Source = new(SourceName);

    private readonly Pseudonyms _pseudonyms;

    internal EngineTraces(TimeProvider time) => _pseudonyms = new Pseudonyms(time);

    /// <summary>Begins a turn's trace; <see langword="null"/>, and no work, where nobody listens.</summary>
    internal Activity? StartTurn(ClaimedTurn turn)
    {
        if (!Source.HasListeners()) return null;
        // A turn is a trace of its own: the request that brought its message may be long over.
        Activity.Current = null;
        return Source.StartActivity("turn", ActivityKind.Consumer, default(ActivityContext), startTime: turn.Received)
            ?.SetTag("kratombot.conversation", _pseudonyms.Of(turn.Conversation.ToString()))
            .SetTag("kratombot.route", turn.Route.ToString());
    }

    /// <summary>Begins a part of the present turn's trace.</summary>
    internal static Activity? StartPart(string name) => Source.StartActivity(name);

    /// <summary>Marks the present turn, or part of it, as failed.</summary>
    /// <param name="kind">The error's type, never its message.</param>
    internal static void Fail(string kind)
    {
        if (Activity.Current is { } present && present.Source == Source) present.SetStatus(ActivityStatusCode.Error, kind);
    }
}

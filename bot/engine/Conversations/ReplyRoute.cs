namespace KratomBot.Engine;

/// <summary>How the replies of a conversation reach the person.</summary>
public enum ReplyRoute
{
    /// <summary>The channel reads them from the event log (Direct Line, terminal).</summary>
    EventLog = 0,

    /// <summary>They are sent from the outbox to the channel's service (Bot Framework Connector).</summary>
    Connector = 1,
}

using System.Collections.Frozen;

namespace KratomBot.Host.Channels.BotFramework.Inbound;

/// <summary>Who has shown who they are.</summary>
public abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>A developer's tool on this machine, without a token.</summary>
    public sealed record Developer : Caller;

    /// <summary>The channel's service.</summary>
    /// <param name="ServiceUrl">The service address that its token names.</param>
    /// <param name="Endorsements">The channels for which it may speak.</param>
    public sealed record Service(string? ServiceUrl, FrozenSet<string> Endorsements) : Caller;

    /// <summary>An application with an Entra token of its own.</summary>
    /// <param name="AppId">Its id.</param>
    public sealed record Application(string AppId) : Caller;
}

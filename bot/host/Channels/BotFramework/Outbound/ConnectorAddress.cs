using KratomBot.Host.Channels.BotFramework.Inbound;

namespace KratomBot.Host.Channels.BotFramework.Outbound;

/// <summary>Where a reply goes.</summary>
/// <param name="options">Without an application id only tools on this machine are answered, and without a token.</param>
/// <param name="hosts">The hosts that may have the bot's token.</param>
public sealed class ConnectorAddress(BotFrameworkOptions options, ServiceHosts hosts)
{
    private const string SharedHost = "smba.trafficmanager.net";
    private const string GovernmentCommunityHost = "smba.infra.gcc.teams.microsoft.com";

    /// <summary>The address of an activity of a conversation, or of a new one; <see langword="null"/> if nothing may be sent there.</summary>
    /// <param name="serviceUrl">The service's address, which may have a path.</param>
    /// <param name="conversation">The conversation's id.</param>
    /// <param name="activity">The activity to answer, change or take back.</param>
    public Uri? Of(string? serviceUrl, string conversation, string? activity)
    {
        if (!MayBeCalled(serviceUrl))
            return null;
        // By text: joined as addresses, the service's own path would be lost.
        var path = $"/v3/conversations/{Uri.EscapeDataString(conversation)}/activities{(activity is null ? "" : $"/{Uri.EscapeDataString(activity)}")}";
        var address = new Uri($"{serviceUrl!.TrimEnd('/')}{path}");
        // An id of dots leads up, however it is escaped.
        return address.AbsolutePath.EndsWith(path, StringComparison.Ordinal) ? address : null;
    }

    /// <summary>The same address at the host of the government's community cloud, to which Teams may refer; <see langword="null"/> where it does not apply.</summary>
    public static Uri? InGovernmentCommunity(Uri address) =>
        address.Host == SharedHost ? new UriBuilder(address) { Host = GovernmentCommunityHost }.Uri : null;

    private bool MayBeCalled(string? serviceUrl) => options.AppId is not null
        ? hosts.Allow(serviceUrl)
        : Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && address is { IsLoopback: true, Query: "", Fragment: "", UserInfo: "", Scheme: "http" or "https" };
}

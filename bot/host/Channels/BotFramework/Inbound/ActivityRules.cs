using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Host.Channels.BotFramework.Inbound;

/// <summary>Which activities a caller may send.</summary>
public sealed class ActivityRules(BotFrameworkOptions options, TrustOptions trust, ServiceHosts hosts)
{
    /// <summary>Refuses an activity for which the caller may not speak.</summary>
    /// <exception cref="CallerRefusedException">403.</exception>
    public void Demand(Caller caller, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        switch (caller)
        {
            case Caller.Developer:
                return;
            case Caller.Service service:
                Demand(Rule.Endorsement, service.Endorsements.Contains(activity.ChannelId));
                Demand(Rule.ServiceUrl, service.ServiceUrl is { } address && address.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase));
                break;
            case Caller.Application application:
                Demand(Rule.AllowedCaller, trust.AllowedCallers.Contains(application.AppId, StringComparer.OrdinalIgnoreCase));
                break;
        }

        Demand(Rule.ServiceHost, hosts.Allow(activity.ServiceUrl));
        Demand(Rule.Tenant, options.AppType != AppType.SingleTenant || IsOfOwnTenant(activity));
    }

    private static void Demand(Rule rule, bool isKept)
    {
        if (!isKept)
            throw CallerRefusedException.NotAllowed(rule);
    }

    // Teams names the tenant in two places; other channels know none.
    private bool IsOfOwnTenant(Activity activity)
    {
        var named = new[] { activity.Conversation.TenantId, ((activity.ChannelData as JObject)?["tenant"] as JObject)?["id"]?.ToString() }.OfType<string>().ToList();
        return named.TrueForAll(tenant => tenant.Equals(options.TenantId, StringComparison.OrdinalIgnoreCase))
            && (named.Count > 0 || activity.ChannelId != Microsoft.Bot.Connector.Channels.Msteams);
    }
}

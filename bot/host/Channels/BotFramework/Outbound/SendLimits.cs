using KratomBot.Engine;

namespace KratomBot.Host.Channels.BotFramework.Outbound;

/// <summary>
/// The rates that Teams allows (its page on rate limiting): for each conversation, and for each tenant in all. Whoever goes beyond is
/// refused for longer than whoever waits.
/// </summary>
public sealed class SendLimits(ConnectorOptions options, TimeProvider time)
{
    private static readonly RateRule[] OfConversation =
    [
        new(7, TimeSpan.FromSeconds(1)),
        new(8, TimeSpan.FromSeconds(2)),
        new(60, TimeSpan.FromSeconds(30)),
        new(1800, TimeSpan.FromHours(1)),
    ];

    private readonly RateWindows<ConversationKey> _conversations = new(OfConversation, time);
    private readonly RateWindows<string> _tenants = new([new(options.PerTenantPerSecond, TimeSpan.FromSeconds(1))], time);
    private readonly Lock _gate = new();

    /// <summary>Asks to send one activity; if it may go, it counts.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="tenant">Its tenant, where it has one.</param>
    /// <returns>How long to wait; <see cref="TimeSpan.Zero"/> if it may go now.</returns>
    public TimeSpan Ask(ConversationKey conversation, string? tenant)
    {
        lock (_gate)
        {
            var ofConversation = _conversations.Wait(conversation);
            var ofTenant = tenant is null ? TimeSpan.Zero : _tenants.Wait(tenant);
            var wait = ofConversation > ofTenant ? ofConversation : ofTenant;
            if (wait > TimeSpan.Zero)
                return wait;
            _conversations.Take(conversation);
            if (tenant is not null)
                _tenants.Take(tenant);
            return TimeSpan.Zero;
        }
    }
}

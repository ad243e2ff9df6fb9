using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Channels.BotFramework.Outbound;

/// <summary>Settings of sending.</summary>
/// <param name="PerTenantPerSecond">Requests a second that the service allows to one bot in one tenant.</param>
public sealed record ConnectorOptions(int PerTenantPerSecond)
{
    private static readonly Setting<int> PerTenant = Setting.Count("BotFramework:PerTenantPerSecond", 50, 1, 10_000,
        "Replies a second in all that Teams allows to one bot in one tenant.");

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [PerTenant];

    /// <summary>Reads the settings.</summary>
    public static ConnectorOptions From(IConfiguration configuration) => new(PerTenant.Read(configuration));
}

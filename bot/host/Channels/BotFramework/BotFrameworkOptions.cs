using KratomBot.Host.Channels.BotFramework.Inbound;
using KratomBot.Host.Channels.BotFramework.Outbound;
using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Channels.BotFramework;

/// <summary>Settings of the channel that Azure Bot Service calls.</summary>
/// <param name="AppId">The bot's application id; without it the channel is off, but for trying it out on the own machine.</param>
/// <param name="AppType">How the bot is registered.</param>
/// <param name="TenantId">The tenant of the registration, where it belongs to one.</param>
/// <param name="Cloud">The cloud of the registration.</param>
/// <param name="ServiceHosts">Hosts of the service beyond the cloud's own.</param>
public sealed record BotFrameworkOptions(string? AppId, AppType AppType, string? TenantId, Cloud Cloud, IReadOnlyList<string> ServiceHosts)
{
    private static readonly Setting<string?> AppIdSetting = Setting.Text("BotFramework:AppId", "(not set: the channel is off)",
        "The application id of the bot's registration, for Teams.");

    private static readonly Setting<AppType> AppTypeSetting = Setting.Choice("BotFramework:AppType", AppType.MultiTenant,
        "How the bot is registered: MultiTenant, SingleTenant or UserAssignedMSI.");

    private static readonly Setting<string?> TenantSetting = Setting.Text("BotFramework:TenantId", "(not set)",
        "The tenant of the registration; a bot of type SingleTenant refuses all others.");

    private static readonly Setting<CloudName> CloudSetting = Setting.Choice("BotFramework:Cloud", CloudName.Public,
        "The cloud of the registration: Public or USGovernment.");

    private static readonly Setting<IReadOnlyList<string>> HostsSetting = Setting.List("BotFramework:ServiceHosts", "(the cloud's own)",
        "Further https hosts to which the bot may send replies with its token, such as bots.example.org or *.bots.example.org.", Inbound.ServiceHosts.ParsePattern);

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } =
        [AppIdSetting, AppTypeSetting, TenantSetting, CloudSetting, HostsSetting, .. TrustOptions.Settings, .. CredentialOptions.Settings, .. ConnectorOptions.Settings];

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingException">A registration that belongs to a tenant has none.</exception>
    public static BotFrameworkOptions From(IConfiguration configuration)
    {
        var options = new BotFrameworkOptions(
            AppIdSetting.Read(configuration), AppTypeSetting.Read(configuration), TenantSetting.Read(configuration),
            Cloud.Of(CloudSetting.Read(configuration)), HostsSetting.Read(configuration));
        return options is { AppId: not null, AppType: AppType.SingleTenant, TenantId: null }
            ? throw new SettingException(TenantSetting.Key, "must be set where BotFramework:AppType is SingleTenant")
            : options;
    }
}

using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Channels.BotFramework.Inbound;

/// <summary>Settings that say whose tokens are believed.</summary>
/// <param name="Issuers">Issuers of the service's tokens, in place of the cloud's.</param>
/// <param name="OpenIdMetadata">Where their keys are published, in place of the cloud's address.</param>
/// <param name="EntraTenants">Tenants whose Entra tokens are believed; none turns such tokens off.</param>
/// <param name="EntraMetadata">Where the keys of Entra tokens are published, in place of the cloud's address.</param>
/// <param name="AllowedCallers">Applications that may call with an Entra token of their own, such as a bot that uses this one as a skill.</param>
public sealed record TrustOptions(
    IReadOnlyList<string> Issuers, Uri? OpenIdMetadata, IReadOnlyList<string> EntraTenants, Uri? EntraMetadata, IReadOnlyList<string> AllowedCallers)
{
    private static readonly Setting<IReadOnlyList<string>> IssuersSetting = Setting.List("BotFramework:Issuers", "(the cloud's own)",
        "Issuers of the tokens that the channel's service presents, where neither cloud fits.", text => text);

    private static readonly Setting<Uri?> MetadataSetting = Setting.Document("BotFramework:OpenIdMetadata", "(the cloud's own)",
        "Where the keys of those tokens are published.");

    private static readonly Setting<IReadOnlyList<string>> TenantsSetting = Setting.List("BotFramework:EntraTenants", "(none: such tokens are refused)",
        "Tenants whose Entra tokens are believed, for the callers in BotFramework:AllowedCallers.", ParseTenant);

    private static readonly Setting<Uri?> EntraMetadataSetting = Setting.Document("BotFramework:EntraMetadata", "(the cloud's own)",
        "Where the keys of Entra tokens are published.");

    private static readonly Setting<IReadOnlyList<string>> CallersSetting = Setting.List("BotFramework:AllowedCallers", "(none)",
        "Application ids that may call with an Entra token, such as a bot that uses this one as a skill.", text => text);

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [IssuersSetting, MetadataSetting, TenantsSetting, EntraMetadataSetting, CallersSetting];

    /// <summary>Reads the settings.</summary>
    public static TrustOptions From(IConfiguration configuration) => new(
        IssuersSetting.Read(configuration), MetadataSetting.Read(configuration), TenantsSetting.Read(configuration),
        EntraMetadataSetting.Read(configuration), CallersSetting.Read(configuration));

    // "common" or a domain would stand for tenants that nobody has named.
    private static string ParseTenant(string text) =>
        Guid.TryParseExact(text, "D", out var tenant) ? tenant.ToString("D") : throw new FormatException("must list tenant ids such as 00000000-0000-0000-0000-000000000000");
}

using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Insights;

/// <summary>Settings of the language service. Without an endpoint the bot reads by itself.</summary>
/// <param name="Endpoint">The address of the account; null while the service is off.</param>
/// <param name="Key">A key of the account; null to sign in with the identity that the process runs under.</param>
public sealed record InsightsOptions(Uri? Endpoint, string? Key)
{
    /// <summary>The name of the setting that turns it on.</summary>
    public const string EndpointKey = "Insights:Endpoint";

    private static readonly Setting<Uri?> EndpointSetting = Setting.WebAddress(EndpointKey, "(not set: the bot reads by itself)",
        "The address of an Azure language account, which may read what people write once they agreed.");

    private static readonly Setting<string?> KeySetting = Setting.Secret("Insights:Key", "A key of that account; without one the identity of the process signs in.", minimumLength: 8);

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [EndpointSetting, KeySetting];

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingException">The endpoint would carry messages readable by all.</exception>
    public static InsightsOptions From(IConfiguration configuration)
    {
        var endpoint = EndpointSetting.Read(configuration);
        return endpoint is { Scheme: "http", IsLoopback: false }
            ? throw new SettingException(EndpointKey, "must begin with https")
            : new InsightsOptions(endpoint, KeySetting.Read(configuration));
    }
}

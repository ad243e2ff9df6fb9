namespace KratomBot.Host.Channels.BotFramework;

/// <summary>
/// The addresses of one of Microsoft's clouds, as its documentation of Bot Connector authentication lists them. Others (China,
/// a cloud of one's own) are described by settings.
/// </summary>
/// <param name="Issuer">Who issues the tokens that the service presents to the bot.</param>
/// <param name="OpenIdMetadata">Where the keys of those tokens are published.</param>
/// <param name="EntraHost">The host in the issuer of an Entra token of version 2.</param>
/// <param name="EntraMetadata">Where the keys of Entra tokens are published.</param>
/// <param name="Authority">Where the bot gets tokens of its own.</param>
/// <param name="DefaultTenant">The tenant that issues them to a bot of type MultiTenant.</param>
/// <param name="Scope">What such a token is good for.</param>
/// <param name="ServiceHosts">Hosts of the service; <c>*.</c> stands for one label or more before.</param>
public sealed record Cloud(
    string Issuer, Uri OpenIdMetadata, string EntraHost, Uri EntraMetadata, Uri Authority, string DefaultTenant, string Scope, IReadOnlyList<string> ServiceHosts)
{
    /// <summary>The public cloud.</summary>
    public static Cloud Public { get; } = new(
        "https://api.botframework.com",
        new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        "login.microsoftonline.com",
        new("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"),
        new("https://login.microsoftonline.com"),
        "botframework.com",
        "https://api.botframework.com/.default",
        // trafficmanager.net is open to everybody, so that one name only.
        ["*.botframework.com", "smba.trafficmanager.net", "*.teams.microsoft.com"]);

    /// <summary>The cloud of the government of the United States.</summary>
    public static Cloud USGovernment { get; } = new(
        "https://api.botframework.us",
        new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        "login.microsoftonline.us",
        new("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration"),
        new("https://login.microsoftonline.us"),
        "MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.us/.default",
        ["*.botframework.azure.us", "*.teams.microsoft.us"]);

    /// <summary>The cloud of that name.</summary>
    public static Cloud Of(CloudName name) => name == CloudName.USGovernment ? USGovernment : Public;
}

/// <summary>The clouds that are known by name.</summary>
public enum CloudName
{
    /// <summary>The public cloud.</summary>
    Public,

    /// <summary>The cloud of the government of the United States.</summary>
    USGovernment,
}

/// <summary>How the bot is registered.</summary>
public enum AppType
{
    /// <summary>For every tenant. Such registrations can no longer be made, but go on working.</summary>
    MultiTenant,

    /// <summary>For one tenant.</summary>
    SingleTenant,

    /// <summary>By a user-assigned managed identity.</summary>
    UserAssignedMSI,
}

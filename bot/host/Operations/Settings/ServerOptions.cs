using System.Net;

namespace KratomBot.Host.Operations.Settings;

/// <summary>Where the server listens and how it is reached.</summary>
/// <param name="PublicUrl">The address that people use, when it is not the one the server listens on.</param>
/// <param name="TrustedProxies">Reverse proxies whose forwarded headers are believed.</param>
public sealed record ServerOptions(Uri? PublicUrl, IReadOnlyList<IPNetwork> TrustedProxies)
{
    /// <summary>The address that holds when <c>--urls</c> is not given.</summary>
    public const string DefaultUrl = "http://127.0.0.1:3978";

    private static readonly Setting<string?> UrlsSetting = Setting.Text("urls", DefaultUrl, "Where the server listens; several are separated by semicolons.");

    private static readonly Setting<Uri?> PublicUrlSetting = Setting.WebAddress("PublicUrl", "the request's host", "The address that people use, where a proxy stands before the server.");

    private static readonly Setting<IReadOnlyList<IPNetwork>> ProxiesSetting = Setting.List("Proxies:Trusted", "(none)",
        "Addresses or networks of the reverse proxies whose X-Forwarded headers are believed.", ParseNetwork);

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [UrlsSetting, PublicUrlSetting, ProxiesSetting];

    /// <summary>Reads the settings.</summary>
    public static ServerOptions From(IConfiguration configuration) => new(PublicUrlSetting.Read(configuration), ProxiesSetting.Read(configuration));

    private static IPNetwork ParseNetwork(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new FormatException("must list addresses or networks such as 10.0.0.5 or 10.0.0.0/24");
    }
}

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

    private static readonly Setting<string?> PortsSetting = Setting.Text("http_ports", "(none)", "Ports to listen on at every address, where urls is not set; containers set it as ASPNETCORE_HTTP_PORTS.");

    private static readonly Setting<Uri?> PublicUrlSetting = Setting.WebAddress("PublicUrl", "the request's host", "The address that people use, where a proxy stands before the server.");

    private static readonly Setting<IReadOnlyList<IPNetwork>> ProxiesSetting = Setting.List("Proxies:Trusted", "(none)",
        "Addresses or networks of the reverse proxies whose X-Forwarded headers are believed.", ParseNetwork);

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [UrlsSetting, PortsSetting, PublicUrlSetting, ProxiesSetting];

    /// <summary>Reads the settings.</summary>
    public static ServerOptions From(IConfiguration configuration) => new(PublicUrlSetting.Read(configuration), ProxiesSetting.Read(configuration));

    /// <summary>Whether the operator, or the image of a container, says where to listen.</summary>
    public static bool SaysWhereToListen(IConfiguration configuration) =>
        configuration[UrlsSetting.Key] is { Length: > 0 } || configuration[PortsSetting.Key] is { Length: > 0 } || configuration.GetSection("Kestrel:Endpoints").Exists();

    /// <summary>Whether others than this machine can reach the server without a proxy.</summary>
    public static bool ListensOnTheNetwork(IConfiguration configuration) =>
        configuration[UrlsSetting.Key] is { Length: > 0 } urls
            ? urls.Split(';').Any(url => Uri.TryCreate(url.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address) && !address.IsLoopback)
            : configuration[PortsSetting.Key] is { Length: > 0 };

    private static IPNetwork ParseNetwork(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new FormatException("must list addresses or networks such as 10.0.0.5 or 10.0.0.0/24");
    }
}

namespace KratomBot.Host.Operations.Settings;

/// <summary>Web addresses as operators write them.</summary>
public static class WebAddresses
{
    /// <summary>Reads scheme, host and port, with nothing after.</summary>
    /// <exception cref="FormatException">It is none; the message says what is expected.</exception>
    public static Uri Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? address
            : throw new FormatException("must be an address such as https://bot.example.org, without a path");

    /// <summary>Reads the address of a document. What travels between machines must be https.</summary>
    /// <exception cref="FormatException">It is none; the message says what is expected.</exception>
    public static Uri ParseDocument(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address is { Scheme: "http", IsLoopback: true })
        && address is { Fragment: "", UserInfo: "" }
            ? address
            : throw new FormatException("must be an address such as https://login.example.org/.well-known/openid-configuration");
}

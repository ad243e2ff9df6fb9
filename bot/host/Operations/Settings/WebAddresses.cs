namespace KratomBot.Host.Operations.Settings;

/// <summary>Web addresses as operators write them: scheme, host and port, nothing after.</summary>
public static class WebAddresses
{
    /// <summary>Reads such an address.</summary>
    /// <exception cref="FormatException">It is none; the message says what is expected.</exception>
    public static Uri Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? address
            : throw new FormatException("must be an address such as https://bot.example.org, without a path");
}

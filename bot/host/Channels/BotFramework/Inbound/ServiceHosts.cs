namespace KratomBot.Host.Channels.BotFramework.Inbound;

/// <summary>
/// The hosts that count as the channel's service: the only ones from which an activity may say it comes, and the only ones
/// that are sent the bot's token.
/// </summary>
public sealed class ServiceHosts(BotFrameworkOptions options)
{
    private const string AnyLabel = "*.";

    private readonly IReadOnlyList<string> _patterns = [.. options.Cloud.ServiceHosts, .. options.ServiceHosts];

    /// <summary>Reads a host of the settings.</summary>
    /// <exception cref="FormatException">It is none; the message says what is expected.</exception>
    public static string ParsePattern(string text)
    {
        var name = text.StartsWith(AnyLabel, StringComparison.Ordinal) ? text[AnyLabel.Length..] : text;
        return Uri.CheckHostName(name) == UriHostNameType.Dns && name.Contains('.', StringComparison.Ordinal) && !name.EndsWith('.')
            ? text.ToLowerInvariant()
            : throw new FormatException("must list names of hosts such as bots.example.org or *.bots.example.org, without https:// and without a port");
    }

    /// <summary>Whether a service address is https, names one of the hosts, and nothing else that could lead elsewhere.</summary>
    public bool Allow(string? serviceUrl) =>
        serviceUrl is not null
        && serviceUrl.All(character => char.IsAscii(character) && !char.IsControl(character) && character is not (' ' or '\\'))
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && address is { IsDefaultPort: true, UserInfo: "", Query: "", Fragment: "", HostNameType: UriHostNameType.Dns }
        && _patterns.Any(pattern => IsMatch(pattern, address.Host));

    private static bool IsMatch(string pattern, string host) => pattern.StartsWith(AnyLabel, StringComparison.Ordinal)
        ? host.Length > pattern.Length - 1 && host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}

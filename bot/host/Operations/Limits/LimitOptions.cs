using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Operations.Limits;

/// <summary>How much one person, one address and all together may ask of the server.</summary>
/// <param name="PerTokenPerMinute">Requests of one user, whatever the channel, in a minute.</param>
/// <param name="PerAddressPerMinute">Requests from one network address in a minute.</param>
/// <param name="InAllPerSecond">Requests of everybody in a second.</param>
/// <param name="SocketsPerConversation">Streams that one conversation may hold open; the oldest gives way.</param>
/// <param name="Sockets">Streams in all.</param>
public sealed record LimitOptions(int PerTokenPerMinute, int PerAddressPerMinute, int InAllPerSecond, int SocketsPerConversation, int Sockets)
{
    private static readonly Setting<int> PerToken = Setting.Count("Limits:PerTokenPerMinute", 120, 1, 1_000_000, "Requests a minute of one user.");
    private static readonly Setting<int> PerAddress = Setting.Count("Limits:PerAddressPerMinute", 600, 1, 10_000_000, "Requests a minute from one network address; addresses of this machine are not limited.");
    private static readonly Setting<int> InAll = Setting.Count("Limits:InAllPerSecond", 2_000, 1, 10_000_000, "Requests a second in all, to one node.");
    private static readonly Setting<int> PerConversation = Setting.Count("Limits:SocketsPerConversation", 4, 1, 100, "Open streams of one conversation; the oldest gives way to a new one.");
    private static readonly Setting<int> SocketsSetting = Setting.Count("Limits:Sockets", 10_000, 1, 1_000_000, "Open streams in all, of one node.");

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [PerToken, PerAddress, InAll, PerConversation, SocketsSetting];

    /// <summary>Reads the settings.</summary>
    public static LimitOptions From(IConfiguration configuration) => new(
        PerToken.Read(configuration), PerAddress.Read(configuration), InAll.Read(configuration), PerConversation.Read(configuration), SocketsSetting.Read(configuration));
}

using Microsoft.Bot.Schema;

namespace KratomBot.Dialogs.Root;

/// <summary>What the person's client tells about itself, as Teams does in the entity <c>clientInfo</c>.</summary>
internal static class ClientInfo
{
    /// <summary>The country, as two capital letters; null where it is not told.</summary>
    public static string? Country(Activity activity) =>
        Member(activity, "country") is { Length: 2 } country ? country.ToUpperInvariant() : null;

    /// <summary>The IANA name of the time zone; null where it is not told.</summary>
    public static string? TimeZone(Activity activity) => Member(activity, "timezone");

    private static string? Member(Activity activity, string name) =>
        activity.Entities?.FirstOrDefault(entity => string.Equals(entity.Type, "clientInfo", StringComparison.OrdinalIgnoreCase))?.Properties?[name]?.ToString();
}

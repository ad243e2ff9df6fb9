using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace KratomBot.Host.Channels.BotFramework.Inbound;

/// <summary>A published key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Endorsements">Channels for which it may sign; empty where it names none.</param>
/// <param name="Issuer">For keys of Entra: the issuer to which it is bound, in which <c>{tenantid}</c> stands for any tenant.</param>
public sealed record ServiceKey(JsonWebKey Key, FrozenSet<string> Endorsements, string? Issuer)
{
    /// <summary>Reads what the services add to the standard's members of a key.</summary>
    public static ServiceKey Of(JsonWebKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var endorsements = key.AdditionalData.TryGetValue("endorsements", out var list) && list is JsonElement { ValueKind: JsonValueKind.Array } array
            ? array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).ToFrozenSet(StringComparer.Ordinal)
            : [];
        return new ServiceKey(key, endorsements, key.AdditionalData.TryGetValue("issuer", out var issuer) ? issuer.ToString() : null);
    }
}

using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <inheritdoc/>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    /// <inheritdoc/>
    public Mention[] GetMentions()
    {
        if (Entities is not { Count: > 0 } entities)
            return [];
        return [.. entities.Where(e => string.Equals(e?.Type, "mention", StringComparison.OrdinalIgnoreCase)).Select(e => e as Mention ?? e.GetAs<Mention>())];
    }

    /// <inheritdoc/>
    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT already => already,
        JToken token => token.ToObject<TypeT>(),
        var other => JToken.FromObject(other).ToObject<TypeT>(),
    };

    /// <inheritdoc/>
    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        if (ChannelData is null)
            return false;
        try
        {
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return false;
        }
    }
}

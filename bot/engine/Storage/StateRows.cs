namespace KratomBot.Engine.Storage;

/// <summary>A stored value.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Version">Rises with every write.</param>
/// <param name="Value">The value (JSON, UTF-8).</param>
public sealed record StateRow(string Key, long Version, ReadOnlyMemory<byte> Value);

/// <summary>A value to write, or to delete where <paramref name="Value"/> is <see langword="null"/>.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Expected">The version that must be there, 0 for none; <see langword="null"/> overwrites whatever is there.</param>
/// <param name="Value">The value (JSON, UTF-8).</param>
public sealed record StateWrite(string Key, long? Expected, ReadOnlyMemory<byte>? Value)
{
    /// <summary>The conversation that the value goes with.</summary>
    public ConversationKey? Conversation { get; init; }

    /// <summary>The person that the value goes with.</summary>
    public UserKey? User { get; init; }

    /// <summary>When it ends of itself; <see langword="null"/> for with its conversation or person.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Whether its link to conversation and person is cut by the sweep after the retention, and it stays without one.</summary>
    public bool IsGivenAway { get; init; }

    /// <summary>Whether it stays until it is deleted or its person is forgotten.</summary>
    public bool UntilForgotten { get; init; }
}

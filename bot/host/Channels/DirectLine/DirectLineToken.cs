using System.Text.Json.Serialization;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>What a token says: one conversation, one user.</summary>
/// <param name="ConversationId">The only conversation that it opens.</param>
/// <param name="UserId">The user, whatever a client claims to be. Web Chat reads this claim, so its name is fixed.</param>
/// <param name="IssuedAt">When it was made, in seconds since 1970.</param>
/// <param name="Expires">When it ends, in seconds since 1970.</param>
/// <param name="Origins">Further sites whose pages may use it.</param>
public sealed record DirectLineToken(
    [property: JsonPropertyName("conv")] string ConversationId,
    [property: JsonPropertyName("user")] string UserId,
    [property: JsonPropertyName("iat")] long IssuedAt,
    [property: JsonPropertyName("exp")] long Expires,
    [property: JsonPropertyName("origins"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Origins);

/// <summary>What became of reading a token.</summary>
public enum TokenState
{
    /// <summary>Not ours, or changed.</summary>
    Invalid,

    /// <summary>Ours, but its time is over.</summary>
    Expired,

    /// <summary>Ours and good.</summary>
    Valid,
}

/// <summary>A token that was read.</summary>
/// <param name="State">Whether it holds.</param>
/// <param name="Token">What it says; null only when it is <see cref="TokenState.Invalid"/>.</param>
public readonly record struct TokenReading(TokenState State, DirectLineToken? Token);

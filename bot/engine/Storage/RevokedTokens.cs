namespace KratomBot.Engine.Storage;

internal static class RevokedTokens
{
    /// <summary>Longer than any token of a channel is valid or can be renewed.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(3);
}

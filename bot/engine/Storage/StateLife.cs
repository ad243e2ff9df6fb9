namespace KratomBot.Engine.Storage;

/// <summary>What stands in the <c>expires</c> column of a value that does not end at a time.</summary>
internal static class StateLife
{
    public const long UntilForgotten = -1, GivenAway = -2;

    /// <summary><see langword="null"/>: with its conversation or person.</summary>
    public static long? Of(StateWrite write) =>
        write.UntilForgotten ? UntilForgotten : write.IsGivenAway ? GivenAway : write.Expires?.ToUnixTimeMilliseconds();
}

namespace Azure.AI.TextAnalytics;

/// <summary>Turns a call that was made on the caller's thread into its result.</summary>
internal static class Completed
{
    /// <summary>The result of a call that has already ended; a call that has not is a mistake of ours.</summary>
    public static T Result<T>(this ValueTask<T> call) => call.IsCompleted
        ? call.GetAwaiter().GetResult()
        : throw new InvalidOperationException("The call went on in the background.");
}

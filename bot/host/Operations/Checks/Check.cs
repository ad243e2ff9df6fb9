namespace KratomBot.Host.Operations.Checks;

/// <summary>How well a checked thing is.</summary>
public enum Health
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>It works, but the operator should know.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Bad,
}

/// <summary>What a check found.</summary>
/// <param name="Health">How well the thing is.</param>
/// <param name="Text">What was found, in one line without user text.</param>
/// <param name="Fix">What to do about it; null when nothing has to be done.</param>
public sealed record Finding(Health Health, string Text, string? Fix = null)
{
    /// <summary>All is well.</summary>
    public static Finding Good(string text) => new(Health.Good, text);

    /// <summary>It works, but.</summary>
    public static Finding Warning(string text, string fix) => new(Health.Warning, text, fix);

    /// <summary>It does not work.</summary>
    public static Finding Bad(string text, string fix) => new(Health.Bad, text, fix);
}

/// <summary>Something that <c>doctor</c> looks at, and <c>/health/ready</c> too where the server cannot serve without it.</summary>
/// <param name="Name">One or two words.</param>
/// <param name="NeededToServe">Whether <c>/health/ready</c> asks it.</param>
/// <param name="RunAsync">Looks; an exception counts as <see cref="Health.Bad"/>.</param>
public sealed record Check(string Name, bool NeededToServe, Func<CancellationToken, ValueTask<Finding>> RunAsync)
{
    /// <summary>Looks, and never throws.</summary>
    public async Task<Finding> FindAsync(CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return Finding.Bad($"the check failed: {failure.GetType().Name}", "see the server's log");
        }
    }
}

namespace KratomBot.Host.Operations.Settings;

/// <summary>Settings that cannot be used. The message never holds a value, which may be a secret.</summary>
/// <param name="problems">What is expected, one line for each setting.</param>
public sealed class SettingException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>What is expected, one line for each setting.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;

    /// <summary>One setting that cannot be used.</summary>
    /// <param name="key">The setting's key.</param>
    /// <param name="problem">What is expected.</param>
    public SettingException(string key, string problem)
        : this([$"{key} {problem}"])
    {
    }
}

namespace Microsoft.Bot.Builder;

/// <summary>A named property of a state.</summary>
public interface IStatePropertyInfo
{
    /// <summary>The name, unique in its state.</summary>
    string Name { get; }
}

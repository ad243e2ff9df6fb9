namespace Microsoft.Bot.Builder;

/// <summary>Something with named properties.</summary>
public interface IPropertyManager
{
    /// <summary>A way to the property of that name; nothing is stored yet.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}

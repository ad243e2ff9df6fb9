namespace Microsoft.Bot.Builder;

/// <summary>An object that knows which version of it was read.</summary>
public interface IStoreItem
{
    /// <summary>The tag of the version; <c>*</c> or null overwrites whatever is there.</summary>
    string ETag { get; set; }
}

namespace Microsoft.Bot.Builder.Storage;

/// <summary>What a <see cref="MemoryStorage"/> keeps, in one form or the other.</summary>
internal abstract class StoredItems
{
    public abstract bool TryGet(string key, out object value, out string tag);

    public abstract string TagOf(string key);

    public abstract void Put(string key, object value, string tag);

    public abstract void Remove(string key);
}

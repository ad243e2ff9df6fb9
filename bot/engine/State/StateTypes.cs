using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KratomBot.Engine;

/// <summary>
/// The closed set of what may be stored: which type each state property and each kind of document has. What is stored holds
/// no .NET names, so types may be renamed and moved; what is stored under an unknown name is kept as it is and handed out as JSON.
/// </summary>
public sealed class StateTypes
{
    private readonly Dictionary<string, StateType> _properties = [];
    private readonly Dictionary<string, DocumentType> _documents = [];

    /// <summary>Declares a property of conversation or user state (the name given to <c>CreateProperty</c>).</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="type">How its values are read and written.</param>
    public StateTypes Property<T>(string name, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        _properties.Add(name, new StateType(type));
        return this;
    }

    /// <summary>Declares a property of conversation or user state.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="options">How its values are read and written; by default with camel-case names.</param>
    public StateTypes Property<T>(string name, JsonSerializerOptions? options = null) =>
        Property(name, (JsonTypeInfo<T>)(options ?? JsonSerializerOptions.Web).GetTypeInfo(typeof(T)));

    /// <summary>Declares a property whose type is known only as data.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="type">How its values are read and written.</param>
    public StateTypes Property(string name, JsonTypeInfo type)
    {
        _properties.Add(name, new StateType(type));
        return this;
    }

    /// <summary>Declares documents whose type is known only as data.</summary>
    /// <param name="prefix">What stands before the first slash of the key.</param>
    /// <param name="type">How they are read and written.</param>
    /// <param name="lifetime">How long each lives after it was written.</param>
    public StateTypes Document(string prefix, JsonTypeInfo type, DocumentLifetime lifetime)
    {
        _documents.Add(prefix, new DocumentType(new StateType(type), lifetime));
        return this;
    }

    /// <summary>Declares documents with keys <c>prefix/…</c>, such as <c>tickets/{id}</c>.</summary>
    /// <param name="prefix">What stands before the first slash of the key.</param>
    /// <param name="type">How they are read and written.</param>
    /// <param name="lifetime">How long each lives after it was written.</param>
    public StateTypes Document<T>(string prefix, JsonTypeInfo<T> type, DocumentLifetime lifetime)
    {
        ArgumentNullException.ThrowIfNull(type);
        _documents.Add(prefix, new DocumentType(new StateType(type), lifetime));
        return this;
    }

    /// <summary>Declares documents with keys <c>prefix/…</c>.</summary>
    /// <param name="prefix">What stands before the first slash of the key.</param>
    /// <param name="lifetime">How long each lives after it was written.</param>
    /// <param name="options">How they are read and written; by default with camel-case names.</param>
    public StateTypes Document<T>(string prefix, DocumentLifetime lifetime, JsonSerializerOptions? options = null) =>
        Document(prefix, (JsonTypeInfo<T>)(options ?? JsonSerializerOptions.Web).GetTypeInfo(typeof(T)), lifetime);

    internal StateType? FindProperty(string name) => _properties.GetValueOrDefault(name);

    internal DocumentType? FindDocument(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? null : _documents.GetValueOrDefault(key[..slash]);
    }
}

internal sealed record DocumentType(StateType Type, DocumentLifetime Lifetime);

internal sealed class StateType(JsonTypeInfo type)
{
    public void Write(Utf8JsonWriter writer, object value) => JsonSerializer.Serialize(writer, value, type);

    public object? Read(ref Utf8JsonReader reader) => JsonSerializer.Deserialize(ref reader, type);
}

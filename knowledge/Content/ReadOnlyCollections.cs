using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace KratomBot.Knowledge.Content;

/// <summary>Lets content types declare read-only lists and dictionaries, which the YAML library does not fill by itself.</summary>
internal sealed class ReadOnlyCollections : INodeDeserializer
{
    private static readonly Dictionary<Type, Type> Fillable = new()
    {
        [typeof(IReadOnlyList<>)] = typeof(List<>),
        [typeof(IReadOnlyCollection<>)] = typeof(List<>),
        [typeof(IReadOnlyDictionary<,>)] = typeof(Dictionary<,>),
        [typeof(IReadOnlySet<>)] = typeof(HashSet<>),
    };

    public bool Deserialize(IParser reader, Type expectedType, Func<IParser, Type, object?> nestedObjectDeserializer, out object? value, ObjectDeserializer rootDeserializer)
    {
        value = null;
        if (!expectedType.IsGenericType || !Fillable.TryGetValue(expectedType.GetGenericTypeDefinition(), out var open))
            return false;
        value = nestedObjectDeserializer(reader, open.MakeGenericType(expectedType.GetGenericArguments()));
        return true;
    }
}

#nullable enable

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>Writes and reads the names of types made of others: <c>x?</c>, <c>x[]</c>, <c>list(x)</c>, <c>set(x)</c>, <c>map(k,v)</c>.</summary>
internal static class StoredTypeName
{
    private static readonly (string Name, Type Type)[] Collections =
    [
        ("list", typeof(List<>)),
        ("set", typeof(HashSet<>)),
        ("map", typeof(Dictionary<,>)),
    ];

    public static string Write(Type type, Func<Type, string> simple)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Write(underlying, simple) + "?";
        if (type.IsSZArray)
            return Write(type.GetElementType()!, simple) + "[]";
        foreach (var (name, collection) in Collections)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == collection)
                return $"{name}({string.Join(',', type.GetGenericArguments().Select(argument => Write(argument, simple)))})";
        }

        return simple(type);
    }

    /// <summary>The type of that name, or null if some part of it is not known.</summary>
    public static Type? Read(ReadOnlySpan<char> name, Func<string, Type?> simple)
    {
        if (name.EndsWith("[]"))
            return Read(name[..^2], simple)?.MakeArrayType();
        if (name.EndsWith("?"))
            return Read(name[..^1], simple) is { IsValueType: true } value ? typeof(Nullable<>).MakeGenericType(value) : null;
        if (!name.EndsWith(")"))
            return simple(name.ToString());

        foreach (var (prefix, collection) in Collections)
        {
            if (name.StartsWith(prefix) && name.Length > prefix.Length && name[prefix.Length] == '(')
                return ReadCollection(collection, name[(prefix.Length + 1)..^1], simple);
        }

        return null;
    }

    private static Type? ReadCollection(Type collection, ReadOnlySpan<char> arguments, Func<string, Type?> simple)
    {
        List<Type> types = [];
        while (!arguments.IsEmpty)
        {
            var end = EndOfArgument(arguments);
            if (Read(arguments[..end], simple) is not { } type)
                return null;
            types.Add(type);
            arguments = end < arguments.Length ? arguments[(end + 1)..] : [];
        }

        return types.Count == collection.GetGenericArguments().Length ? collection.MakeGenericType([.. types]) : null;
    }

    private static int EndOfArgument(ReadOnlySpan<char> arguments)
    {
        var depth = 0;
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case '(': depth++; break;
                case ')': depth--; break;
                case ',' when depth == 0: return i;
            }
        }

        return arguments.Length;
    }
}

#nullable enable

using System.Collections.Concurrent;
using System.Reflection;

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>
/// The closed set of types that dialog state may hold, each under a short name of its own. Stored state names no .NET type, so that
/// a type can move, and so that stored text can never choose what is created: only plain values, the types of this library,
/// and data types of the bot: from the assemblies that its dialogs live in, and those of the same product that they refer to.
/// </summary>
internal static class StoredTypes
{
    private static readonly ConcurrentDictionary<Assembly, bool> Assemblies = [];
    private static readonly ConcurrentDictionary<Type, string> Names = [];
    private static readonly ConcurrentDictionary<string, Type> Types = [];
    private static (int Count, BotTypes Types) _botTypes = (0, new BotTypes([]));

    /// <summary>Admits the data types of an assembly that declares dialogs or steps.</summary>
    public static void AddAssembly(Assembly assembly)
    {
        if (assembly != typeof(StoredTypes).Assembly && !assembly.IsDynamic)
            Assemblies.TryAdd(assembly, true);
    }

    /// <summary>The name under which values of a type are stored.</summary>
    /// <exception cref="InvalidOperationException">The type is not in the set.</exception>
    public static string NameOf(Type type) => Names.GetOrAdd(type, static type => StoredTypeName.Write(type, SimpleNameOf));

    /// <summary>The type stored under a name, or null if the program has none.</summary>
    public static Type? TypeOf(string name)
    {
        if (Types.TryGetValue(name, out var known))
            return known;
        var type = StoredTypeName.Read(name, SimpleTypeOf);
        if (type is not null)
            Types.TryAdd(name, type);
        return type;
    }

    private static string SimpleNameOf(Type type)
        => BuiltInTypes.NameOf(type) ?? FromBot().NameOf(type) ?? throw new InvalidOperationException(
            $"A value of the type {type} cannot be kept in dialog state. Keep a plain value, or declare a data type of its own in the project of the dialogs; " +
            "two types of the same name need [DataContract(Name = ...)].");

    private static Type? SimpleTypeOf(string name) => BuiltInTypes.TypeOf(name) ?? FromBot().TypeOf(name);

    private static BotTypes FromBot()
    {
        var current = _botTypes;
        if (current.Count != Assemblies.Count)
        {
            var assemblies = Assemblies.Keys.ToArray();
            _botTypes = current = (assemblies.Length, new BotTypes(assemblies));
        }

        return current.Types;
    }
}

#nullable enable

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Serialization;
using System.Text.Json;

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>The data types of a bot, by the names under which they are stored.</summary>
internal sealed class BotTypes
{
    private readonly Dictionary<string, Type> _byName = [];
    private readonly Dictionary<Type, string> _byType = [];

    /// <summary>Collects the types.</summary>
    /// <param name="assemblies">The assemblies that declare dialogs; those they refer to are looked through as well if their names begin with the same word.</param>
    public BotTypes(IReadOnlyCollection<Assembly> assemblies)
    {
        var types = assemblies.SelectMany(WithReferences).Distinct().SelectMany(static assembly => assembly.GetTypes()).Where(IsData);
        foreach (var sameName in types.GroupBy(ShortName))
        {
            // Two types of one name, unless declared in different types, are told apart by nothing that is stable: neither can be stored.
            var isUnique = sameName.Take(2).Count() == 1;
            foreach (var byLongName in sameName.GroupBy(type => isUnique ? sameName.Key : LongName(type)))
            {
                if (byLongName.Take(2).Count() == 1 && _byName.TryAdd(byLongName.Key, byLongName.First()))
                    _byType.Add(byLongName.First(), byLongName.Key);
            }
        }
    }

    public string? NameOf(Type type) => _byType.GetValueOrDefault(type);

    public Type? TypeOf(string name) => _byName.GetValueOrDefault(name);

    private static IEnumerable<Assembly> WithReferences(Assembly assembly)
        => assembly.GetReferencedAssemblies()
            .Where(name => ProductOf(name) == ProductOf(assembly.GetName()))
            .Select(Assembly.Load)
            .Prepend(assembly);

    private static string? ProductOf(AssemblyName name) => name.Name?.Split('.')[0];

    private static bool IsData(Type type)
        => type is { IsAbstract: false, ContainsGenericParameters: false }
            && (type.IsEnum || type.IsValueType || type.IsClass)
            && !typeof(Dialog).IsAssignableFrom(type)
            && !typeof(Delegate).IsAssignableFrom(type)
            && !typeof(Attribute).IsAssignableFrom(type)
            && !typeof(Exception).IsAssignableFrom(type)
            && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static string ShortName(Type type)
        => type.GetCustomAttribute<DataContractAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(type.Name);

    private static string LongName(Type type)
        => type.DeclaringType is { } declaring ? $"{LongName(declaring)}.{ShortName(type)}" : ShortName(type);
}

using System.Collections.Concurrent;
using System.Globalization;

namespace Microsoft.Bot.Builder.Storage.Json;

/// <summary>Numbers the types whose values this process has written.</summary>
internal static class TypeNumbers
{
    private static readonly ConcurrentDictionary<Type, string> Tags = [];
    private static readonly ConcurrentDictionary<string, Type> Types = new(StringComparer.Ordinal);
    private static int s_last;

    public static string TagOf(Type type) => Tags.GetOrAdd(type, static type =>
    {
        var tag = string.Create(CultureInfo.InvariantCulture, $"${Interlocked.Increment(ref s_last)}");
        Types[tag] = type;
        return tag;
    });

    /// <summary>The type of that number; null where this process has given no such number.</summary>
    public static Type TypeOf(string tag) => Types.GetValueOrDefault(tag);
}

using System.Reflection;

namespace KratomBot.Sdk.Tests.Surface;

/// <summary>
/// The public surface as a flat set of lines: <c>namespace.Type</c> with its kind, its bases, and its members, so that two surfaces can be subtracted.
/// </summary>
internal static class SurfaceReader
{
    /// <summary>What a list says: namespaces, types, and indented members. A type without its kind only heads members; <c>#</c> begins a remark.</summary>
    public static HashSet<string> Read(string file)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        string space = "", type = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Surface", file)))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.StartsWith("namespace ", StringComparison.Ordinal))
                space = line["namespace ".Length..];
            else if (line.StartsWith("    ", StringComparison.Ordinal))
                lines.Add($"{type}: {line.Trim()}");
            else
                type = AddHead(lines, space, line);
        }

        return lines;
    }

    /// <summary>What assemblies offer.</summary>
    public static HashSet<string> Of(IEnumerable<Assembly> assemblies)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in assemblies.SelectMany(assembly => assembly.GetExportedTypes()))
        {
            var name = AddHead(lines, type.Namespace!, Head(type));
            lines.UnionWith(MemberText.Of(type).Select(member => $"{name}: {member}"));
        }

        return lines;
    }

    private static string AddHead(HashSet<string> lines, string space, string head)
    {
        if (head.StartsWith("delegate ", StringComparison.Ordinal) || head.StartsWith("enum ", StringComparison.Ordinal))
        {
            lines.Add($"{space}: {head}");
            return $"{space}: {head}";
        }

        var parts = head.Split(" : ", 2);
        var generic = parts[0].IndexOf('<', StringComparison.Ordinal);
        var kind = parts[0].LastIndexOf(' ', generic < 0 ? parts[0].Length - 1 : generic);
        var name = $"{space}.{parts[0][(kind + 1)..]}";
        if (kind > 0)
            lines.Add($"{name}: {parts[0][..kind]}");
        if (parts.Length == 2)
            lines.UnionWith(SplitTypes(parts[1]).Select(type => $"{name}: base {type}"));
        return name;
    }

    private static string Head(Type type)
    {
        if (type.IsEnum)
            return $"enum {TypeText.Of(type)} {{ {string.Join(", ", Enum.GetNames(type))} }}";
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var call = type.GetMethod("Invoke")!;
            return $"delegate {TypeText.Of(call.ReturnType)} {TypeText.Of(type)}({MemberText.Parameters(call)})";
        }

        var kind = type.IsInterface ? "interface" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : type.IsValueType ? "struct" : "class";
        Type[] bases = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [parent] : [];
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var all = bases.Concat(type.GetInterfaces().Except(inherited)).Select(TypeText.Of).ToList();
        return $"{kind} {TypeText.Of(type)}{(all.Count > 0 ? " : " + string.Join(", ", all) : "")}";
    }

    private static IEnumerable<string> SplitTypes(string list)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (list[i] != ',' || depth > 0)
                continue;
            yield return list[start..i].Trim();
            start = i + 1;
        }

        yield return list[start..].Trim();
    }
}

using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace KratomBot.Sdk.Tests.Surface;

/// <summary>Members as the lists write them.</summary>
internal static class MemberText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The members of a type that its users or heirs can see.</summary>
    public static IEnumerable<string> Of(Type type)
    {
        if (type.IsEnum || typeof(Delegate).IsAssignableFrom(type))
            return [];
        return
        [
            .. type.GetFields(Declared).Where(field => field.IsPublic).Select(Field),
            .. type.GetConstructors(Declared).Where(IsVisible).Select(constructor => $"{Access(constructor)}ctor({Parameters(constructor)})"),
            .. type.GetProperties(Declared).Where(property => property.GetMethod is { } get && IsVisible(get)).Select(Property),
            .. type.GetMethods(Declared).Where(IsListable).Select(Method),
        ];
    }

    public static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsListable(MethodInfo method) =>
        IsVisible(method)
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
        && method.GetBaseDefinition().DeclaringType != typeof(object);

    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"const {TypeText.Of(field.FieldType)} {field.Name} = {Value(field.GetRawConstantValue(), field.FieldType)}"
        : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeText.Of(field.FieldType)} {field.Name}";

    private static string Property(PropertyInfo property)
    {
        var set = property.SetMethod is { IsPublic: true } ? " set;" : "";
        return $"{Access(property.GetMethod!)}{Kind(property.GetMethod!)}{TypeText.Of(property.PropertyType)} {property.Name} {{ get;{set} }}";
    }

    private static string Method(MethodInfo method)
    {
        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeText.Of))}>" : "";
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{Access(method)}{Kind(method)}{TypeText.Of(method.ReturnType)} {method.Name}{generics}({extension}{Parameters(method)}){Constraints(method)}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Kind(MethodInfo method)
    {
        if (method.IsStatic)
            return "static ";
        if (method.DeclaringType!.IsInterface || !method.IsVirtual || method.IsFinal)
            return "";
        if (method.IsAbstract)
            return "abstract ";
        return method.GetBaseDefinition() == method ? "virtual " : "override ";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out " : "";
        var fallback = parameter.HasDefaultValue ? " = " + Value(parameter.DefaultValue, parameter.ParameterType) : "";
        return $"{prefix}{TypeText.Of(parameter.ParameterType)} {parameter.Name}{fallback}";
    }

    private static string Value(object? value, Type type) => value switch
    {
        null => type.IsValueType ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // The lists leave "new()" out.
    private static string Constraints(MethodInfo method)
    {
        if (!method.IsGenericMethod)
            return "";
        var text = "";
        foreach (var parameter in method.GetGenericArguments())
        {
            List<string> constraints = [.. parameter.GetGenericParameterConstraints().Select(TypeText.Of)];
            if (parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
                constraints.Insert(0, "class");
            if (constraints.Count > 0)
                text += $" where {parameter.Name}: {string.Join(", ", constraints)}";
        }

        return text;
    }
}

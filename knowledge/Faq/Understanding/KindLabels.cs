using System.Text.Json;

namespace KratomBot.Knowledge.Faq.Understanding;

/// <summary>The names of the kinds of "out of scope": in files, and as labels of the classifier.</summary>
internal static class KindLabels
{
    /// <summary>The kind's name in files, such as <c>drug-tests</c>.</summary>
    public static string Name(OutOfScopeKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>The kind as a label.</summary>
    public static string Of(OutOfScopeKind kind) => $"!{Name(kind)}";
}

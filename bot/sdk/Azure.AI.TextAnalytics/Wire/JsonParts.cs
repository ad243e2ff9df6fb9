using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>Parts of JSON that may be missing.</summary>
internal static class JsonParts
{
    /// <summary>A text; null where there is none.</summary>
    public static string Text(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The items of a list; none where there is none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>A number between 0 and 1; 0 where there is none.</summary>
    public static double Score(this JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetDouble() : 0;

    /// <summary>A whole number.</summary>
    public static int Number(this JsonElement json, string name) => json.GetProperty(name).GetInt32();
}

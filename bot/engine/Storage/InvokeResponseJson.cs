using System.Text.Json;

namespace KratomBot.Engine.Storage;

/// <summary>An answer to an invoke as stored: <c>{"status":200,"body":…}</c>.</summary>
internal static class InvokeResponseJson
{
    public static (int? Status, ReadOnlyMemory<byte> Body) Read(ReadOnlyMemory<byte> stored)
    {
        if (stored.IsEmpty) return (null, default);
        using var document = JsonDocument.Parse(stored);
        var root = document.RootElement;
        return (root.GetProperty("status").GetInt32(),
            root.TryGetProperty("body", out var body) ? System.Text.Encoding.UTF8.GetBytes(body.GetRawText()) : default(ReadOnlyMemory<byte>));
    }
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;

namespace KratomBot.Engine.Storage;

/// <summary>An answer to an invoke as stored: <c>{"status":200,"body":…}</c>.</summary>
internal static class InvokeResponseJson
{
    public static ReadOnlyMemory<byte> Write(InvokeResponse? response)
    {
        if (response is null) return default;
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("status", response.Status);
        if (response.Body is { } body)
        {
            writer.WritePropertyName("body");
            JsonTokens.WriteAny(writer, body);
        }
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    public static (int? Status, ReadOnlyMemory<byte> Body) Read(ReadOnlyMemory<byte> stored)
    {
        if (stored.IsEmpty) return (null, default);
        using var document = JsonDocument.Parse(stored);
        var root = document.RootElement;
        ReadOnlyMemory<byte> body = root.TryGetProperty("body", out var element) ? Encoding.UTF8.GetBytes(element.GetRawText()) : default;
        return (root.GetProperty("status").GetInt32(), body);
    }
}

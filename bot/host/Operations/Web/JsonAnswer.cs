using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KratomBot.Host.Operations.Web;

/// <summary>Sends JSON that must not be kept by anybody in between.</summary>
public static class JsonAnswer
{
    /// <summary>Sends a value.</summary>
    public static async Task SendAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await JsonSerializer.SerializeAsync(context.Response.BodyWriter, value, type, context.RequestAborted);
    }
}

using System.Text.Json;

namespace KratomBot.Host.Operations.Web;

/// <summary>A refusal as every client of the protocols expects it: a status and <c>{"error":{"code","message"}}</c>.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A word for programs.</param>
/// <param name="Message">A sentence for the developer of the client.</param>
public sealed record ApiError(int Status, string Code, string Message)
{
    /// <summary>Writes the refusal.</summary>
    public Task WriteAsync(HttpContext context)
    {
        if (context.Response.HasStarted)
            return Task.CompletedTask;
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        using (var json = new Utf8JsonWriter(response.BodyWriter))
            Write(json);
        return response.BodyWriter.FlushAsync(context.RequestAborted).AsTask();
    }

    /// <summary>Writes the body, with more members where needed.</summary>
    public void Write(Utf8JsonWriter json, Action<Utf8JsonWriter>? more = null)
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", Code);
        json.WriteString("message", Message);
        json.WriteEndObject();
        more?.Invoke(json);
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>The refusal for a status that nothing more is known about.</summary>
    public static ApiError For(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new(status, "BadArgument", "The request is malformed."),
        StatusCodes.Status404NotFound => new(status, "NotFound", "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => new(status, "MethodNotAllowed", "This address does not take that method."),
        StatusCodes.Status413PayloadTooLarge => new(status, "MessageSizeTooBig", "The body may have 100 KB."),
        StatusCodes.Status415UnsupportedMediaType => new(status, "UnsupportedMediaType", "The body must be JSON (Content-Type: application/json)."),
        StatusCodes.Status429TooManyRequests => new(status, "Throttled", "Too many requests; try again later."),
        StatusCodes.Status503ServiceUnavailable => new(status, "ServiceUnavailable", "The server cannot do this at the moment; try again."),
        >= 500 => new(status, "InternalServerError", "The server failed; try again."),
        _ => new(status, "BadRequest", "The request cannot be served."),
    };
}

using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;

namespace KratomBot.Host.Operations.Web;

/// <summary>Reads JSON bodies within bounds; everything unfit ends in a refusal, never in an exception of the parser.</summary>
public static class RequestBody
{
    /// <summary>The longest body that is read, in bytes.</summary>
    public const int Limit = 100 * 1024;

    private const int DeepestNesting = 32;
    private const int LongestSwallow = 2 * 1024 * 1024;

    /// <summary>The body as a JSON object.</summary>
    /// <param name="context">The request.</param>
    /// <param name="isOfProgram">Whether a program wrote it, so that a member that stands there twice can only be meant to be read in two ways.</param>
    /// <exception cref="ApiException">415, 413 or 400.</exception>
    public static async Task<JsonDocument> ReadObjectAsync(HttpContext context, bool isOfProgram = false)
    {
        if (!context.Request.HasJsonContentType())
        {
            await SwallowAsync(context);
            throw ApiException.For(StatusCodes.Status415UnsupportedMediaType);
        }

        return Parse(await ReadAsync(context), isOfProgram);
    }

    /// <summary>The body as a JSON object; null when there is none.</summary>
    /// <exception cref="ApiException">413 or 400.</exception>
    public static async Task<JsonDocument?> ReadOptionalObjectAsync(HttpContext context)
    {
        var bytes = await ReadAsync(context);
        return bytes.Length == 0 ? null : Parse(bytes, isOfProgram: false);
    }

    /// <summary>Reads and forgets the body, up to a bound, so that a client which only listens after sending hears the answer.</summary>
    public static async Task SwallowAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LongestSwallow;
        var buffer = new byte[16 * 1024];
        try
        {
            while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) > 0)
            {
            }
        }
        catch (BadHttpRequestException)
        {
            // More than the bound: the connection is closed after the answer.
        }
    }

    private static async Task<Memory<byte>> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > Limit)
            await RefuseAsTooLongAsync(context);
        var body = new MemoryStream((int)(context.Request.ContentLength ?? 1024));
        var buffer = new byte[8 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (body.Length + read > Limit)
                await RefuseAsTooLongAsync(context);
            body.Write(buffer, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static async Task RefuseAsTooLongAsync(HttpContext context)
    {
        await SwallowAsync(context);
        throw ApiException.For(StatusCodes.Status413PayloadTooLarge);
    }

    private static JsonDocument Parse(Memory<byte> bytes, bool isOfProgram)
    {
        if (!Utf8.IsValid(bytes.Span))
            throw new ApiException(StatusCodes.Status400BadRequest, "BadSyntax", "The body is not UTF-8.");
        LoneSurrogates.Replace(bytes.Span);
        try
        {
            var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = DeepestNesting, AllowDuplicateProperties = !isOfProgram });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
        }
        catch (JsonException)
        {
            // The same answer: the parser's message would repeat what was sent.
        }

        throw new ApiException(StatusCodes.Status400BadRequest, "BadSyntax", "The body must be one JSON object.");
    }
}

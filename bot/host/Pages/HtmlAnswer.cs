using System.Text;

namespace KratomBot.Host.Pages;

/// <summary>Sends HTML that belongs to one answer.</summary>
internal static class HtmlAnswer
{
    public static Task SendAsync(HttpContext context, string html)
    {
        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        // The nonce in it must not be used twice.
        response.Headers.CacheControl = "no-store";
        response.ContentLength = Encoding.UTF8.GetByteCount(html);
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.WriteAsync(html, context.RequestAborted);
    }
}

using KratomBot.Dialogs.Files;
using KratomBot.Host.Files.Drawing;
using KratomBot.Host.Operations.Limits;
using KratomBot.Host.Operations.Web;

namespace KratomBot.Host.Files;

/// <summary>Downloads by ticket, at <c>/f/{ticket}</c>: made on request from stored answers, never stored themselves.</summary>
public static class FileEndpoints
{
    /// <summary>Registers the downloads. Features add their <see cref="FileRenderer"/>s.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddSingleton(new FileRenderer(FileKind.ExportJson, (source, _) => Json(source.ExportJson(), "application/json", "kratom-self-check.json")));
        services.AddSingleton(new FileRenderer(FileKind.ExportFhir, (source, _) => Json(source.ExportFhir(), "application/fhir+json", "kratom-self-check.fhir.json")));
        services.AddSingleton(new FileRenderer(FileKind.DoctorPage, (source, wish) => DoctorPageHtml.Render(source.DoctorPage(), wish.Nonce)));
        services.AddSingleton(new FileRenderer(FileKind.DoctorPdf, (source, _) => new RenderedFile("application/pdf", DoctorPagePdf.Draw(source.DoctorPage()))));
        services.AddSingleton(new FileRenderer(FileKind.Picture, (source, wish) => new RenderedFile("image/png", ResultPicturePng.Draw(source.Picture(), wish.Dark))));
        services.AddSingleton(new FileRenderer(FileKind.HistoryPicture, (source, wish) => new RenderedFile("image/png", HistoryPng.Draw(source.HistoryPicture(), wish.Dark))));
        services.AddSingleton<FileRenderers>();
        return services;
    }

    /// <summary>Maps the address.</summary>
    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        routes.MapGet("/f/{ticket}", (HttpContext context) => SendAsync(
            context, services.GetRequiredService<FileTickets>(), services.GetRequiredService<FileRenderers>(), services.GetRequiredService<RequestLimits>()));
    }

    private static async Task SendAsync(HttpContext context, FileTickets tickets, FileRenderers renderers, RequestLimits limits)
    {
        limits.Demand(context);
        context.Response.Headers.CacheControl = "no-store";
        var file = await FindAsync(context, tickets, renderers) ?? throw ApiException.For(StatusCodes.Status404NotFound);
        context.Response.ContentType = file.Type;
        context.Response.ContentLength = file.Content.Length;
        if (file.DownloadName is { } name)
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await context.Response.BodyWriter.WriteAsync(file.Content, context.RequestAborted);
    }

    private static async Task<RenderedFile?> FindAsync(HttpContext context, FileTickets tickets, FileRenderers renderers)
    {
        return await tickets.FindAsync((string)context.Request.RouteValues["ticket"]!, context.RequestAborted) is { } ticket
            && renderers.Find(ticket.Kind) is { } renderer
            && await tickets.OpenAsync(ticket, context.RequestAborted) is { } source
            ? renderer.Render(source, new FileWish(SecurityHeaders.AllowStyle(context), PrefersDark(context.Request)))
            : null;
    }

    // Asked for by the page's header Accept-CH; browsers that do not tell get the light drawing.
    private static bool PrefersDark(HttpRequest request) => request.Headers["Sec-CH-Prefers-Color-Scheme"] == "\"dark\"";

    private static RenderedFile Json(string text, string type, string name) => new(type, System.Text.Encoding.UTF8.GetBytes(text), name);
}

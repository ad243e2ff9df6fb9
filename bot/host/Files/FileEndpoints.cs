using KratomBot.Dialogs.Files;
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
        services.AddSingleton(new FileRenderer(FileKind.DoctorPage, (source, nonce) => DoctorPageHtml.Render(source.DoctorPage(), nonce)));
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
            ? renderer.Render(source, SecurityHeaders.AllowStyle(context))
            : null;
    }

    private static RenderedFile Json(string text, string type, string name) => new(type, System.Text.Encoding.UTF8.GetBytes(text), name);
}

using System.Net;
using System.Text;
using KratomBot.Host.Pages;

namespace KratomBot.Host.Operations.Doctor;

/// <summary>The report as a page, made anew for each request.</summary>
public static class DoctorPage
{
    /// <summary>Registers what the page needs.</summary>
    public static IServiceCollection AddDoctorPage(this IServiceCollection services) => services
        .AddSingleton(provider => OperatorOptions.From(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<OperatorDoor>();

    /// <summary>Maps <c>/doctor</c>.</summary>
    public static void MapDoctor(this IEndpointRouteBuilder routes)
    {
        var door = routes.ServiceProvider.GetRequiredService<OperatorDoor>();
        routes.MapGet("/doctor", async (HttpContext context) =>
        {
            door.Demand(context);
            var report = await DoctorReport.MakeAsync(context.RequestServices, context.RequestAborted);
            await PageFrame.SendAsync(context, "Doctor", Html(report), "Only the operator sees this page.");
        });
    }

    private static string Html(DoctorReport report)
    {
        var html = new StringBuilder("<table><thead><tr><th>State</th><th>What</th><th>Found</th><th>Fix</th></tr></thead><tbody>");
        foreach (var (name, finding) in report.Findings)
            AddRow(html, DoctorText.Mark(finding.Health), name, finding.Text, finding.Fix ?? "");
        html.Append("</tbody></table><h2>Settings</h2><table><thead><tr><th>Setting</th><th>Value</th><th>From</th></tr></thead><tbody>");
        foreach (var setting in report.Settings)
            AddRow(html, setting.Key, setting.Value, setting.Source);
        return html.Append("</tbody></table>").ToString();
    }

    private static void AddRow(StringBuilder html, params ReadOnlySpan<string> cells)
    {
        html.Append("<tr>");
        foreach (var cell in cells)
            html.Append("<td>").Append(WebUtility.HtmlEncode(cell)).Append("</td>");
        html.Append("</tr>");
    }
}

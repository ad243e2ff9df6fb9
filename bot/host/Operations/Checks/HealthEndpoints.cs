using System.Text.Json;

namespace KratomBot.Host.Operations.Checks;

/// <summary>What load balancers and supervisors ask: whether the process lives, and whether it can serve.</summary>
public static class HealthEndpoints
{
    private static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(2);

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", (HttpContext context) => AnswerAsync(context, isWell: true, []));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task ReadyAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var time = services.GetRequiredService<TimeProvider>();
        var checks = services.GetServices<Check>().Where(check => check.NeededToServe).ToList();
        var findings = await Task.WhenAll(checks.Select(check => FindInTimeAsync(check, time, context.RequestAborted)));
        var isStopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested;
        await AnswerAsync(context, !isStopping && findings.All(finding => finding.Health != Health.Bad), checks.Zip(findings));
    }

    private static async Task<Finding> FindInTimeAsync(Check check, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            return await check.FindAsync(cancellation).WaitAsync(LongestCheck, time, cancellation);
        }
        catch (TimeoutException)
        {
            return Finding.Bad("no answer within 2 seconds", "see the server's log");
        }
    }

    private static async Task AnswerAsync(HttpContext context, bool isWell, IEnumerable<(Check, Finding)> parts)
    {
        var response = context.Response;
        response.StatusCode = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        using (var json = new Utf8JsonWriter(response.BodyWriter))
        {
            json.WriteStartObject();
            json.WriteString("name", "KratomBot");
            json.WriteString("status", isWell ? "well" : "unwell");
            foreach (var (check, finding) in parts)
                json.WriteString(check.Name, finding.Health.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}

using KratomBot.Engine.Storage;
using KratomBot.Host.Operations.Limits;

namespace KratomBot.Host.Operations.Web;

/// <summary>Turns whatever goes wrong in a request into an answer that clients understand, and into a log line without user text.</summary>
public static class ErrorHandling
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    /// <summary>Catches exceptions, and gives a body to refusals of the framework that have none.</summary>
    public static IApplicationBuilder UseErrorBodies(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("KratomBot.Host.Requests");
        return app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (ApiException refusal)
            {
                await refusal.Error.WriteAsync(context);
            }
            catch (BadHttpRequestException refusal)
            {
                await ApiError.For(refusal.StatusCode).WriteAsync(context);
            }
            catch (StoreUnavailableException)
            {
                RequestLimits.RetryAfter(context, RetryAfter);
                await ApiError.For(StatusCodes.Status503ServiceUnavailable).WriteAsync(context);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // The client has gone; nobody reads an answer.
            }
            catch (Exception failure)
            {
                // Type and place only: a message may repeat what a person typed.
                logger.LogError("A request failed: {Failure}", $"{failure.GetType().FullName}{Environment.NewLine}{failure.StackTrace}");
                await ApiError.For(StatusCodes.Status500InternalServerError).WriteAsync(context);
            }

            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
                await ApiError.For(context.Response.StatusCode).WriteAsync(context);
        });
    }
}

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KratomBot.Host.Operations.Start;

/// <summary>Runs the server until it is told to stop.</summary>
public static class Server
{
    /// <summary>Serves.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(WebApplication app)
    {
        await using (app)
        {
            app.Lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine($"KratomBot listens on {string.Join(" and ", Addresses(app))}"));
            await app.StartAsync();
            await app.WaitForShutdownAsync();
        }

        return Commands.ExitCode.Done;
    }

    /// <summary>Where a started server listens.</summary>
    public static IEnumerable<string> Addresses(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
}

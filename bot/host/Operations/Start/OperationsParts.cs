using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Operations.Doctor;
using KratomBot.Host.Operations.Limits;
using KratomBot.Host.Operations.Settings;
using KratomBot.Host.Operations.Web;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KratomBot.Host.Operations.Start;

/// <summary>What every request passes through, whatever it asks for.</summary>
public static class OperationsParts
{
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);

    /// <summary>Registers settings, limits, checks and logging.</summary>
    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => ServerOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => LimitOptions.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<RequestLimits>();
        services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, QuietLogs>();
        services.AddBasicChecks();
        services.AddDoctorPage();
        services.AddRoutingCore();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = Drain);
        services.AddOptions<ForwardedHeadersOptions>().Configure<ServerOptions>(TrustProxies);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = RequestBody.Limit;
            options.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        return builder;
    }

    /// <summary>Checks the settings and puts the steps of a request in order.</summary>
    /// <exception cref="SettingException">Settings are wrong: better no server than one that is not what its operator asked for.</exception>
    public static void UseOperations(this WebApplication app)
    {
        var problems = SettingsTable.Problems(app.Configuration).ToList();
        if (problems.Count > 0)
            throw new SettingException(problems);
        if (app.Services.GetRequiredService<ServerOptions>().TrustedProxies.Count > 0)
            app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseErrorBodies();
        app.UseTrustedSites();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });
    }

    private static void TrustProxies(ForwardedHeadersOptions options, ServerOptions server)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in server.TrustedProxies)
            options.KnownIPNetworks.Add(network);
    }
}

using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Operations.Start;

/// <summary>The frame that everything else is put into.</summary>
public static class BotBuilder
{
    /// <summary>A builder with settings from the command line, the environment, a vault, a directory and <c>appsettings.json</c> beside the program.</summary>
    /// <param name="settings">Settings of the command line, as <c>--Key=VALUE</c>.</param>
    /// <exception cref="SettingException">A place of settings cannot be read.</exception>
    public static WebApplicationBuilder Create(string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // Nothing here changes while it runs, and watching files costs start-up time.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. settings],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddSettingSources();
        builder.WebHost.UseKestrelHttpsConfiguration();
        if (!ServerOptions.SaysWhereToListen(builder.Configuration))
            builder.WebHost.UseUrls(ServerOptions.DefaultUrl);
        return builder;
    }
}

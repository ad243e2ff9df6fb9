using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Channels.BotFramework;

/// <summary>Settings of the channel that Azure Bot Service calls.</summary>
/// <param name="AppId">The bot's application id; without it the channel is off, but for trying it out on the own machine.</param>
public sealed record BotFrameworkOptions(string? AppId)
{
    private static readonly Setting<string?> AppIdSetting = Setting.Text("BotFramework:AppId", "(not set: the channel is off)",
        "The application id of the bot's registration, for Teams.");

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [AppIdSetting];

    /// <summary>Reads the settings.</summary>
    public static BotFrameworkOptions From(IConfiguration configuration) => new(AppIdSetting.Read(configuration));
}

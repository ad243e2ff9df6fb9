using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>Settings of the web chat channel.</summary>
/// <param name="Secret">What a server of the operator's presents to <c>tokens/generate</c>; null turns that off.</param>
/// <param name="TokenLife">How long a token is valid.</param>
/// <param name="TrustedOrigins">Other sites whose pages may use the channel.</param>
/// <param name="Keys">Signing keys, the current one first; empty means a key file.</param>
public sealed record DirectLineOptions(string? Secret, TimeSpan TokenLife, IReadOnlyList<string> TrustedOrigins, IReadOnlyList<SigningKey> Keys)
{
    private static readonly Setting<string?> SecretSetting = Setting.Secret("DirectLine:Secret",
        "Lets a server of yours create tokens by POST /v3/directline/tokens/generate; off while it is not set.", minimumLength: 32);

    // directlinejs renews a token every 15 minutes and survives one missed renewal.
    private static readonly Setting<int> TokenMinutes = Setting.Count("DirectLine:TokenMinutes", 60, 30, 24 * 60, "How long a token of the web chat is valid, in minutes.");

    private static readonly Setting<IReadOnlyList<string>> Origins = Setting.List("DirectLine:TrustedOrigins", "(the bot's own page)",
        "Other sites whose pages may talk to the bot, such as https://www.example.org.", text => WebAddresses.Parse(text).GetLeftPart(UriPartial.Authority));

    private static readonly Setting<IReadOnlyList<SigningKey>> KeysSetting = Setting.List("DirectLine:Keys", "a file beside the database, made at the first start",
        "Keys that sign tokens, as id=base64 of 32 bytes or more; the first one signs, the others are still accepted.", SigningKey.Parse, isSecret: true);

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [SecretSetting, TokenMinutes, Origins, KeysSetting];

    /// <summary>Reads the settings.</summary>
    public static DirectLineOptions From(IConfiguration configuration) => new(
        SecretSetting.Read(configuration), TimeSpan.FromMinutes(TokenMinutes.Read(configuration)), Origins.Read(configuration), KeysSetting.Read(configuration));
}

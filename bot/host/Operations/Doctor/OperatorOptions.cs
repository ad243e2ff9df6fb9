using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Operations.Doctor;

/// <summary>Settings of what only the operator may see over HTTP.</summary>
/// <param name="Token">What the operator shows to see <c>/doctor</c>; null when the page is off.</param>
public sealed record OperatorOptions(string? Token)
{
    private static readonly Setting<string?> TokenSetting = Setting.Secret("Operator:Token",
        "Opens the page /doctor, as the password that the browser asks for or as a bearer token; the page is off while it is not set.", 32);

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [TokenSetting];

    /// <summary>Reads the settings.</summary>
    public static OperatorOptions From(IConfiguration configuration) => new(TokenSetting.Read(configuration));
}

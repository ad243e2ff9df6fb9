using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Operations.Doctor;

/// <summary>A setting as it stands.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">What holds, as it may be shown.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record SettingLine(string Key, string Value, string Source)
{
    /// <summary>All settings, in the order of their table.</summary>
    public static IReadOnlyList<SettingLine> All(IConfiguration configuration) => [.. SettingsTable.All.Select(setting => Of(setting, configuration))];

    private static SettingLine Of(Setting setting, IConfiguration configuration) => new(
        setting.Key,
        configuration[setting.Key] is not { Length: > 0 } set ? setting.DefaultText : setting.IsSecret ? "(set, not shown)" : set,
        SettingsTable.SourceOf(configuration, setting.Key));
}

namespace Microsoft.Bot.Schema;

/// <summary>What happened to an installation.</summary>
public static class InstallationUpdateActionTypes
{
    /// <summary>Installed.</summary>
    public const string Add = "add";

    /// <summary>Uninstalled.</summary>
    public const string Remove = "remove";
}

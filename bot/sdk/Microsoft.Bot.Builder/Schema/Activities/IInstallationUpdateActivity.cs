namespace Microsoft.Bot.Schema;

/// <summary>The bot was installed or uninstalled.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary>What was done.</summary>
    string Action { get; set; }
}

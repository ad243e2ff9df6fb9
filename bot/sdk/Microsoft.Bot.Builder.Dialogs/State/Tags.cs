#nullable enable

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>The names of stored types that have a form of their own.</summary>
internal static class Tags
{
    /// <summary>A stack inside a dialog.</summary>
    public const string Dialogs = "$dialogs";

    /// <summary>What a prompt asks.</summary>
    public const string Prompt = "$prompt";

    /// <summary>A dictionary with keys that would look like tags.</summary>
    public const string Dictionary = "$dictionary";
}

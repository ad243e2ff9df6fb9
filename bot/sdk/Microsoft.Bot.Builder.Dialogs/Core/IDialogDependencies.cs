namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that calls others, which a <see cref="DialogSet"/> adds along with it.</summary>
public interface IDialogDependencies
{
    /// <summary>The dialogs that this one calls.</summary>
    IEnumerable<Dialog> GetDependencies();
}

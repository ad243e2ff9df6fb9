using System.Text.Json;

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>With Microsoft's packages nothing can be remembered beside a stack: one that cannot be read in full is an empty one, and the bot begins.</summary>
internal static class Damage
{
    /// <summary>A stack in place of one that could not be read.</summary>
    public static DialogState LostStack() => new();

    /// <summary>Gives up the stack that holds an instance.</summary>
    /// <exception cref="JsonException">Always; whoever reads the stack catches it.</exception>
    public static void Mark(DialogInstance instance) => throw new JsonException($"The state of the dialog '{instance.Id}' could not be read.");
}

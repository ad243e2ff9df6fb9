#nullable enable

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>How it is remembered that something stored could not be read, so that the stack starts again instead of going on without it.</summary>
internal static class Damage
{
    /// <summary>A stack in place of one that could not be read.</summary>
    public static DialogState LostStack() => new() { IsDamaged = true };

    /// <summary>Says that something in the state of an instance could not be read.</summary>
    public static void Mark(DialogInstance instance) => instance.IsDamaged = true;
}

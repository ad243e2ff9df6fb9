namespace KratomBot.Dialogs.State;

/// <summary>A reminder to check again, which the person asked for, until they stop it or are forgotten. It says nothing about them.</summary>
/// <param name="Weeks">How many weeks lie between two.</param>
/// <param name="Due">When the next is due, with the person's offset.</param>
public sealed record Reminder(int Weeks, DateTimeOffset Due)
{
    /// <summary>How its key begins; the channel and the person follow.</summary>
    public const string Prefix = "reminder/";
}

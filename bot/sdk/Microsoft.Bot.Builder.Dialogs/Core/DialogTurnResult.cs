namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a turn did to the dialog stack.</summary>
public class DialogTurnResult
{
    /// <summary>Creates a result.</summary>
    /// <param name="status">Where the stack stands.</param>
    /// <param name="result">What the ended dialog returned, if it ended.</param>
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    /// <summary>Where the stack stands.</summary>
    public DialogTurnStatus Status { get; set; }

    /// <summary>What the ended dialog returned; null while it waits.</summary>
    public object Result { get; set; }

    /// <summary>True when a parent of the dialog ended as well.</summary>
    public bool ParentEnded { get; set; }
}

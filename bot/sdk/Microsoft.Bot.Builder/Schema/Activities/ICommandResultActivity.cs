namespace Microsoft.Bot.Schema;

/// <summary>The outcome of a command.</summary>
public interface ICommandResultActivity : IActivity
{
    /// <summary>The name.</summary>
    string Name { get; set; }

    /// <summary>The value.</summary>
    object Value { get; set; }
}

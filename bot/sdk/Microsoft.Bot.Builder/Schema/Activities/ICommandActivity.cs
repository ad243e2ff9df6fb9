namespace Microsoft.Bot.Schema;

/// <summary>A command from one bot or channel to another.</summary>
public interface ICommandActivity : IActivity
{
    /// <summary>The name.</summary>
    string Name { get; set; }

    /// <summary>The value.</summary>
    object Value { get; set; }
}

namespace Microsoft.Bot.Schema;

/// <summary>The bot was added to, or removed from, a person's contacts.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    /// <summary>What was done.</summary>
    string Action { get; set; }
}

namespace Microsoft.Bot.Schema;

/// <summary>Reactions to a message were added or removed.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>Reactions that were given.</summary>
    IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>Reactions that were taken back.</summary>
    IList<MessageReaction> ReactionsRemoved { get; set; }
}

namespace Microsoft.Bot.Schema;

/// <summary>The members or the name of a conversation changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who came.</summary>
    IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>Who went.</summary>
    IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>The name of the conversation.</summary>
    string TopicName { get; set; }

    /// <summary>Whether newcomers see what was said before.</summary>
    bool? HistoryDisclosed { get; set; }
}

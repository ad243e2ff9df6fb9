namespace Microsoft.Bot.Schema;

/// <summary>How the replies to an activity are delivered.</summary>
public static class DeliveryModes
{
    /// <summary>Replies are sent one by one.</summary>
    public const string Normal = "normal";

    /// <summary>A notification that is not kept in the conversation.</summary>
    public const string Notification = "notification";

    /// <summary>All replies come back in the answer to the request.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>Nothing is kept; replies come back in the answer.</summary>
    public const string Ephemeral = "ephemeral";
}

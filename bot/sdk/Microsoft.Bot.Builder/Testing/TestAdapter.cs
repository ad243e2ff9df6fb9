using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Runs a bot in process and keeps what it says in a queue.</summary>
public partial class TestAdapter : BotAdapter
{
    private int _lastId;

    /// <summary>A conversation on that channel.</summary>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(CreateConversation("Conversation1"), sendTraceActivity) => Conversation.ChannelId = channelId;

    /// <summary>A conversation; one on the channel <c>test</c> where none is given.</summary>
    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? CreateConversation("Conversation1");
        EnableTrace = sendTraceActivity;
    }

    /// <summary>Whether traces are kept in the queue, too.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>The language of what the person says, a BCP 47 tag.</summary>
    public string Locale { get; set; } = "en-us";

    /// <summary>The conversation, with the person and the bot.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>A conversation with that name.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = Channels.Test,
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(false, name, name),
        User = new ChannelAccount(LowerCase(user), user, RoleTypes.User),
        Bot = new ChannelAccount(LowerCase(bot), bot, RoleTypes.Bot),
        Locale = "en-us",
    };

    /// <summary>Adds middleware that runs after the one that is here already.</summary>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs a turn about an activity, which is put into the conversation.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        BotAssert.ActivityNotNull(activity);
        using var turnContext = CreateTurnContext(Complete(activity));
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Runs a turn about an activity as somebody; gives the answer to an invoke, else null.</summary>
    public override async Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(activity);
        using var turnContext = CreateTurnContext(Complete(activity));
        if (claimsIdentity is not null)
            turnContext.TurnState.Set<object>(BotIdentityKey, claimsIdentity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
        return turnContext.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse;
    }

    /// <summary>Begins a new conversation on that channel with a conversation update.</summary>
    public async Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("n"));
        using var turnContext = CreateTurnContext(update);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>A message of the person.</summary>
    public Activity MakeActivity(string text = null) => new(ActivityTypes.Message)
    {
        Locale = Locale ?? "en-us",
        ChannelId = Conversation.ChannelId,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    /// <summary>Runs a turn about a message of the person.</summary>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>The context of a turn about that activity.</summary>
    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static string LowerCase(string name) => name.ToLowerInvariant();

    private string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    private Activity Complete(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Conversation = Conversation.Conversation;
        activity.Recipient = Conversation.Bot;
        if (activity.From?.Id is null or "unknown" || activity.From.Role == RoleTypes.Bot)
            activity.From = Conversation.User;
        activity.Id = NextId();
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        activity.LocalTimestamp ??= activity.Timestamp;
        return activity;
    }
}

using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Faq;
using KratomBot.Dialogs.Reminders;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.Insights;
using KratomBot.Knowledge.Safety;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KratomBot.Dialogs.Root;

/// <summary>One turn: what came in, what is known, what will be said. The dialogs change it; at the end it is sent and stored as a whole.</summary>
public sealed class Turn
{
    /// <summary>The whole turn is one message, whatever takes part in it.</summary>
    internal Turn(ITurnContext context, BotContent content, DateTimeOffset now, TurnInput input)
    {
        (Context, Content, Now, Input) = (context, content, now, input);
        Channel = Channel.Of(context.Activity);
        Reply = new Reply();
    }

    /// <summary>The SDK's context.</summary>
    public ITurnContext Context { get; }

    /// <summary>What the bot knows.</summary>
    public BotContent Content { get; }

    /// <summary>The time, with the person's offset where the channel tells it.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>What came in.</summary>
    public TurnInput Input { get; }

    /// <summary>What the channel can show.</summary>
    public Channel Channel { get; }

    /// <summary>What will be said.</summary>
    public Reply Reply { get; }

    /// <summary>What the safety gate found.</summary>
    public SafetyVerdict Verdict { get; set; } = SafetyVerdict.None;

    /// <summary>What else the message tells; nothing where the safety gate took over.</summary>
    public TextInsights Insights { get; set; } = TextInsights.None;

    /// <summary>Whether there is a language service that could read along.</summary>
    public bool HasLanguageService { get; set; }

    /// <summary>What settles between topics that the ranker cannot tell apart.</summary>
    public TopicChooser Chooser { get; set; } = TopicChooser.None;

    /// <summary>The language that the person writes in, as an ISO 639-1 code; <c>other</c> where it is none that can be told.</summary>
    public string Language => Talk.Language ?? "en";

    /// <summary>What the conversation remembers.</summary>
    public TalkState Talk { get; set; } = new();

    /// <summary>The self-check, if there is one.</summary>
    public CheckState? Check { get; set; }

    /// <summary>What is kept about the person.</summary>
    public PersonState Person { get; set; } = new();

    /// <summary>Results kept for comparison; null while the person has not asked for it.</summary>
    public KeptHistory? History { get; set; }

    /// <summary>Whether the person may still be asked to have results kept.</summary>
    public bool MayAskForHistory => History is null && !Person.KeepsNoHistory;

    /// <summary>The key under which results are kept.</summary>
    public string HistoryKey => $"{KeptHistory.Prefix}{Context.Activity.ChannelId}/{UserId}";

    /// <summary>The reminder that the person asked for; null for none.</summary>
    public Reminder? Reminder { get; set; }

    /// <summary>The key under which the reminder is kept.</summary>
    public string ReminderKey => $"{Reminder.Prefix}{Context.Activity.ChannelId}/{UserId}";

    /// <summary>Whether a message can be sent later.</summary>
    public bool CanRemind { get; init; }

    /// <summary>Events that come later in this conversation, by name; without a time the one that was to come is cancelled.</summary>
    public Dictionary<string, DateTimeOffset?> Later { get; } = [];

    /// <summary>Stored apart at the end of the turn; a null value deletes.</summary>
    public Dictionary<string, object?> Apart { get; } = [];

    /// <summary>For how long answers are kept, in hours.</summary>
    public double Hours { get; init; } = 24;

    /// <summary>For how long links work, in minutes.</summary>
    public double LinkMinutes { get; init; } = 15;

    /// <summary>The address that links to files begin with; null where it is not known.</summary>
    public Uri? LinkBase { get; init; }

    /// <summary>Whether everything of the person is deleted at the end of the turn.</summary>
    public bool Forget { get; set; }

    /// <summary>Whether the bot was taken out of the conversation: all that it holds is deleted, and nothing is said.</summary>
    public bool Left { get; set; }

    /// <summary>Whether the person writes or comes back, as against what a channel only reports.</summary>
    public bool PersonIsHere => Context.Activity is { Type: ActivityTypes.Message or ActivityTypes.ConversationUpdate } or { Type: ActivityTypes.Event, Name: not ReminderTalk.EventName };

    /// <summary>Whether this message offers the self-check, so that a plain yes to it means it.</summary>
    public bool OffersCheck { get; set; }

    /// <summary>Whether a dialog has dealt with what came in.</summary>
    public bool Handled { get; set; }

    /// <summary>Who writes.</summary>
    public string UserId => Context.Activity.From?.Id ?? "";

    /// <summary>What is in force for the person who writes.</summary>
    public SafetyState Safety
    {
        get => Talk.SafetyOf(UserId);
        set => Talk = Talk.WithSafety(UserId, value);
    }

    /// <summary>The turn of a context.</summary>
    public static Turn Of(ITurnContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.TurnState.Get<Turn>() ?? throw new InvalidOperationException("The safety middleware must run first.");
    }

    /// <summary>Says one of the bot's texts.</summary>
    public void Say(string text, params ReadOnlySpan<(string Place, string Value)> values) => Reply.Say(Content.Texts.Text(text, values));

    /// <summary>Offers buttons by their ids in the content.</summary>
    public void Offer(params ReadOnlySpan<string> buttons)
    {
        foreach (var button in buttons)
            Reply.Offer(Content.Texts.Button(button));
    }

    /// <summary>Offers to go on where nobody reads along.</summary>
    public void OfferPrivateChat() => Reply.PrivateChat = Content.Texts.Button("private");

    /// <summary>Offers what one can always do here.</summary>
    public void OfferMenu()
    {
        if (Safety.Minor || Safety.InForce)
            Offer("help-now");
        else if (Channel.IsGroup)
            Offer("ask", "help-now");
        else
            Offer("ask", "check", "help-now");
    }
}

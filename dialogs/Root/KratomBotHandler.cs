using KratomBot.Dialogs.DataRights;
using KratomBot.Dialogs.Faq;
using KratomBot.Dialogs.Reminders;
using KratomBot.Dialogs.Welcome;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Root;

/// <summary>The bot: what it does with each kind of activity. The safety middleware has begun the turn; here it ends.</summary>
public sealed class KratomBotHandler(Router router, TurnKeeper turns) : TeamsActivityHandler
{
    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await turns.FinishAsync(Turn.Of(turnContext), cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        router.RouteAsync(Turn.Of(turnContext), cancellationToken);

    /// <inheritdoc/>
    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        WelcomeTalk.Say(Turn.Of(turnContext));
        return Task.CompletedTask;
    }

    /// <summary>Welcomes whoever came; a team only with the bot's own coming. Left to itself the base class asks Teams for profiles, which nothing here needs.</summary>
    protected override Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Turn.Of(turnContext).Channel.IsGroup && !HasBot(membersAdded, turnContext.Activity)
            ? Task.CompletedTask
            : OnMembersAddedAsync(membersAdded, turnContext, cancellationToken);

    /// <summary>When the bot itself is removed, it leaves. Nobody else is asked about after they left.</summary>
    protected override Task OnTeamsMembersRemovedDispatchAsync(IList<ChannelAccount> membersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (HasBot(membersRemoved, turnContext.Activity)) Turn.Of(turnContext).Left = true;
        return Task.CompletedTask;
    }

    /// <summary>The page's button sends an event, and so does the schedule.</summary>
    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name == "forget") ForgetTalk.Forget(Turn.Of(turnContext));
        if (turnContext.Activity.Name == ReminderTalk.EventName) ReminderTalk.Remind(Turn.Of(turnContext));
        return Task.CompletedTask;
    }

    /// <summary>A new version of the app is no newcomer.</summary>
    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Action == "add") WelcomeTalk.Say(Turn.Of(turnContext));
        return Task.CompletedTask;
    }

    /// <summary>Nor does an old version that is replaced leave.</summary>
    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Action == "remove") Turn.Of(turnContext).Left = true;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == "message/submitAction"
            ? Task.FromResult(Rate(Turn.Of(turnContext), turnContext.Activity.Value))
            : base.OnInvokeActivityAsync(turnContext, cancellationToken);

    private static InvokeResponse Rate(Turn turn, object value)
    {
        var reaction = (value as JObject)?.SelectToken("actionValue.reaction")?.ToString();
        if (reaction is not ("like" or "dislike")) return new InvokeResponse { Status = 400 };
        FaqFollowUps.Rate(turn, reaction == "like");
        return new InvokeResponse { Status = 200, Body = new JObject() };
    }

    private static bool HasBot(IList<ChannelAccount> members, IConversationUpdateActivity activity) =>
        members.Any(member => member.Id == activity.Recipient?.Id);
}

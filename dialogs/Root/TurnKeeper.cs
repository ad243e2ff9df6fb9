using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Files;
using KratomBot.Dialogs.Reminders;
using KratomBot.Dialogs.State;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KratomBot.Dialogs.Root;

/// <summary>Begins a turn with what is stored and ends it with one message and one write.</summary>
public sealed class TurnKeeper(LiveContent content, BotStates states, DialogOptions options, TimeProvider time)
{
    /// <summary>Set in the turn's state when everything of the person is to be removed with the turn's commit, not only what the bot itself stores.</summary>
    public const string ForgetUser = "KratomBot.ForgetUser";

    /// <summary>Set in the turn's state when the bot was taken out of the conversation, so that nothing of it stays.</summary>
    public const string ForgetConversation = "KratomBot.ForgetConversation";

    /// <summary>The name of the event that tells the client so.</summary>
    public const string Forgotten = "forgotten";

    /// <summary>Reads what is known; old answers are dropped, those of another version are fitted.</summary>
    public async Task<Turn> LoadAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var now = LocalTime.Of(context.Activity, time.GetUtcNow());
        var turn = new Turn(context, content.Current, now, TurnInput.Of(context.Activity))
        {
            Hours = options.Retention.TotalHours,
            LinkMinutes = options.LinkLifetime.TotalMinutes,
            CanRemind = options.Schedule is not null,
            LinkBase = FileLinks.Base(context.Activity, options),
        };
        (turn.Talk, turn.Check, turn.Person) = await states.ReadAsync(context, cancellationToken);
        if (!turn.Channel.IsGroup) await ReadApartAsync(turn, cancellationToken);
        if (turn.PersonIsHere)
        {
            Freshness.Apply(turn, options);
            ReminderTalk.CatchUp(turn);
        }

        context.TurnState.Set(turn);
        return turn;
    }

    /// <summary>Sends the message and stores everything.</summary>
    public async Task FinishAsync(Turn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Left)
        {
            await LeaveAsync(turn, cancellationToken);
            return;
        }

        if (turn.Input.WasCut) turn.Say("too-long");
        if (turn.Reply is { Question: null, Buttons.Count: 0 }) turn.OfferMenu();
        OrganisationNotice.AddTo(turn);
        if (!turn.Reply.IsEmpty) await turn.Context.SendActivitiesAsync(ReplyWriter.Write(turn), cancellationToken);
        if (turn.Forget)
        {
            await ForgetAsync(turn, cancellationToken);
            return;
        }

        foreach (var (name, at) in turn.Later) options.Schedule?.Invoke(turn.Context, name, at);
        turn.Talk = turn.Talk with { At = turn.PersonIsHere ? turn.Now : turn.Talk.At, OfferedCheck = turn.OffersCheck };
        await WriteApartAsync(turn, cancellationToken);
        await states.WriteAsync(turn.Context, turn.Talk, turn.Check, turn.Person, cancellationToken);
    }

    /// <summary>The page that hears this event erases its token and its screen; in Teams nobody does.</summary>
    private async Task ForgetAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Channel.IsTeams) await turn.Context.SendActivityAsync(new Activity(ActivityTypes.Event) { Name = Forgotten }, cancellationToken);
        await DeleteAsync(turn, cancellationToken);
    }

    /// <summary>A person who removes the bot takes everything along; a group or team only what was said in it.</summary>
    private async Task LeaveAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Context.TurnState.Set(ForgetConversation, (object)true);
        if (!turn.Channel.IsGroup) await DeleteAsync(turn, cancellationToken);
    }

    private async Task DeleteAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Context.TurnState.Set(ForgetUser, (object)true);
        await WriteApartAsync(turn, cancellationToken);
        await states.Conversation.ClearStateAsync(turn.Context, cancellationToken);
        await states.Conversation.DeleteAsync(turn.Context, cancellationToken);
        await states.User.ClearStateAsync(turn.Context, cancellationToken);
        await states.User.DeleteAsync(turn.Context, cancellationToken);
    }

    private async Task ReadApartAsync(Turn turn, CancellationToken cancellationToken)
    {
        var apart = await states.Storage.ReadAsync([turn.HistoryKey, turn.ReminderKey], cancellationToken);
        turn.History = apart.TryGetValue(turn.HistoryKey, out var history) ? history as KeptHistory : null;
        turn.Reminder = apart.TryGetValue(turn.ReminderKey, out var reminder) ? reminder as Reminder : null;
    }

    private async Task WriteApartAsync(Turn turn, CancellationToken cancellationToken)
    {
        var writes = turn.Apart.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);
        string[] deletes = [.. turn.Apart.Where(pair => pair.Value is null).Select(pair => pair.Key)];
        if (writes.Count > 0) await states.Storage.WriteAsync(writes, cancellationToken);
        if (deletes.Length > 0) await states.Storage.DeleteAsync(deletes, cancellationToken);
    }
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Dialogs.State;

/// <summary>The bot's state, of the conversation and of the person.</summary>
public sealed class BotStates
{
    private readonly IStatePropertyAccessor<TalkState> _talk;
    private readonly IStatePropertyAccessor<CheckState> _check;
    private readonly IStatePropertyAccessor<PersonState> _person;

    /// <summary>The state in a storage.</summary>
    public BotStates(IStorage storage)
    {
        Storage = storage;
        Conversation = new ConversationState(storage);
        User = new UserState(storage);
        _talk = Conversation.CreateProperty<TalkState>(TalkState.Property);
        _check = Conversation.CreateProperty<CheckState>(CheckState.Property);
        _person = User.CreateProperty<PersonState>(PersonState.Property);
        Dialogs = Conversation.CreateProperty<DialogState>(nameof(DialogState));
    }

    /// <summary>For what is stored apart: tickets, kept questions, ratings.</summary>
    public IStorage Storage { get; }

    /// <summary>The conversation's state.</summary>
    public ConversationState Conversation { get; }

    /// <summary>The person's state.</summary>
    public UserState User { get; }

    /// <summary>The dialog stack.</summary>
    public IStatePropertyAccessor<DialogState> Dialogs { get; }

    internal async Task<(TalkState Talk, CheckState? Check, PersonState Person)> ReadAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var talk = await _talk.GetAsync(context, () => new TalkState(), cancellationToken);
        var check = await _check.GetAsync(context, () => null!, cancellationToken);
        var person = await _person.GetAsync(context, () => new PersonState(), cancellationToken);
        return (talk ?? new TalkState(), check, person ?? new PersonState());
    }

    internal async Task WriteAsync(ITurnContext context, TalkState talk, CheckState? check, PersonState person, CancellationToken cancellationToken)
    {
        await _talk.SetAsync(context, talk, cancellationToken);
        if (check is null)
            await _check.DeleteAsync(context, cancellationToken);
        else
            await _check.SetAsync(context, check, cancellationToken);
        if (person.IsEmpty)
            await _person.DeleteAsync(context, cancellationToken);
        else
            await _person.SetAsync(context, person, cancellationToken);
        await Conversation.SaveChangesAsync(context, force: false, cancellationToken);
        await User.SaveChangesAsync(context, force: false, cancellationToken);
    }
}

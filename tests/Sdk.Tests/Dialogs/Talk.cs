using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Dialogs;

/// <summary>A conversation with one dialog; says what was sent back, as texts.</summary>
internal sealed class Talk
{
    private readonly TestAdapter _adapter;
    private readonly IStatePropertyAccessor<DialogState> _accessor;

    public Talk(IStorage? storage = null, string channelId = "test", string? locale = null)
    {
        var state = new ConversationState(storage ?? new MemoryStorage());
        _accessor = state.CreateProperty<DialogState>("DialogState");
        _adapter = new TestAdapter(channelId).Use(new AutoSaveStateMiddleware(state));
        if (locale is not null)
            _adapter.Locale = locale;
    }

    /// <summary>What the latest turn did to the stack.</summary>
    public DialogTurnResult? Result { get; private set; }

    /// <summary>A conversation that runs a dialog as a bot does.</summary>
    public Task<string[]> SayAsync(Dialog root, string text)
        => SendAsync(root, _adapter.MakeActivity(text));

    public Task<string[]> SendAsync(Dialog root, Activity activity)
        => SendAsync(activity, (context, cancellationToken) => root.RunAsync(context, _accessor, cancellationToken));

    /// <summary>A conversation that handles the stack itself.</summary>
    public Task<string[]> SayAsync(string text, Func<DialogContext, Task<DialogTurnResult>> turn, params Dialog[] dialogs)
        => SendAsync(_adapter.MakeActivity(text), async (context, cancellationToken) =>
        {
            var set = new DialogSet(_accessor);
            foreach (var dialog in dialogs)
                set.Add(dialog);
            Result = await turn(await set.CreateContextAsync(context, cancellationToken));
        });

    public async Task<Activity[]> ReplyActivitiesAsync(Dialog root, string text)
    {
        await _adapter.ProcessActivityAsync(
            _adapter.MakeActivity(text), (context, cancellationToken) => root.RunAsync(context, _accessor, cancellationToken), TestContext.Current.CancellationToken);
        return Replies();
    }

    private async Task<string[]> SendAsync(Activity activity, BotCallbackHandler turn)
    {
        await _adapter.ProcessActivityAsync(activity, turn, TestContext.Current.CancellationToken);
        return [.. Replies().Select(reply => reply.Text)];
    }

    private Activity[] Replies()
    {
        List<Activity> replies = [];
        while (_adapter.GetNextReply() is Activity reply)
            replies.Add(reply);
        return [.. replies];
    }
}

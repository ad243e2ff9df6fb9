using KratomBot.Dialogs.State;
using KratomBot.Knowledge.SelfCheck;
using KratomBot.Tests.Shared;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Dialogs.Tests.Transcripts;

/// <summary>Changes what is stored, as an older program or a broken one might have left it.</summary>
internal static class StoredStates
{
    public static Task MakeOlderAsync(ConversationDriver driver, CancellationToken cancellation) => ChangeAsync(driver, state =>
    {
        var check = (CheckState)state[CheckState.Property];
        state[CheckState.Property] = check with
        {
            Version = "1",
            Answers = check.Answers.With("strain", Answer.Of("red")).With("switching", Answer.Of("rarely")),
        };
    }, cancellation);

    public static Task LoseStackAsync(ConversationDriver driver, CancellationToken cancellation) => ChangeAsync(driver, state =>
        state[nameof(DialogState)] = new DialogState([new DialogInstance { Id = "gone", State = new Dictionary<string, object>() }]), cancellation);

    private static async Task ChangeAsync(ConversationDriver driver, Action<IDictionary<string, object>> change, CancellationToken cancellation)
    {
        var storage = driver.Services.GetRequiredService<IStorage>();
        var state = (IDictionary<string, object>)(await storage.ReadAsync([driver.ConversationStateKey], cancellation))[driver.ConversationStateKey];
        change(state);
        await storage.WriteAsync(new Dictionary<string, object> { [driver.ConversationStateKey] = state }, cancellation);
    }
}

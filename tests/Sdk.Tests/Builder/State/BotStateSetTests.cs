using Microsoft.Bot.Builder;

namespace KratomBot.Sdk.Tests.Builder.State;

public sealed class BotStateSetTests
{
    [Fact]
    public async Task LoadAndSave_TwoStates_AreBothKept()
    {
        var storage = new MemoryStorage();
        var (user, conversation) = (new UserState(storage), new ConversationState(storage));
        var set = new BotStateSet(user).Add(conversation);
        using var turn = new TurnContext(new RecordingAdapter(), Some.Message());

        await set.LoadAllAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
        await user.CreateProperty<string>("word").SetAsync(turn, "u", TestContext.Current.CancellationToken);
        await conversation.CreateProperty<string>("word").SetAsync(turn, "c", TestContext.Current.CancellationToken);
        await set.SaveAllChangesAsync(turn, cancellationToken: TestContext.Current.CancellationToken);

        var stored = await storage.ReadAsync(["test/users/user1", "test/conversations/conversation1"], TestContext.Current.CancellationToken);
        Assert.Equal(2, stored.Count);
    }
}

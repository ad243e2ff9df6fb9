using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Builder.State;

public sealed class StateKeyTests
{
    private readonly MemoryStorage _storage = new();

    public static TheoryData<string, string> Keys => new()
    {
        { nameof(ConversationState), "test/conversations/conversation1" },
        { nameof(UserState), "test/users/user1" },
        { nameof(PrivateConversationState), "test/conversations/conversation1/users/user1" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Save_State_IsStoredUnderItsKey(string kind, string key)
    {
        using var turn = new TurnContext(new RecordingAdapter(), Some.Message());
        var state = Create(kind);

        await state.CreateProperty<string>("word").SetAsync(turn, "x", TestContext.Current.CancellationToken);
        await state.SaveChangesAsync(turn, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([key], (await _storage.ReadAsync([key], TestContext.Current.CancellationToken)).Keys);
    }

    [Theory]
    [InlineData(nameof(ConversationState), "channel")]
    [InlineData(nameof(UserState), "channel")]
    [InlineData(nameof(ConversationState), "conversation")]
    [InlineData(nameof(UserState), "from")]
    [InlineData(nameof(PrivateConversationState), "conversation")]
    [InlineData(nameof(PrivateConversationState), "from")]
    public async Task Load_MissingPart_Throws(string kind, string missing)
    {
        var message = Some.Message();
        switch (missing)
        {
            case "channel":
                message.ChannelId = null;
                break;
            case "conversation":
                message.Conversation = null;
                break;
            default:
                message.From = new ChannelAccount();
                break;
        }

        using var turn = new TurnContext(new RecordingAdapter(), message);

        await Assert.ThrowsAnyAsync<Exception>(() => Create(kind).LoadAsync(turn, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Load_MissingConversation_SaysWhatIsMissing()
    {
        SdkMode.RequireBundled("The packages throw a null reference, or name another parameter.");
        var message = Some.Message();
        message.Conversation = null;
        using var turn = new TurnContext(new RecordingAdapter(), message);

        var thrown = await Assert.ThrowsAsync<ArgumentException>(() => new ConversationState(_storage).LoadAsync(turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("Conversation.Id", thrown.Message, StringComparison.Ordinal);
    }

    private BotState Create(string kind) => kind switch
    {
        nameof(ConversationState) => new ConversationState(_storage),
        nameof(UserState) => new UserState(_storage),
        _ => new PrivateConversationState(_storage),
    };
}

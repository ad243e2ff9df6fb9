using Microsoft.Bot.Builder;

namespace KratomBot.Sdk.Tests.Builder.State;

public sealed class BotStateTests
{
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<Profile> _profile;

    public BotStateTests()
    {
        _state = new ConversationState(_storage);
        _profile = _state.CreateProperty<Profile>("profile");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Saved_ComesBackInTheNextTurn()
    {
        await InTurn(async turn =>
        {
            (await _profile.GetAsync(turn, () => new Profile(), Token)).Name = "Ann";
            await _state.SaveChangesAsync(turn, cancellationToken: Token);
        });

        await InTurn(async turn => Assert.Equal("Ann", (await _profile.GetAsync(turn, () => new Profile(), Token)).Name));
    }

    [Fact]
    public async Task Get_SeveralTimesInATurn_ReadsOnceAndGivesTheSame() => await InTurn(async turn =>
    {
        var first = await _profile.GetAsync(turn, () => new Profile(), Token);
        await _state.LoadAsync(turn, cancellationToken: Token);

        Assert.Same(first, await _profile.GetAsync(turn, () => new Profile(), Token));
        Assert.Equal(1, _storage.Reads);
    });

    [Fact]
    public async Task Load_Forced_ReadsAgainAndForgets() => await InTurn(async turn =>
    {
        (await _profile.GetAsync(turn, () => new Profile(), Token)).Name = "Ann";

        await _state.LoadAsync(turn, force: true, Token);

        Assert.Null(await _profile.GetAsync(turn, cancellationToken: Token));
        Assert.Equal(2, _storage.Reads);
    });

    [Fact]
    public async Task SaveChanges_NothingChanged_WritesNothing()
    {
        await Store(new Profile { Name = "Ann" });
        _storage.Forget();

        await InTurn(async turn =>
        {
            await _profile.GetAsync(turn, cancellationToken: Token);
            await _state.SaveChangesAsync(turn, cancellationToken: Token);
        });
        await InTurn(turn => _state.SaveChangesAsync(turn, cancellationToken: Token));

        Assert.Equal(0, _storage.Writes);
    }

    [Fact]
    public async Task SaveChanges_SomethingInsideChanged_WritesOnce()
    {
        await Store(new Profile { Name = "Ann", Words = ["a"] });
        _storage.Forget();

        await InTurn(async turn =>
        {
            (await _profile.GetAsync(turn, cancellationToken: Token)).Words.Add("b");
            await _state.SaveChangesAsync(turn, cancellationToken: Token);
            await _state.SaveChangesAsync(turn, cancellationToken: Token);
        });

        Assert.Equal(1, _storage.Writes);
        await InTurn(async turn => Assert.Equal(["a", "b"], (await _profile.GetAsync(turn, cancellationToken: Token)).Words));
    }

    [Fact]
    public async Task SaveChanges_ChangedAgainAfterSaving_WritesAgain() => await InTurn(async turn =>
    {
        var profile = await _profile.GetAsync(turn, () => new Profile(), Token);
        await _state.SaveChangesAsync(turn, cancellationToken: Token);
        profile.Name = "Ann";
        await _state.SaveChangesAsync(turn, cancellationToken: Token);

        Assert.Equal(2, _storage.Writes);
    });

    [Fact]
    public async Task SaveChanges_Forced_WritesWithoutAChange()
    {
        await Store(new Profile { Name = "Ann" });
        _storage.Forget();

        await InTurn(async turn =>
        {
            await _state.LoadAsync(turn, cancellationToken: Token);
            await _state.SaveChangesAsync(turn, force: true, Token);
        });

        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task Clear_Saved_LeavesNothing()
    {
        await Store(new Profile { Name = "Ann" });

        await InTurn(async turn =>
        {
            await _state.LoadAsync(turn, cancellationToken: Token);
            await _state.ClearStateAsync(turn, Token);
            Assert.Null(await _profile.GetAsync(turn, cancellationToken: Token));
            await _state.SaveChangesAsync(turn, cancellationToken: Token);
        });

        await InTurn(async turn => Assert.Null(await _profile.GetAsync(turn, cancellationToken: Token)));
    }

    [Fact]
    public async Task Delete_Stored_IsGoneAtOnce()
    {
        await Store(new Profile { Name = "Ann" });

        await InTurn(async turn =>
        {
            await _profile.GetAsync(turn, cancellationToken: Token);
            await _state.DeleteAsync(turn, Token);
            Assert.Null(_state.GetCachedState(turn));
        });

        Assert.Empty(await _storage.ReadAsync(["test/conversations/conversation1"], Token));
    }

    [Fact]
    public async Task DeleteProperty_Saved_IsGoneAndTheOthersStay()
    {
        var other = _state.CreateProperty<string>("other");
        await InTurn(async turn =>
        {
            await _profile.SetAsync(turn, new Profile(), Token);
            await other.SetAsync(turn, "stays", Token);
            await _state.SaveChangesAsync(turn, cancellationToken: Token);
        });

        await InTurn(async turn =>
        {
            await _profile.DeleteAsync(turn, Token);
            await _state.SaveChangesAsync(turn, cancellationToken: Token);
        });

        await InTurn(async turn =>
        {
            Assert.Null(await _profile.GetAsync(turn, cancellationToken: Token));
            Assert.Equal("stays", await other.GetAsync(turn, cancellationToken: Token));
        });
    }

    [Fact]
    public async Task Get_JsonOfTheLoadedState_NamesTheProperties() => await InTurn(async turn =>
    {
        Assert.Null(_state.GetCachedState(turn));
        await _profile.SetAsync(turn, new Profile { Name = "Ann" }, Token);

        Assert.Equal("Ann", (string)_state.Get(turn)["profile"]!["Name"]!);
    });

    private async Task Store(Profile profile) => await InTurn(async turn =>
    {
        await _profile.SetAsync(turn, profile, Token);
        await _state.SaveChangesAsync(turn, cancellationToken: Token);
    });

    private static async Task InTurn(Func<ITurnContext, Task> act)
    {
        using var turn = new TurnContext(new RecordingAdapter(), Some.Message());
        await act(turn);
    }

    public sealed class Profile
    {
        public string? Name { get; set; }

        public List<string> Words { get; set; } = [];
    }
}

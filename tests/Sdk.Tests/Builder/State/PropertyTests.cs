using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace KratomBot.Sdk.Tests.Builder.State;

public sealed class PropertyTests : IDisposable
{
    private readonly UserState _state = new(new MemoryStorage());
    private readonly TurnContext _turn = new(new RecordingAdapter(), Some.Message());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _turn.Dispose();

    [Fact]
    public void CreateProperty_Name_IsKept() => Assert.Equal("count", _state.CreateProperty<int>("count").Name);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void CreateProperty_NoName_Throws(string? name) => Assert.ThrowsAny<ArgumentException>(() => _state.CreateProperty<int>(name));

    [Fact]
    public async Task Get_Absent_MakesTheDefaultOnce()
    {
        var made = 0;
        var property = _state.CreateProperty<List<int>>("list");

        var first = await property.GetAsync(_turn, Make, Token);

        Assert.Same(first, await property.GetAsync(_turn, Make, Token));
        Assert.Equal(1, made);

        List<int> Make()
        {
            made++;
            return [];
        }
    }

    [Fact]
    public async Task Get_AbsentWithoutFactory_IsNull() => Assert.Null(await _state.CreateProperty<string>("word").GetAsync(_turn, cancellationToken: Token));

    [Fact]
    public async Task Get_PlainJsonInTheState_IsReadAsTheTypeAndKept()
    {
        await _state.LoadAsync(_turn, cancellationToken: Token);
        _state.GetCachedState(_turn).State["place"] = JObject.Parse("""{"Name":"here"}""");
        var property = _state.CreateProperty<Place>("place");

        var place = await property.GetAsync(_turn, cancellationToken: Token);

        Assert.Equal("here", place.Name);
        Assert.Same(place, await property.GetAsync(_turn, cancellationToken: Token));
    }

    [Fact]
    public async Task Get_NumberOfAnotherType_IsConverted()
    {
        await _state.CreateProperty<long>("count").SetAsync(_turn, 5L, Token);

        Assert.Equal(5, await _state.CreateProperty<int>("count").GetAsync(_turn, cancellationToken: Token));
    }

    public sealed class Place
    {
        public string? Name { get; set; }
    }
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KratomBot.Sdk.Tests.Builder.Storage;

/// <summary>The packages give many of these back as another type, and store the names of types.</summary>
public sealed class StoredValueTests
{
    public enum Colour
    {
        Red,
        Green,
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<object> Values =>
    [
        "text", true, 5, 5L, 5.0, 5.5f, 5.5m, 'c', (byte)1, ulong.MaxValue, double.NaN, double.PositiveInfinity,
        new Guid("0c5b6d7e-0000-4000-8000-000000000001"), TimeSpan.FromMinutes(90), Colour.Green,
        new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), new DateOnly(2026, 1, 2),
        new[] { "a", "b" }, new List<int> { 1, 2 }, new List<object> { 1, "a", 2L }, (1, "a"), new Uri("https://x/y"),
        "2026-01-02T03:04:05Z", "$1", new Dictionary<string, object> { ["$1"] = 1, ["a"] = Colour.Red }, new Dictionary<string, int> { ["a"] = 1 },
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Read_Value_IsWhatItWas(object value)
    {
        SdkMode.RequireBundled("The packages lose the type of plain values.");

        var read = await RoundTrip(value);

        Assert.IsType(value.GetType(), read);
        Assert.Equal(value, read);
    }

    [Fact]
    public async Task Read_ObjectInAnObject_KeepsItsType()
    {
        SdkMode.RequireBundled("The packages lose the type of plain values.");

        var read = Assert.IsType<Box>(await RoundTrip(new Box { Content = new List<object> { Colour.Green, new Box { Content = 5L } } }));

        var content = Assert.IsType<List<object>>(read.Content);
        Assert.Equal(Colour.Green, content[0]);
        Assert.Equal(5L, Assert.IsType<Box>(content[1]).Content);
    }

    [Fact]
    public async Task Read_DeepObject_IsReadToTheBottom()
    {
        SdkMode.RequireBundled("The packages refuse what is deeper than 64.");
        object deep = "bottom";
        for (var i = 0; i < 100; i++)
            deep = new Box { Content = new List<object> { deep } };

        var read = await RoundTrip(deep);

        while (read is Box { Content: List<object> inner })
            read = inner[0];
        Assert.Equal("bottom", read);
    }

    [Fact]
    public async Task Read_Activity_SaysTheSame()
    {
        var activity = Some.Message();
        activity.ChannelData = JObject.Parse("""{"a":"2026-01-02T03:04:05Z"}""");
        activity.Attachments = [new HeroCard("title").ToAttachment()];

        var read = (Activity)await RoundTrip(activity);

        Assert.Equal(("hello", "user1", HeroCard.ContentType), (read.Text, read.From.Id, read.Attachments.Single().ContentType));
    }

    [Fact]
    public async Task Write_ObjectOfTheBot_NamesNoType()
    {
        SdkMode.RequireBundled("The packages store the names of types.");
        var dictionary = new Dictionary<string, JObject>();

        await new MemoryStorage(dictionary).WriteAsync(new Dictionary<string, object> { ["k"] = new Box { Content = Colour.Green } }, Token);

        var json = dictionary["k"].ToString(Formatting.None);
        Assert.DoesNotContain(nameof(Box), json, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(Colour), json, StringComparison.Ordinal);
        Assert.DoesNotContain("System", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_TypeThatIsNotKnownAnyMore_IsStillReadable()
    {
        SdkMode.RequireBundled("With the packages every later turn throws.");
        var dictionary = new Dictionary<string, JObject> { ["test/users/user1"] = JObject.Parse("""{"box":{"$99999":{"Content":"kept"}},"plain":{"Content":"kept"}}""") };
        var state = new UserState(new MemoryStorage(dictionary));
        using var turn = new TurnContext(new RecordingAdapter(), Some.Message());

        Assert.NotNull(await state.CreateProperty<Box>("box").GetAsync(turn, cancellationToken: Token));
        Assert.Equal("kept", (await state.CreateProperty<Box>("plain").GetAsync(turn, cancellationToken: Token)).Content);
    }

    private static async Task<object> RoundTrip(object value)
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Dictionary<string, object> { ["v"] = value } }, Token);
        return ((IDictionary<string, object>)(await storage.ReadAsync(["k"], Token))["k"])["v"];
    }

    public sealed class Box
    {
        public object? Content { get; set; }
    }
}

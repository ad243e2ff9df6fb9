using System.Runtime.Serialization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Sdk.Tests.Dialogs.Weaknesses;

/// <summary>What steps remember comes back in the next turn as what it was, and the stored text names no .NET type.</summary>
public sealed class StoredValuesTests
{
    private readonly JsonTextStorage _storage = new();
    private string _textWhileWaiting = "";

    public static TheoryData<object> Values =>
    [
        "text", "", "$guid", true, 5, 5_000_000_000L, (short)3, (byte)7, 'x', 0.5, 5.0, double.NaN, 1.5f, 1.10m,
        Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"), TimeSpan.FromMinutes(90), new DateOnly(2024, 2, 29), new TimeOnly(13, 5),
        new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc), new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Unspecified),
        new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(5)), new Uri("https://example.org/a"), new byte[] { 1, 2, 3 },
        Mood.Bright, new Mood?[] { Mood.Dim, null }, new List<string> { "a", "b" }, new[] { 1, 2 }, new HashSet<int> { 4 },
        new Dictionary<string, int> { ["a"] = 1 }, new List<object> { 1, "a", Mood.Dim, 2.0 }, new Dictionary<string, object> { ["$x"] = Guid.Empty, ["y"] = new List<object>() },
        new Person("Ada", 36, [Mood.Bright], 12L), ListStyle.HeroCard,
    ];

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task Value_NextTurn_IsWhatItWas(object value)
    {
        var remembered = await RememberAsync(value);
        Assert.IsType(value.GetType(), remembered);
        Assert.Equivalent(value, remembered, strict: true);
        Assert.DoesNotContain("KratomBot", _textWhileWaiting, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", _textWhileWaiting, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.", _textWhileWaiting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_NextTurn_IsStillThere() => Assert.Null(await RememberAsync(null));

    [Fact]
    public async Task Value_NextTurnOverMemoryStorage_IsWhatItWas()
    {
        var value = new Person("Ada", 36, [Mood.Bright], TimeSpan.FromDays(1));
        Assert.Equivalent(value, await RememberAsync(value, new MemoryStorage()), strict: true);
    }

    [Fact]
    public async Task Value_NextTurnOverJObjects_IsWhatItWas()
    {
        Dictionary<string, JObject> items = [];
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(5)), await RememberAsync(new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(5)), new MemoryStorage(items)));
        Assert.DoesNotContain("System.", Assert.Single(items).Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FoundChoice_NextTurn_IsWhatItWas()
    {
        var remembered = Assert.IsType<FoundChoice>(await RememberAsync(new FoundChoice { Value = "red", Index = 2, Score = 0.5f, Synonym = "scarlet" }));
        Assert.Equal(("red", 2, 0.5f, "scarlet"), (remembered.Value, remembered.Index, remembered.Score, remembered.Synonym));
    }

    [Fact]
    public async Task TypeWithContractName_Stored_IsUnderThatName()
    {
        Assert.Equal(new Renamed("x"), await RememberAsync(new Renamed("x")));
        Assert.Contains("\"$kept-name\":", _textWhileWaiting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TypeThatIsNoData_Stored_IsRefusedAtOnceWithItsName()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => RememberAsync(new System.Text.StringBuilder("x")));
        Assert.Contains("StringBuilder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prompt_Waiting_KeepsItsTextsAndNoMore()
    {
        var options = Some.Question("Colour?", "Please choose.");
        options.Choices = ChoiceFactory.ToChoices(["red", "green"]);
        await new Talk(_storage).SayAsync(Some.Asking(new ChoicePrompt("c"), options), "hi");
        Assert.Contains("""{"$prompt":{"prompt":"Colour?","retry":"Please choose.","choices":["red","green"]}}""", _storage.Text, StringComparison.Ordinal);
        Assert.InRange(_storage.Text.Length, 1, 500);
    }

    [Fact]
    public async Task Prompt_WithCardAndChannelData_KeepsBoth()
    {
        var options = Some.Question("Look:");
        options.Prompt.Attachments = [new HeroCard("Title").ToAttachment()];
        options.Prompt.ChannelData = new JObject { ["kind"] = "picture" };
        var talk = new Talk(_storage);
        var dialog = Some.Asking(new NumberPrompt<int>("n"), options);
        await talk.SayAsync(dialog, "hi");
        var again = Assert.Single(await talk.ReplyActivitiesAsync(dialog, "banana"));
        Assert.Equal("Title", (string?)JObject.FromObject(Assert.Single(again.Attachments).Content)["title"]);
        Assert.Equal("picture", (string?)JObject.FromObject(again.ChannelData)["kind"]);
        Assert.DoesNotContain("conversation", _storage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PromptOptions_OfTheBotsOwn_KeepWhatTheyAdd()
    {
        var talk = new Talk(_storage);
        var options = new NumberedOptions { Number = 7, Choices = ChoiceFactory.ToChoices(["a", "b"]), Style = ListStyle.Inline, Validations = Guid.Empty, Prompt = Some.Question("Which?").Prompt };
        NumberedOptions? seen = null;
        var prompt = new TextPrompt("t", (context, _) =>
        {
            seen = Assert.IsType<NumberedOptions>(context.Options);
            return Task.FromResult(true);
        });
        var dialog = Some.Asking(prompt, options);
        await talk.SayAsync(dialog, "hi");
        await talk.SayAsync(dialog, "x");
        Assert.Equal((7, ListStyle.Inline, "Which?"), (seen!.Number, seen.Style, seen.Prompt.Text));
        Assert.Equal(Guid.Empty, Assert.IsType<Guid>(seen.Validations));
        Assert.Equal(["a", "b"], seen.Choices.Select(choice => choice.Value));
    }

    private async Task<object?> RememberAsync(object? value, IStorage? storage = null)
    {
        object? remembered = null;
        var dialog = new WaterfallDialog("w",
        [
            (step, _) =>
            {
                step.Values["it"] = value;
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, ct) =>
            {
                remembered = step.Values["it"];
                return step.EndDialogAsync(null, ct);
            },
        ]);
        var talk = new Talk(storage ?? _storage);
        await talk.SayAsync(dialog, "hi");
        _textWhileWaiting = _storage.Text;
        await talk.SayAsync(dialog, "again");
        return remembered;
    }

    public sealed class NumberedOptions : PromptOptions
    {
        public int Number { get; set; }
    }

    public enum Mood
    {
        Dim,
        Bright,
    }

    public sealed record Person(string Name, int Age, List<Mood> Moods, object Anything);

    [DataContract(Name = "kept-name")]
    public sealed record Renamed([property: DataMember] string Text);
}

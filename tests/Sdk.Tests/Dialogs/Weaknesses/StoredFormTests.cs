using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.State;

namespace KratomBot.Sdk.Tests.Dialogs.Weaknesses;

/// <summary>The stored form as the mode with Microsoft's packages has it: compiled against public members, and the same text.</summary>
public sealed class StoredFormTests
{
    private static readonly JsonSerializerOptions WithConverter = new() { Converters = { new DialogStateConverter() } };

    [Fact]
    public async Task StackOfAPrompt_WrittenByTheConverter_IsTheSameText()
    {
        var storage = new JsonTextStorage();
        await new Talk(storage).SayAsync(Some.Asking(new TextPrompt("t"), Some.Question("Name?", "Again?")), "hi");
        var state = JsonSerializer.Deserialize<DialogState>(storage.Text, WithConverter)!;
        Assert.Equal("root", Assert.Single(state.DialogStack).Id);
        Assert.Equal(storage.Text, JsonSerializer.Serialize(state, WithConverter));
    }

    [Fact]
    public void StackWithAnUnknownType_ReadByTheConverter_IsEmpty()
        => Assert.Empty(JsonSerializer.Deserialize<DialogState>("""{"dialogStack":[{"id":"root","state":{"x":{"$typeOfYesterday":1}}}]}""", WithConverter)!.DialogStack);
}

using System.Text.Json;
using KratomBot.Host.Channels.Terminal;

namespace KratomBot.Host.Tests.Channels.Terminal;

public sealed class ShownActivityTests
{
    [Fact]
    public void From_Text_LosesMarkdownAndKeepsNumbers()
    {
        var shown = Read("""{"text":"**Call** [112](tel:112)\nsee [the list](https://findahelpline.com)"}""");

        Assert.Equal(["Call 112", "see the list (https://findahelpline.com)"], shown.Lines);
    }

    [Fact]
    public void From_CardAndSuggestions_ShowsTextsAndOffersAnswers()
    {
        var shown = Read(
            """
            {"attachments":[{"content":{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"How long?"},{"type":"ColumnSet","columns":[{"items":[{"type":"TextBlock","text":"inside"}]}]}],
             "actions":[{"type":"Action.Submit","title":"A year","data":{"value":"year"}},{"type":"Action.OpenUrl","title":"More","url":"https://x"}]}}],
             "suggestedActions":{"actions":[{"type":"imBack","title":"Skip","value":"skip"}]}}
            """);

        Assert.Equal(["How long?", "inside"], shown.Lines);
        Assert.Equal([("A year", "A year"), ("Skip", "skip")], shown.Choices);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":null,"attachments":null,"suggestedActions":null}""")]
    [InlineData("""{"attachments":[{"content":"text"},{}]}""")]
    public void From_Nothing_ShowsNothing(string activity)
    {
        var shown = Read(activity);

        Assert.Empty(shown.Lines);
        Assert.Empty(shown.Choices);
    }

    private static ShownActivity Read(string activity) => ShownActivity.From(JsonDocument.Parse(activity).RootElement);
}

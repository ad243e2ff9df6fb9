using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace KratomBot.Sdk.Tests.Dialogs.Weaknesses;

/// <summary>Whatever a stored stack holds, the next message is answered.</summary>
public sealed class CorruptStackTests
{
    private static readonly string?[] Replacements =
    [
        null, "5", "-1", "99999999999", "0.5", "true", "\"x\"", "\"\"", "[]", "{}", "[null]", """{"$guid":"x"}""", """{"$dialogs":{}}""", """{"$dialogs":{"dialogStack":[]}}""",
        """{"$prompt":5}""", """{"$prompt":{}}""", """{"$dictionary":[]}""", """{"$list(nothing)":[]}""", """{"$map(":5}""", """{"$":1}""", """{"$int?[]":[1,null]}""",
    ];

    [Fact]
    public async Task StoredStack_AnyPartReplaced_NextMessageIsAnswered()
    {
        var stored = await WaitAtThirdQuestionAsync();
        List<string> failures = [];
        foreach (var place in Places(JsonNode.Parse(stored)!))
        {
            foreach (var replacement in Replacements)
            {
                if (await FailureAsync(Replace(stored, place, replacement)) is { } failure)
                    failures.Add($"{place} = {replacement ?? "null"}: {failure}");
            }
        }

        Assert.Empty(failures);
    }

    private static async Task<string?> FailureAsync(string stored)
    {
        var storage = new JsonTextStorage();
        var talk = new Talk(storage);
        await talk.SayAsync(Dialog(), "hi");
        storage.Text = stored;
        // A stack that is merely empty has ended; then the message after this one starts again.
        var exception = await Record.ExceptionAsync(async () => Assert.NotEmpty((await talk.SayAsync(Dialog(), "blue")).Concat(await talk.SayAsync(Dialog(), "blue"))));
        return exception?.ToString();
    }

    private static async Task<string> WaitAtThirdQuestionAsync()
    {
        var storage = new JsonTextStorage();
        var talk = new Talk(storage);
        foreach (var text in new[] { "hi", "Ada", "purple" })
            await talk.SayAsync(Dialog(), text);
        return storage.Text;
    }

    private static ComponentDialog Dialog()
    {
        var colours = Some.Question("Colour?", "One of these.");
        colours.Choices = ChoiceFactory.ToChoices(["red", "blue"]);
        colours.Validations = "any";
        return new ComponentDialog("root")
            .AddDialog(new ComponentDialog("check")
                .AddDialog(new WaterfallDialog("main", [Some.Ask("text", "Name?"), (step, ct) => Remember(step).PromptAsync("choice", colours, ct), Some.Say(_ => "Thank you.")]))
                .AddDialog(new TextPrompt("text"))
                .AddDialog(new ChoicePrompt("choice")));
    }

    private static WaterfallStepContext Remember(WaterfallStepContext step)
    {
        step.Values["name"] = step.Result;
        step.Values["id"] = Guid.Empty;
        return step;
    }

    private static IEnumerable<string> Places(JsonNode node)
    {
        yield return node.GetPath();
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (var place in children.OfType<JsonNode>().SelectMany(Places))
            yield return place;
    }

    private static string Replace(string json, string place, string? replacement)
    {
        var root = JsonNode.Parse(json)!;
        var value = replacement is null ? null : JsonNode.Parse(replacement);
        if (Find(root, place) is not { Parent: not null } node)
            return replacement ?? "null";
        node.ReplaceWith(value);
        return root.ToJsonString();
    }

    private static JsonNode? Find(JsonNode node, string place)
    {
        if (node.GetPath() == place)
            return node;
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().Select(child => Find(child, place)).FirstOrDefault(found => found is not null);
    }
}

using System.Text.RegularExpressions;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Messages;
using KratomBot.Testing;

namespace KratomBot.Dialogs.Tests.Root;

/// <summary>Texts and code name each other.</summary>
public sealed partial class TextIdTests
{
    private static readonly string[] Sources =
        [.. new[] { "dialogs", "bot/host" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))];

    private static readonly HashSet<string> Named = [.. Sources.SelectMany(file => Id.Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))];

    [Fact]
    public void EveryTextIsSaidSomewhere()
    {
        var texts = BotTexts.Load(ContentBundle.BesideProgram());
        string[] derived = ["unit-day", "unit-week", "unit-month", "unit-year"];

        Assert.Empty(texts.Texts.Keys.Concat(texts.Buttons.Keys).Except(Named).Except(derived));
    }

    [Fact]
    public void EveryTextThatIsSaidExists()
    {
        var texts = BotTexts.Load(ContentBundle.BesideProgram());
        var said = Sources.SelectMany(file => Said.Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));

        Assert.Empty(said.Except(texts.Texts.Keys));
    }

    [Fact]
    public void EveryButton_IsUnderstoodWhenPressed()
    {
        var content = ContentBundle.BesideProgram();
        var commands = CommandPhrases.Load(content);

        Assert.All(BotTexts.Load(content).Buttons.Where(button => button.Key != "done"), button => Assert.NotNull(commands.Read(button.Value)));
    }

    [GeneratedRegex("\"([a-z][a-z0-9-]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Id { get; }

    [GeneratedRegex("(?:[tT]urn\\.Say|[tT]exts\\.Text)\\(\"([a-z0-9-]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Said { get; }
}

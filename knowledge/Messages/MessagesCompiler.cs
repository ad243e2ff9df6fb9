using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.SelfCheck.Reading;

namespace KratomBot.Knowledge.Messages;

/// <summary>Checks the bot's texts and commands.</summary>
public static class MessagesCompiler
{
    private const string TextsSource = "Messages/messages.yaml";
    private const string CommandsSource = "Messages/commands.yaml";

    /// <summary>Reads and checks the texts.</summary>
    /// <exception cref="ContentException">A text is empty.</exception>
    public static BotTexts CompileTexts(ContentFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = folder.ReadYaml<TextsFile>(TextsSource);
        if (file.Texts.Concat(file.Buttons).FirstOrDefault(pair => string.IsNullOrWhiteSpace(pair.Value)) is { Key: { } empty })
            throw new ContentException(TextsSource, 0, $"the text {empty} is empty");
        return new BotTexts(
            file.Version ?? throw new ContentException(TextsSource, 1, "needs a version"),
            file.Texts.ToDictionary(pair => pair.Key, pair => pair.Value.Trim()),
            file.Buttons);
    }

    /// <summary>Reads and checks the phrases.</summary>
    /// <exception cref="ContentException">A command is unknown or has no phrase, or a phrase means two commands.</exception>
    public static Dictionary<BotCommand, IReadOnlyList<string>> CompileCommands(ContentFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = folder.ReadYaml<Dictionary<string, List<string>>>(CommandsSource);
        var commands = new Dictionary<BotCommand, IReadOnlyList<string>>();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, phrases) in file)
        {
            if (!Enum.TryParse<BotCommand>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var command))
                throw new ContentException(CommandsSource, 0, $"unknown command: {name}");
            foreach (var phrase in phrases)
                if (!taken.TryAdd(Words.Of(phrase).Text, name))
                    throw new ContentException(CommandsSource, 0, $"\"{phrase}\" is a phrase of {taken[Words.Of(phrase).Text]} and of {name}");
            commands.Add(command, phrases);
        }

        var missing = Enum.GetValues<BotCommand>().Where(command => !commands.TryGetValue(command, out var phrases) || phrases.Count == 0).ToArray();
        return missing.Length == 0 ? commands : throw new ContentException(CommandsSource, 0, $"no phrase for: {string.Join(", ", missing)}");
    }

    private sealed class TextsFile
    {
        public string? Version { get; set; }

        public Dictionary<string, string> Texts { get; set; } = [];

        public Dictionary<string, string> Buttons { get; set; } = [];
    }
}

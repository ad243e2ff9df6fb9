using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.SelfCheck.Reading;

namespace KratomBot.Knowledge.Messages;

/// <summary>Finds the command that a whole message is.</summary>
public sealed class CommandPhrases
{
    /// <summary>The compiled file.</summary>
    public const string File = "commands.json";

    private readonly Dictionary<string, BotCommand> _byPhrase = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BotCommand> _byCore = new(StringComparer.Ordinal);

    /// <summary>Phrases by command.</summary>
    public CommandPhrases(IReadOnlyDictionary<BotCommand, IReadOnlyList<string>> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        foreach (var (command, texts) in phrases)
        {
            foreach (var words in texts.Select(text => Words.Of(text)))
            {
                _byPhrase.TryAdd(words.Text, command);
                _byCore.TryAdd(words.Core(), command);
            }
        }
    }

    /// <summary>Loads the phrases.</summary>
    /// <exception cref="ContentException">The compiled content is missing or of another build.</exception>
    public static CommandPhrases Load(ContentBundle content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new CommandPhrases(content.Read<Dictionary<BotCommand, IReadOnlyList<string>>>(File));
    }

    /// <summary>The command that the message is as a whole; null when it is something else.</summary>
    public BotCommand? Read(string text)
    {
        var said = Words.Of(text, limit: 120);
        if (said.Count is 0 or > 12) return null;
        return _byPhrase.TryGetValue(said.Text, out var command) || _byCore.TryGetValue(said.Core(), out command) ? command : null;
    }
}

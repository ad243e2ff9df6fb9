using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq.Compilation;
using KratomBot.Knowledge.Faq.Understanding;
using KratomBot.Knowledge.Faq;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>What the second reader learns from: <c>Safety/examples</c>, one file for each hand, the dangers among the rules' own examples, commands to the bot, and the FAQ's wordings as ordinary talk.</summary>
/// <param name="Rows">The labelled messages.</param>
/// <param name="Fingerprint">Changes whenever an example does.</param>
public sealed record SafetyExamples(IReadOnlyList<SafetyExample> Rows, string Fingerprint)
{
    /// <summary>Of the FAQ's wordings every so many-th is learnt from: they are many, and much alike.</summary>
    private const int EveryWording = 2;

    private const string RuleExamples = "rules";

    /// <summary>The hand of what is said to the bot itself.</summary>
    public const string CommandExamples = "commands";

    private const string HelpCommand = "need-help";

    private static readonly HashSet<string> OrdinaryKinds =
        [.. new[] { OutOfScopeKind.ChitChat, OutOfScopeKind.AboutBot, OutOfScopeKind.Law, OutOfScopeKind.Other }.Select(kind => "!" + KindLabels.Name(kind))];

    /// <summary>Reads and checks the files.</summary>
    /// <exception cref="ContentException">A row cannot be read, or has a kind that its level does not have.</exception>
    public static SafetyExamples Read(ContentFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var known = folder.ReadYaml<KindsSource>("Safety/kinds.yaml").Kinds.Select(kind => (kind.Level, kind.Kind)).ToHashSet();
        List<SafetyExample> rows = [];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in folder.Files("Safety/examples", "*.jsonl"))
        {
            var text = folder.ReadText(file).ReplaceLineEndings("\n");
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            foreach (var (number, line) in text.Split('\n').Index().Where(line => line.Item.Length > 0))
                rows.Add(Row(file, number + 1, line, known));
        }

        rows.AddRange(OfRules(folder));
        rows.AddRange(Commands(folder).Select(text => new SafetyExample(CommandExamples, text, SafetyLevel.None, SafetyKinds.None, "en")));
        hash.AppendData(Encoding.UTF8.GetBytes(Talk(folder)));
        return new SafetyExamples(rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Ordinary talk: how people tell of their use (<c>Safety/ordinary-talk.txt</c>), and questions to the FAQ.</summary>
    public static IReadOnlyList<string> Ordinary(ContentFolder folder) =>
        [.. Talk(folder).Split('\n', StringSplitOptions.RemoveEmptyEntries), .. Wordings.Read(folder).Lines.Where(line => line.Label[0] != '!' || OrdinaryKinds.Contains(line.Label))
            .Where((_, number) => number % EveryWording == 0).Select(line => line.Text)];

    /// <summary>
    /// What the rules are sure to hear, so that the reader does not doubt it. It is left out of the fingerprint: whoever mends a rule need not
    /// train, and a test tells when the reader doubts an example.
    /// </summary>
    private static IEnumerable<SafetyExample> OfRules(ContentFolder folder) =>
        from file in folder.Files("Safety/rules", "*.yaml")
        let source = folder.ReadYaml<RulesSource>(file)
        from rule in source.Rules
        where rule.Level.TakesOver() && rule.Step is null && rule.Sets is null
        from text in rule.Yes
        select new SafetyExample(RuleExamples, text, rule.Level, rule.Kind, source.Language);

    /// <summary>What the page's buttons and people say to the bot itself, such as "Don't keep it": never a danger, but for the cry for help.</summary>
    public static IEnumerable<string> Commands(ContentFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return folder.ReadYaml<Dictionary<string, List<string>>>("Messages/commands.yaml").Where(command => command.Key != HelpCommand).SelectMany(command => command.Value);
    }

    private static string Talk(ContentFolder folder) => folder.ReadText("Safety/ordinary-talk.txt").ReplaceLineEndings("\n");

    private static SafetyExample Row(string file, int number, string line, HashSet<(SafetyLevel, string)> known)
    {
        try
        {
            var row = JsonSerializer.Deserialize<Source>(line, ContentJson.Options);
            if (row is not { Text.Length: > 0, Lang.Length: 2 } || SafetyLevels.FromWire(row.Level) is not { } level)
                throw new ContentException(file, number, "needs text, level, kind and lang");
            return level is SafetyLevel.None || known.Contains((level, row.Kind))
                ? new SafetyExample(Path.GetFileNameWithoutExtension(file), row.Text, level, row.Kind, row.Lang)
                : throw new ContentException(file, number, $"kinds.yaml has no kind {row.Kind} of level {row.Level}");
        }
        catch (JsonException mistake)
        {
            throw new ContentException(file, number, "is no JSON object with text, level, kind and lang", mistake);
        }
    }

    private sealed record Source(string Text = "", string Level = "", string Kind = "", string Lang = "");
}

using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Operations.Commands;

/// <summary>What stands on the command line.</summary>
/// <param name="Command">The command's name; null to serve.</param>
/// <param name="Words">What follows the name without an option before it.</param>
/// <param name="Options">Options with their values, without the dashes.</param>
/// <param name="WantsHelp">Whether help is asked for.</param>
public sealed record CommandLine(string? Command, IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options, bool WantsHelp)
{
    // Understood by the framework itself.
    private static readonly string[] FrameworkOptions = ["environment", "contentRoot", "applicationName"];
    private static readonly string[] FrameworkSections = ["Logging:", "Kestrel:"];

    /// <summary>Reads the command line.</summary>
    /// <exception cref="UsageException">It cannot be understood; the message says why.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var words = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var help = false;
        for (var at = 0; at < arguments.Count; at++)
        {
            var argument = arguments[at];
            if (argument is "--help" or "-h" or "-?")
            {
                help = true;
            }
            else if (!argument.StartsWith('-') || argument.Length == 1)
            {
                words.Add(argument);
            }
            else if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                throw new UsageException($"unknown option {argument}; options begin with two dashes");
            }
            else if (argument.IndexOf('=', StringComparison.Ordinal) is > 2 and var mark)
            {
                options[argument[2..mark]] = argument[(mark + 1)..];
            }
            else if (at + 1 < arguments.Count && !arguments[at + 1].StartsWith("--", StringComparison.Ordinal))
            {
                options[argument[2..]] = arguments[++at];
            }
            else
            {
                throw new UsageException($"option {argument} has no value");
            }
        }

        return new CommandLine(words.FirstOrDefault(), [.. words.Skip(1)], options, help);
    }

    /// <summary>Checks that every option exists.</summary>
    /// <param name="own">Options of the command itself.</param>
    /// <exception cref="UsageException">One does not; the message names the nearest that does.</exception>
    public void DemandKnownOptions(IReadOnlyCollection<string> own)
    {
        var known = SettingsTable.All.Select(setting => setting.Key).Concat(own).Concat(FrameworkOptions).ToList();
        foreach (var option in Options.Keys)
        {
            if (known.Contains(option, StringComparer.OrdinalIgnoreCase) || FrameworkSections.Any(section => option.StartsWith(section, StringComparison.OrdinalIgnoreCase)))
                continue;
            var nearest = known.MinBy(candidate => Distance(candidate.ToUpperInvariant(), option.ToUpperInvariant()))!;
            throw new UsageException($"unknown option --{option}; did you mean --{nearest}?");
        }
    }

    /// <summary>The settings among the options, as the framework reads them.</summary>
    /// <param name="own">Options of the command itself, left out.</param>
    public string[] ToSettings(IReadOnlyCollection<string> own) =>
        [.. Options.Where(option => !own.Contains(option.Key, StringComparer.OrdinalIgnoreCase)).Select(option => $"--{option.Key}={option.Value}")];

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

/// <summary>A command line that cannot be understood.</summary>
/// <param name="message">What is wrong with it.</param>
public sealed class UsageException(string message) : Exception(message);

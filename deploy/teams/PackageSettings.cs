using System.Text.RegularExpressions;

namespace KratomBot.TeamsPackage;

/// <summary>What the package of one bot holds.</summary>
/// <param name="AppId">The application id of the bot's registration.</param>
/// <param name="Host">The name under which people reach the bot's server.</param>
/// <param name="Version">The package's version; Teams takes a change only with a higher one.</param>
/// <param name="File">Where the package goes.</param>
public sealed partial record PackageSettings(Guid AppId, string Host, string Version, string File)
{
    /// <summary>How the command is called.</summary>
    public const string Usage =
        """
        Builds the app that a Teams administrator uploads.
          dotnet run --project deploy/teams -- --app-id ID --host NAME [--version 1.0.0] [--out kratombot-teams.zip]
        --app-id   the application id of the bot's registration, as in the setting BotFramework:AppId
        --host     the name under which people reach the server, such as kratombot.example.org
        """;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">Something is missing or wrong; the message says what to write instead.</exception>
    public static PackageSettings Parse(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var place = 0; place < args.Count; place += 2)
        {
            if (args[place] is not ("--app-id" or "--host" or "--version" or "--out") || place + 1 == args.Count)
                throw new ArgumentException($"{args[place]} is not understood.\n{Usage}");
            given[args[place]] = args[place + 1];
        }

        return new PackageSettings(
            Guid.TryParseExact(Required(given, "--app-id"), "D", out var id) && id != Guid.Empty ? id : throw new ArgumentException("--app-id is no application id: it looks like 00000000-0000-0000-0000-000000000000."),
            IsPublicName(Required(given, "--host")) ? given["--host"].ToLowerInvariant() : throw new ArgumentException("--host needs the server's public name alone, without https:// and without a port."),
            SemanticVersion.IsMatch(given.GetValueOrDefault("--version", "1.0.0")) ? given.GetValueOrDefault("--version", "1.0.0") : throw new ArgumentException("--version needs three numbers, such as 1.0.1."),
            given.GetValueOrDefault("--out", "kratombot-teams.zip"));
    }

    private static string Required(Dictionary<string, string> given, string name) =>
        given.TryGetValue(name, out var value) ? value : throw new ArgumentException($"{name} is missing.\n{Usage}");

    private static bool IsPublicName(string host) =>
        Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal) && !host.EndsWith('.');

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$", RegexOptions.NonBacktracking)]
    private static partial Regex SemanticVersion { get; }
}

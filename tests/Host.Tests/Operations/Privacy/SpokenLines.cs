using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Testing;

namespace KratomBot.Host.Tests.Operations.Privacy;

/// <summary>What people say in the written conversations of the dialogs' tests.</summary>
/// <param name="File">The conversation's file.</param>
/// <param name="IsTeams">Whether it takes place in Teams.</param>
/// <param name="Texts">What is typed or pressed, in order.</param>
internal sealed record SpokenLines(string File, bool IsTeams, IReadOnlyList<string> Texts)
{
    public static IReadOnlyList<SpokenLines> ReadAll() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Dialogs.Tests", "Transcripts"), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(Read),
    ];

    private static SpokenLines Read(string file)
    {
        var lines = System.IO.File.ReadAllLines(file);
        return new(Path.GetFileName(file), lines.Contains("channel: msteams"), [.. lines.SelectMany(TextsOf)]);
    }

    private static IEnumerable<string> TextsOf(string line) => line switch
    {
        ['>', .. var typed] when typed.Trim().Length > 0 => [typed.Trim()],
        ['[', .. var pressed] => [pressed.Trim(']')],
        _ when line.StartsWith("* up to ", StringComparison.Ordinal) => PlainAnswers.UpTo(line["* up to ".Length..].Trim()),
        _ => [],
    };
}

using Spectre.Console;

namespace KratomBot.Host.Channels.Terminal;

/// <summary>Reads and writes the terminal: with colours for a person, as plain lines for a program.</summary>
/// <param name="input">Where lines come from.</param>
/// <param name="console">Where the conversation goes.</param>
/// <param name="isInteractive">Whether a person sits there.</param>
public sealed class TerminalScreen(TextReader input, IAnsiConsole console, bool isInteractive)
{
    private const int Unlimited = 1_000_000;

    private IReadOnlyList<(string Title, string Value)> _choices = [];

    /// <summary>The terminal of this process.</summary>
    public static TerminalScreen OfProcess()
    {
        var console = AnsiConsole.Console;
        // What a program reads must not be broken into lines of a terminal's width.
        if (Console.IsOutputRedirected)
            console.Profile.Width = Unlimited;
        return new TerminalScreen(Console.In, console, !Console.IsInputRedirected && !Console.IsOutputRedirected);
    }

    /// <summary>Shows what the bot said.</summary>
    public void Show(IEnumerable<ShownActivity> activities)
    {
        foreach (var activity in activities)
        {
            foreach (var line in activity.Lines)
                console.WriteLine(line);
            if (activity.Choices.Count == 0)
                continue;
            _choices = activity.Choices;
            for (var at = 0; at < _choices.Count; at++)
                console.WriteLine($"  {at + 1}  {_choices[at].Title}", new Style(Color.Aqua));
        }
    }

    /// <summary>Shows that something is wrong.</summary>
    public void Complain(string problem) => console.WriteLine(problem, new Style(Color.Red));

    /// <summary>What the person says next; null at the end. The number of a choice stands for it.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellation)
    {
        if (isInteractive)
            console.Write("> ", new Style(Color.Grey));
        // The console's reader waits on its thread, whatever it is told.
        var line = await Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(cancellation);
        if (line is null)
            return null;
        var choice = int.TryParse(line.Trim(), System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= _choices.Count ? _choices[number - 1].Value : line;
        _choices = [];
        return choice;
    }
}

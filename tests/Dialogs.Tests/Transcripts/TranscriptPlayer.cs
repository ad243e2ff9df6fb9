using System.Globalization;
using KratomBot.Tests.Shared;
using Microsoft.Bot.Schema;

namespace KratomBot.Dialogs.Tests.Transcripts;

/// <summary>Plays one file; a line that does not hold fails with the file, the line and what was said last.</summary>
internal sealed class TranscriptPlayer
{
    private readonly ConversationDriver _driver;
    private readonly CancellationToken _cancellation;
    private Heard _heard = Heard.Nothing;
    private string? _firstRun;

    private TranscriptPlayer(ConversationDriver driver, CancellationToken cancellation) => (_driver, _cancellation) = (driver, cancellation);

    public static async Task PlayAsync(string file, CancellationToken cancellation)
    {
        var lines = await File.ReadAllLinesAsync(file, cancellation);
        var channel = Header(lines, "channel") ?? "directline";
        await using var driver = await ConversationDriver.StartAsync(channel, Header(lines, "group") == "yes", cancellation);
        var player = new TranscriptPlayer(driver, cancellation);
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1].Trim();
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("channel:", StringComparison.Ordinal) || line.StartsWith("group:", StringComparison.Ordinal)) continue;
            try
            {
                await player.PlayLineAsync(line);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                throw new Xunit.Sdk.XunitException($"{file}({number}): {line}\n{failure.Message}\n\nThe bot said:\n{player._heard.Text}\n[{string.Join("] [", player._heard.Buttons)}]", failure);
            }
        }
    }

    private static string? Header(string[] lines, string name) =>
        lines.FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..].Trim();

    private Task PlayLineAsync(string line)
    {
        var rest = line[1..].Trim();
        switch (line[0])
        {
            case '>': return SayAsync(rest);
            case '[': return PressAsync(line.Trim('[', ']'));
            case '<' when rest.StartsWith('!'): Assert.DoesNotContain(rest[1..].Trim(), _heard.Text, StringComparison.OrdinalIgnoreCase); break;
            case '<': Assert.Contains(rest, _heard.Text, StringComparison.OrdinalIgnoreCase); break;
            case '?': Assert.Equal(rest, _heard.Step ?? "-"); break;
            case '!': Assert.Equal(rest, rest.Contains(' ', StringComparison.Ordinal) ? $"{_heard.Level} {_heard.Kind}" : _heard.Level); break;
            case '=': return CheckAnswerAsync(rest);
            case '~': Pass(rest); break;
            case '*': return DoAsync(rest);
            default: throw new InvalidDataException("This line means nothing.");
        }

        return Task.CompletedTask;
    }

    private async Task SayAsync(string text) => Hear(await _driver.SayAsync(text, _cancellation));

    private void Hear(IReadOnlyList<Activity> replies)
    {
        var messages = replies.Where(reply => reply.Type == ActivityTypes.Message).ToArray();
        Assert.InRange(messages.Length, 1, _driver.ChannelId == "msteams" ? 2 : 1);
        _heard = Heard.Of(messages);
        _firstRun ??= _heard.RunId;
    }

    private async Task PressAsync(string label)
    {
        var (button, ticked) = label.Split(": ", 2) is [var name, var list] ? (name, list.Split("; ")) : (label, []);
        Assert.Contains(button, _heard.Buttons);
        Hear(_heard.Submit(button, ticked) is { } data ? await _driver.SubmitAsync(data, _cancellation) : await _driver.SayAsync(button, _cancellation));
    }

    private async Task CheckAnswerAsync(string rest)
    {
        var (question, expected) = (rest.Split(": ")[0], rest.Split(": ")[1]);
        var answer = (await _driver.CheckAsync(_cancellation))?.Answers.Find(question);
        Assert.Equal(expected, answer is null ? "-" : !answer.IsGiven ? "open" : string.Join(", ", answer.Options));
    }

    private void Pass(string rest)
    {
        var number = double.Parse(rest.Split(' ')[0], CultureInfo.InvariantCulture);
        _driver.Time.Advance(rest.Contains("minute", StringComparison.Ordinal) ? TimeSpan.FromMinutes(number)
            : rest.Contains("hour", StringComparison.Ordinal) ? TimeSpan.FromHours(number)
            : TimeSpan.FromDays(number));
    }

    private async Task DoAsync(string rest)
    {
        switch (rest.Split(' ')[0])
        {
            case "up":
                foreach (var text in PlainAnswers.UpTo(rest["up to ".Length..])) await SayAsync(text);
                Assert.Equal(rest["up to ".Length..], _heard.Step);
                break;
            case "opens":
                Hear(await _driver.JoinAsync(_cancellation));
                break;
            case "restart":
                await _driver.RestartAsync(_cancellation);
                break;
            case "older":
                await StoredStates.MakeOlderAsync(_driver, _cancellation);
                break;
            case "lost":
                await StoredStates.LoseStackAsync(_driver, _cancellation);
                break;
            case "old":
                var parts = rest["old button ".Length..].Split(" = ");
                Hear(await _driver.SubmitAsync(new() { ["runId"] = _firstRun, ["step"] = parts[0], ["value"] = parts[1] }, _cancellation));
                break;
            default:
                throw new InvalidDataException("This cannot be done.");
        }
    }
}

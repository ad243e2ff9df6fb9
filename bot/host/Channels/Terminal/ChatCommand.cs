using System.Net;
using System.Net.WebSockets;
using KratomBot.Host.Operations.Commands;
using KratomBot.Host.Operations.Settings;
using KratomBot.Host.Operations.Start;

namespace KratomBot.Host.Channels.Terminal;

/// <summary>The conversation in a terminal.</summary>
public static class ChatCommand
{
    private const string UrlOption = "url";

    private static readonly TimeSpan LongestReply = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestProbe = TimeSpan.FromSeconds(2);

    /// <summary>The command.</summary>
    public static Command Command { get; } = new(
        "chat",
        [],
        "Talks with the bot in this terminal.",
        $"""
        Talks to the server at --{UrlOption}, else to the one at {ServerOptions.DefaultUrl} if it runs, else starts its own;
        with settings on the command line it always starts its own.
        A number chooses the offered answer of that number. Ctrl+C or the end of the input ends the conversation.
        With redirected input every line is a message, and the replies are plain lines.
        """,
        [UrlOption],
        RunAsync);

    private static async Task<int> RunAsync(CommandContext context)
    {
        var server = context.Line.Options.GetValueOrDefault(UrlOption) is { } url ? Parse(url)
            : context.Line.Options.Count > 0 ? null
            : await FindRunningAsync(context.Cancellation);
        if (server is not null)
            return await ConverseAsync(server, context.Cancellation);
        await using var own = context.Build(false);
        own.Urls.Clear();
        own.Urls.Add("http://127.0.0.1:0");
        await own.StartAsync(context.Cancellation);
        var code = await ConverseAsync(new Uri(Server.Addresses(own).First()), context.Cancellation);
        await own.StopAsync(CancellationToken.None);
        return code;
    }

    private static async Task<int> ConverseAsync(Uri server, CancellationToken cancellation)
    {
        var screen = TerminalScreen.OfProcess();
        try
        {
            string? first = null;
            do
                first = await ConverseOnceAsync(screen, server, first, cancellation);
            while (first is not null);
            return ExitCode.Done;
        }
        catch (Exception lost) when (lost is HttpRequestException or WebSocketException)
        {
            screen.Complain($"KratomBot: the conversation with {server} is over: {lost.Message}");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Done;
        }
    }

    /// <summary>One conversation. After <i>forget me</i> the next message begins another.</summary>
    /// <returns>What that message is; null at the end of the input.</returns>
    private static async Task<string?> ConverseOnceAsync(TerminalScreen screen, Uri server, string? first, CancellationToken cancellation)
    {
        await using var bot = await BotConnection.OpenAsync(server, cancellation);
        screen.Show(await HearAsync(bot, cancellation));
        while ((first ?? await screen.ReadAsync(cancellation)) is { } text)
        {
            first = null;
            if (string.IsNullOrWhiteSpace(text))
                continue;
            try
            {
                await bot.SayAsync(text, cancellation);
            }
            catch (HttpRequestException forgotten) when (forgotten.StatusCode == HttpStatusCode.Unauthorized)
            {
                return text;
            }

            screen.Show(await HearAsync(bot, cancellation));
        }

        return null;
    }

    private static async Task<IEnumerable<ShownActivity>> HearAsync(BotConnection bot, CancellationToken cancellation) =>
        (await bot.ReadAsync(LongestReply, cancellation)).Select(ShownActivity.From);

    private static Uri Parse(string url)
    {
        try
        {
            return WebAddresses.Parse(url);
        }
        catch (FormatException wrong)
        {
            throw new UsageException($"--{UrlOption} {wrong.Message}");
        }
    }

    private static async Task<Uri?> FindRunningAsync(CancellationToken cancellation)
    {
        var usual = new Uri(ServerOptions.DefaultUrl);
        using var http = new HttpClient { BaseAddress = usual, Timeout = LongestProbe };
        try
        {
            return (await http.GetStringAsync("/health/live", cancellation)).Contains("KratomBot", StringComparison.Ordinal) ? usual : null;
        }
        catch (Exception none) when (none is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}

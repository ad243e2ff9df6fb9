using KratomBot.Tests.Shared;

namespace KratomBot.Dialogs.Tests;

public sealed class Play
{
    [Fact]
    public async Task Go()
    {
        var token = TestContext.Current.CancellationToken;
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: token);
        var output = new StringWriter();
        void Show(IReadOnlyList<Microsoft.Bot.Schema.Activity> replies)
        {
            foreach (var reply in replies)
            {
                output.WriteLine("< " + reply.Text.Replace("\n", "\n  "));
                if (reply.SuggestedActions is { } s) output.WriteLine("  [" + string.Join("] [", s.Actions.Select(a => a.Title)) + "]");
                foreach (var a in reply.Attachments ?? []) output.WriteLine("  card " + a.Content);
                output.WriteLine("  " + reply.ChannelData?.ToString()?.Replace("\n", "").Replace("  ", ""));
            }
        }
        Show(await driver.JoinAsync(token));
        foreach (var line in File.ReadAllLines("/tmp/play.txt"))
        {
            output.WriteLine("> " + line);
            Show(await driver.SayAsync(line, token));
        }
        File.WriteAllText("/tmp/play.out", output.ToString());
    }
}

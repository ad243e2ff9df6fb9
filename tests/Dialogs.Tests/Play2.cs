using KratomBot.Tests.Shared;
using KratomBot.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Dialogs.Tests;

public sealed class Play2
{
    [Fact]
    public async Task Dump()
    {
        var token = TestContext.Current.CancellationToken;
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: token);
        foreach (var t in KratomBot.Dialogs.Tests.Transcripts.PlainAnswers.UpTo("product")) await driver.SayAsync(t == "Skip" ? "4 g" : t, token);
        await driver.SayAsync("change how often to 3 times a day", token);
        var rows = await driver.Services.GetRequiredService<IConversationStore>().ReadStateAsync([driver.ConversationStateKey], driver.Time.GetUtcNow(), token);
        File.WriteAllBytes("/tmp/state.json", rows[0].Value.ToArray());
    }
}

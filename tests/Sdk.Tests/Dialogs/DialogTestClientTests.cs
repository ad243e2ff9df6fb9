using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Dialogs;

public sealed class DialogTestClientTests
{
    [Fact]
    public async Task SendActivityAsync_Dialog_RunsToItsEnd()
    {
        var client = new DialogTestClient("test", Some.Asking(new TextPrompt("t"), Some.Question("Name?")));
        var cancellationToken = TestContext.Current.CancellationToken;
        Assert.Equal("Name?", (await client.SendActivityAsync<IMessageActivity>("hi", cancellationToken)).Text);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        Assert.Equal("got Ada", (await client.SendActivityAsync<IMessageActivity>("Ada", cancellationToken)).Text);
        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Equal("Ada", client.DialogTurnResult.Result);
        Assert.Null(client.GetNextReply<IMessageActivity>());
    }

    [Fact]
    public async Task SendActivityAsync_InitialOptions_ReachTheDialog()
    {
        var client = new DialogTestClient("test", new WaterfallDialog("w", [Some.Say(step => $"with {step.Options}")]), "options");
        Assert.Equal("with options", (await client.SendActivityAsync<IMessageActivity>("hi", TestContext.Current.CancellationToken)).Text);
    }
}

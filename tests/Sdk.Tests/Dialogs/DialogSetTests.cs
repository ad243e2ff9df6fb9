using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Sdk.Tests.Dialogs;

public sealed class DialogSetTests
{
    [Fact]
    public void Add_IdTaken_GivesTheNextFreeNumber()
    {
        var set = new DialogSet();
        set.Add(new WaterfallDialog("a")).Add(new WaterfallDialog("a")).Add(new WaterfallDialog("a"));
        Assert.Equal(["a", "a2", "a3"], set.GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public void Add_SameDialogTwice_KeepsOne()
    {
        var dialog = new WaterfallDialog("a");
        var set = new DialogSet().Add(dialog).Add(dialog);
        Assert.Equal("a", Assert.Single(set.GetDialogs()).Id);
    }

    [Fact]
    public void Add_DialogWithDependencies_AddsThemToo()
    {
        var set = new DialogSet().Add(new Dependent("outer", new WaterfallDialog("inner")));
        Assert.NotNull(set.Find("inner"));
    }

    [Fact]
    public void Find_UnknownId_IsNull() => Assert.Null(new DialogSet().Find("nobody"));

    [Fact]
    public void Find_Null_Throws() => Assert.Throws<ArgumentNullException>(() => new DialogSet().Find(null));

    [Fact]
    public void GetVersion_DialogAdded_Changes()
    {
        var set = new DialogSet().Add(new WaterfallDialog("a"));
        var before = set.GetVersion();
        Assert.Equal(before, set.GetVersion());
        Assert.NotEqual(before, set.Add(new WaterfallDialog("b")).GetVersion());
    }

    [Fact]
    public void Constructor_NoProperty_Throws() => Assert.Throws<ArgumentNullException>(() => new DialogSet(null));

    [Fact]
    public async Task CreateContextAsync_SetWithoutProperty_Throws()
    {
        var context = new TurnContext(new Microsoft.Bot.Builder.Adapters.TestAdapter(), new Microsoft.Bot.Schema.Activity());
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(context, TestContext.Current.CancellationToken));
    }

    private sealed class Dependent(string id, Dialog inner) : Dialog(id), IDialogDependencies
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
            => dc.EndDialogAsync(null, cancellationToken);

        public IEnumerable<Dialog> GetDependencies() => [inner];
    }
}

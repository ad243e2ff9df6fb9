using KratomBot.Dialogs.Faq;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Dialogs.Tests.Faq;

public sealed class TopicChooserTests
{
    private static readonly FaqEngine Engine = FaqEngine.Load(ContentBundle.BesideProgram());
    private static readonly TopicId Causes = new("causes");
    private static readonly TopicId Risks = new("risks");
    private static readonly string[] OfCauses = [Engine.Content.Topic(Causes).Title, .. Engine.Wordings(Causes, 24)];

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Choose_OneTopicClearlyNearer_IsThatOne()
    {
        var chooser = await LearntAsync(new FakeModel(Vector));

        Assert.Equal(Causes, await AskAsync(chooser, OfCauses[1]));
        Assert.Equal(Risks, await AskAsync(chooser, "nothing like it"));
    }

    [Fact]
    public async Task Choose_BothAboutAsNear_SettlesNothing()
    {
        var model = new FakeModel(Vector);
        var chooser = await LearntAsync(model);
        model.Answer = _ => [1, 1, 0];

        Assert.Null(await AskAsync(chooser, "either"));
    }

    [Fact]
    public async Task Choose_PersonalData_IsBlankedOut()
    {
        var model = new FakeModel(Vector);
        var chooser = await LearntAsync(model);

        await AskAsync(chooser, "write to anna@example.org, what causes it");

        Assert.DoesNotContain("anna@example.org", model.LastAsked, StringComparison.Ordinal);
        Assert.Contains("what causes it", model.LastAsked, StringComparison.Ordinal);
    }

    public static TheoryData<string> Nonsense => ["short", "empty", "NaN", "nought"];

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Choose_NonsenseVector_SettlesNothing(string nonsense)
    {
        var model = new FakeModel(Vector);
        var chooser = await LearntAsync(model);
        model.Answer = _ => Vectors(nonsense);

        Assert.Null(await AskAsync(chooser, "what causes it"));
    }

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Prepare_NonsenseVectors_AreNotLearnt(string nonsense)
    {
        var chooser = Chooser(new FakeModel(text => text == OfCauses[3] ? Vectors(nonsense) : Vector(text)));

        await chooser.PrepareAsync(Engine);

        Assert.False(chooser.Knows(Engine));
        Assert.Null(await AskAsync(chooser, "what causes it"));
    }

    [Fact]
    public async Task Choose_ModelThatThrows_SettlesNothing()
    {
        var model = new FakeModel(Vector);
        var chooser = await LearntAsync(model);
        model.Answer = _ => throw new HttpRequestException("down");

        Assert.Null(await AskAsync(chooser, "what causes it"));
    }

    [Fact]
    public async Task Choose_ModelThatHangs_SettlesNothingAfterTheBudget()
    {
        var model = new FakeModel(Vector);
        var chooser = await LearntAsync(model);
        model.Hangs = true;

        var asked = AskAsync(chooser, "what causes it");
        Assert.False(asked.IsCompleted);
        _time.Advance(TopicChooser.Budget);

        Assert.Null(await asked);
    }

    [Fact]
    public async Task Prepare_AfterAFailure_TriesAgainAMinuteLater()
    {
        var model = new FakeModel(_ => throw new HttpRequestException("down"));
        var chooser = Chooser(model);
        await chooser.PrepareAsync(Engine);
        model.Answer = Vector;

        await chooser.PrepareAsync(Engine);
        Assert.False(chooser.Knows(Engine));
        _time.Advance(TopicChooser.LearningTime);
        await chooser.PrepareAsync(Engine);

        Assert.True(chooser.Knows(Engine));
    }

    [Fact]
    public async Task None_SettlesNothing_AndSendsNothing()
    {
        Assert.False(TopicChooser.None.SendsText);
        Assert.Null(await AskAsync(TopicChooser.None, "what causes it"));
    }

    private static float[] Vectors(string nonsense) => nonsense switch
    {
        "short" => [1],
        "empty" => [],
        "NaN" => [float.NaN, 0, 0],
        _ => [0, 0, 0],
    };

    private static float[] Vector(string text) => OfCauses.Contains(text) ? [1, 0, 0.1f] : [0, 1, 0.1f];

    private static Task<TopicId?> AskAsync(TopicChooser chooser, string text) => chooser.ChooseAsync(Engine, text, [Causes, Risks], Cancel).AsTask();

    private TopicChooser Chooser(FakeModel model) => new(model, sendsText: true, _time);

    private async Task<TopicChooser> LearntAsync(FakeModel model)
    {
        var chooser = Chooser(model);
        await chooser.PrepareAsync(Engine);
        Assert.True(chooser.Knows(Engine));
        return chooser;
    }
}

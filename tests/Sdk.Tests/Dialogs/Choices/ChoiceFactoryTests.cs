using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Dialogs.Choices;

public sealed class ChoiceFactoryTests
{
    private static readonly IList<Choice> Colours = ChoiceFactory.ToChoices(["red", "green", "blue"]);

    [Fact]
    public void Inline_TwoChoices_AreJoinedByOr()
        => Assert.Equal("Which? (1) red or (2) green", ChoiceFactory.Inline(Colours.Take(2).ToList(), "Which?").Text);

    [Fact]
    public void Inline_OwnSeparatorsWithoutNumbers_AreUsed()
        => Assert.Equal("Which? red; green; or else blue", ChoiceFactory.Inline(Colours, "Which?", null, new ChoiceFactoryOptions("; ", " or ", "; or else ", false)).Text);

    [Fact]
    public void List_Choices_StandOneInALine()
    {
        var lines = ChoiceFactory.List(Colours, "Which?").Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Which?", "1. red", "2. green", "3. blue"], lines);
    }

    [Fact]
    public void SuggestedAction_Choices_SendTheirValue()
    {
        var actions = ChoiceFactory.SuggestedAction(Colours, "Which?", toList: null).SuggestedActions.Actions;
        Assert.All(actions, action => Assert.Equal((ActionTypes.ImBack, action.Title), (action.Type, action.Value)));
    }

    [Theory]
    [InlineData("test", false, false)]
    [InlineData("directline", true, false)]
    [InlineData("webchat", true, false)]
    [InlineData("slack", false, true)]
    [InlineData("msteams", false, true)]
    public void ForChannel_Channel_ShowsTheChoicesItsWay(string channel, bool areSuggested, bool areOnACard)
    {
        var message = ChoiceFactory.ForChannel(channel, Colours, "Which?", toList: null);
        Assert.Equal(areSuggested, message.SuggestedActions?.Actions?.Count > 0);
        Assert.Equal(areOnACard, message.Attachments?.Count > 0);
    }

    [Fact]
    public void ForChannel_TitleTooLongForAButton_ListsTheChoices()
    {
        var message = ChoiceFactory.ForChannel("directline", ChoiceFactory.ToChoices(["short", "much longer than any button"]), "Which?", toList: null);
        Assert.Contains("2. much longer than any button", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ForChannel_ManyChoicesWithoutButtons_AreListed()
        => Assert.Contains("4. d", ChoiceFactory.ForChannel("test", ChoiceFactory.ToChoices(["a", "b", "c", "d"]), "Which?", toList: null).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("facebook", 10, true)]
    [InlineData("facebook", 11, false)]
    [InlineData("line", 13, true)]
    [InlineData("webchat", 100, true)]
    [InlineData("slack", 1, false)]
    public void SupportsSuggestedActions_Count_FollowsTheChannel(string channel, int count, bool expected)
        => Assert.Equal(expected, Channel.SupportsSuggestedActions(channel, count));
}

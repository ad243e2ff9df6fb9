using Microsoft.Bot.Builder.Dialogs.Choices;

namespace KratomBot.Sdk.Tests.Dialogs.Choices;

public sealed class FindTests
{
    private static readonly List<string> Colours = ["red", "green", "blue"];

    [Fact]
    public void FindChoices_OneNamed_SaysWhichAndWhere()
    {
        var found = Assert.Single(Find.FindChoices("the red one please.", Colours));
        Assert.Equal("choice", found.TypeName);
        Assert.Equal((4, 6, "red"), (found.Start, found.End, found.Text));
        Assert.Equal(("red", 0, "red", 1f), (found.Resolution.Value, found.Resolution.Index, found.Resolution.Synonym, found.Resolution.Score));
    }

    [Fact]
    public void FindChoices_SeveralNamed_FindsThemInTheOrderOfTheText()
        => Assert.Equal(["blue", "red"], Find.FindChoices("blue, then red", Colours).Select(found => found.Resolution.Value));

    [Fact]
    public void FindChoices_PartOfAnotherWord_IsNotFound() => Assert.Empty(Find.FindChoices("I am bored", Colours));

    [Fact]
    public void FindChoices_LongerValue_WinsOverTheShorterInIt()
        => Assert.Equal(["red wine"], Find.FindChoices("red wine", ["red", "red wine"]).Select(found => found.Resolution.Value).Where(value => value != "red"));

    [Fact]
    public void FindValues_WordsApart_ScoreLower()
    {
        List<SortedValue> values = [new() { Value = "red wine", Index = 0 }];
        var close = Assert.Single(Find.FindValues("red wine", values)).Resolution.Score;
        var apart = Assert.Single(Find.FindValues("red and wine", values)).Resolution.Score;
        Assert.Equal(1f, close);
        Assert.InRange(apart, 0.1f, 0.99f);
        Assert.Empty(Find.FindValues("red and not so much wine", values));
    }

    [Fact]
    public void FindValues_PartOfAValue_IsFoundOnlyIfAllowed()
    {
        List<SortedValue> values = [new() { Value = "red wine", Index = 0 }];
        Assert.Empty(Find.FindValues("wine", values));
        Assert.Single(Find.FindValues("wine", values, new FindValuesOptions { AllowPartialMatches = true }));
    }

    [Fact]
    public void FindChoices_NoValueAndNoAction_LooksAtSynonymsOnly()
    {
        List<Choice> choices = [new("red") { Synonyms = ["scarlet"] }];
        var options = new FindChoicesOptions { NoValue = true, NoAction = true };
        Assert.Empty(Find.FindChoices("red", choices, options));
        Assert.Equal("scarlet", Assert.Single(Find.FindChoices("scarlet", choices, options)).Resolution.Synonym);
    }

    [Fact]
    public void RecognizeChoices_Ordinal_WinsOverTheNumberInTheText()
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices("the second one", Colours));
        Assert.Equal(("green", 1), (found.Resolution.Value, found.Resolution.Index));
    }

    [Fact]
    public void RecognizeChoices_Words_WinOverNumbers()
        => Assert.Equal("blue", Assert.Single(ChoiceRecognizers.RecognizeChoices("1 blue", Colours)).Resolution.Value);

    [Theory]
    [InlineData("initial", new[] { "initial" })]
    [InlineData("one, two", new[] { "one", "two" })]
    [InlineData("  spaced   out  ", new[] { "spaced", "out" })]
    [InlineData("Mixed CASE", new[] { "mixed", "case" })]
    [InlineData("", new string[0])]
    [InlineData("a👍b", new[] { "a", "👍", "b" })]
    public void DefaultTokenizer_Text_SplitsItIntoWords(string text, string[] words)
        => Assert.Equal(words, Tokenizer.DefaultTokenizerImpl(text).Select(token => token.Normalized));

    [Fact]
    public void DefaultTokenizer_Words_KnowWhereTheyStand()
        => Assert.Equal([(0, 2), (4, 6)], Tokenizer.DefaultTokenizer("one two").Select(token => (token.Start, token.End)));
}

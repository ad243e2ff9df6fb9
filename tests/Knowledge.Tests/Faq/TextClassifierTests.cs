using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Knowledge.Tests.Faq;

public sealed class TextClassifierTests
{
    private static readonly LabelledText[] Lines = [.. Shop().SelectMany(pair => pair.Value.Select(text => new LabelledText(text, pair.Key)))];

    private readonly TextClassifier _classifier = TextClassifier.Train(Lines);

    [Theory]
    [InlineData("where's my parcel", "track")]
    [InlineData("can i get my money back please", "refund")]
    [InlineData("which payement cards do you take", "pay")]
    public void Classify_NewWordingOfAKnownLabel_FindsIt(string text, string label) => Assert.Equal(label, _classifier.Classify(text).Label);

    [Theory]
    [InlineData("the moon is bright over the mountains tonight")]
    [InlineData("qwertz uiop")]
    [InlineData("")]
    public void Classify_NothingOfTheKind_IsOutOfScope(string text) => Assert.Equal(Classified.OutOfScope, _classifier.Classify(text).Label);

    [Fact]
    public void Train_SameLinesTwice_DecidesTheSame()
    {
        var again = TextClassifier.Train(Lines);

        Assert.All(Lines, line => Assert.Equal(_classifier.Classify(line.Text + " please"), again.Classify(line.Text + " please")));
    }

    [Fact]
    public void Load_WhatSaveGave_DecidesTheSame()
    {
        var loaded = TextClassifier.Load(_classifier.Save("mark"));

        Assert.Equal("mark", loaded.Fingerprint);
        Assert.All(Lines, line => Assert.Equal(_classifier.Classify(line.Text), loaded.Classify(line.Text)));
    }

    [Fact]
    public void Load_CutFile_IsRefused() => Assert.Throws<InvalidDataException>(() => TextClassifier.Load(_classifier.Save("")[..100]));

    [Fact]
    public void Train_OneLineOfOneLabel_StillClassifies()
    {
        var classifier = TextClassifier.Train([new LabelledText("where is my order", "17")], new TrainingOptions { Background = [] });

        Assert.NotNull(classifier.Classify("my order").Label);
    }

    [Fact]
    public void Train_WithOutOfScopeLines_UsesThem()
    {
        var classifier = TextClassifier.Train([.. Lines, .. Enumerable.Range(0, 12).Select(i => new LabelledText($"tell me joke number {i} about cats", "oos"))]);

        Assert.Equal(Classified.OutOfScope, classifier.Classify("tell me another joke").Label);
    }

    private static Dictionary<string, string[]> Shop() => new()
    {
        ["track"] = ["where is my order", "track my parcel", "has my package been sent", "when will my delivery come", "parcel status", "order not arrived yet", "shipping status please", "where is the delivery"],
        ["refund"] = ["i want my money back", "refund please", "how do i get a refund", "return the item for money", "can you refund me", "money back for broken item", "i would like a refund", "give back the money"],
        ["pay"] = ["which cards do you accept", "can i pay by card", "payment methods", "do you take paypal", "how can i pay", "paying with a credit card", "is cash accepted", "payment by invoice"],
        ["hours"] = ["when are you open", "opening hours", "are you open on sunday", "what time do you close", "closing time", "open today", "hours of the shop", "when does the store open"],
        ["size"] = ["does it fit small feet", "which size do i need", "size chart", "is it true to size", "sizes available", "do you have larger sizes", "what size should i order", "too small, what size up"],
    };
}

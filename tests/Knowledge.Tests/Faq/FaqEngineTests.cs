using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq;

namespace KratomBot.Knowledge.Tests.Faq;

public sealed class FaqEngineTests
{
    private static readonly FaqEngine Engine = FaqEngine.Load(ContentBundle.BesideProgram());

    [Theory]
    [InlineData("What are the stages of kratom tolerance?", "stages")]
    [InlineData("my usual amount does nothing any more", "symptom-reduced-effectiveness")]
    [InlineData("how long shuold a tolerence break be", "reset-duration")]
    [InlineData("WHAT IS TOLERANCE", "definition")]
    public void Ask_QuestionInScope_IsAnswered(string question, string topic) =>
        Assert.Equal([new TopicId(topic)], Engine.Ask(question).Topics);

    [Theory]
    [InlineData("is kratom legal in texas", OutOfScopeKind.Law)]
    [InlineData("will it show on a urine drug test", OutOfScopeKind.DrugTests)]
    [InlineData("how do I reset my router", OutOfScopeKind.Other)]
    [InlineData("hello", OutOfScopeKind.ChitChat)]
    public void Ask_QuestionOutOfScope_GetsTheReplyOfItsKind(string question, OutOfScopeKind kind)
    {
        var result = Engine.Ask(question);

        Assert.False(result.Answered);
        Assert.Equal(kind, result.Kind);
        Assert.NotNull(result.Reply);
    }

    [Theory]
    [InlineData("How long does that take?", "reset", "reset-duration", AnswerDepth.Short)]
    [InlineData("and if I stop?", "dependence", "symptom-withdrawal", AnswerDepth.Short)]
    [InlineData("why?", "time-to-develop", "causes", AnswerDepth.Short)]
    [InlineData("tell me more", "stages", "stages", AnswerDepth.Long)]
    [InlineData("Where does it say that?", "stages", "stages", AnswerDepth.Source)]
    [InlineData("and after that?", "stage-moderate", "stage-advanced", AnswerDepth.Short)]
    public void Ask_FollowUp_ResolvesAgainstTheTopicJustAnswered(string question, string last, string topic, AnswerDepth depth)
    {
        var answer = Assert.Single(Engine.Ask(question, new FaqContext([new TopicId(last)])).Answers);

        Assert.Equal(topic, answer.Topic.Id.Value);
        Assert.Equal(depth, answer.Depth);
    }

    [Fact]
    public void Ask_TwoQuestions_AnswersBothInOrder() =>
        Assert.Equal(
            [new TopicId("definition"), new TopicId("symptoms")],
            Engine.Ask("What is kratom tolerance and what are the signs of it?").Topics);

    [Fact]
    public void Ask_AnswerableAndOutOfScopeTogether_AnswersOneAndSaysSoOfTheOther()
    {
        var result = Engine.Ask("How long should a tolerance break be? And is kratom legal in Ohio?");

        Assert.Equal([new TopicId("reset-duration")], result.Topics);
        Assert.Equal(OutOfScopeKind.Law, result.Kind);
    }

    [Theory]
    [InlineData("my dog ate two capsules, should I worry?")]
    [InlineData("the parcel is stuck at the border, can you check on it")]
    [InlineData("which alkaloids are in the leaf, and what are they called?")]
    public void Ask_QuestionThatMeansSomethingElseWithoutTheWordsBeforeIt_IsNotAnsweredAlone(string question) =>
        Assert.False(Engine.Ask(question).Answered);

    [Fact]
    public void Ask_AnswersAlways_CarryDisclaimerAndSource()
    {
        var answer = Assert.Single(Engine.Ask("what is a tolerance reset").Answers);

        Assert.NotEmpty(answer.Disclaimer);
        Assert.NotEmpty(answer.SourceLine);
        Assert.Equal(2, answer.Cautions.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!?")]
    [InlineData("\ud83d\ude00\ud83d")]
    public void Ask_NothingReadable_IsNotAnswered(string question) => Assert.False(Engine.Ask(question).Answered);

    [Fact]
    public void Ask_VeryLongMessage_IsReadInPart() => Assert.NotNull(Engine.Ask(new string('a', 50_000) + " what is tolerance"));

    [Fact]
    public void Explain_Question_TellsDecisionConceptsAndNearestWordings()
    {
        var lines = Engine.Explain("how long does a reset take");

        Assert.StartsWith("answered: reset-duration", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("concepts", StringComparison.Ordinal) && line.Contains("reset", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("nearest", StringComparison.Ordinal));
    }
}

using System.Text.Json;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Messages;
using KratomBot.Knowledge.Recognition;
using KratomBot.Knowledge.SelfCheck;
using KratomBot.Knowledge.SelfCheck.Reading;

namespace KratomBot.Knowledge.Tests.SelfCheck;

public sealed class QuestionnaireTests
{
    private static readonly ContentBundle Content = ContentBundle.BesideProgram();
    private static readonly Questionnaire Questions = Questionnaire.Load(Content);

    [Fact]
    public void Questions_AreThoseOfTheProtocol_InItsOrder() => Assert.Equal(
        [
            "age", "consent", "right-now", "effect", "lasting", "amount-change", "switching", "days-per-week", "times-per-day", "use-length", "amount", "product",
            "withdrawal", "reason", "control", "impact", "co-use", "health", "confirm",
        ],
        Questions.Questions.Select(question => question.Id));

    [Fact]
    public void Progress_WithAClosedGuard_CountsOnlyWhatIsOpen()
    {
        var none = Answers.None.With("days-per-week", Answer.Of("none"));

        Assert.Equal((8, 17), Questions.Progress("times-per-day", Answers.None));
        Assert.Equal((8, 15), Questions.Progress("use-length", none));
    }

    [Fact]
    public void Change_OfWhatOthersDependOn_TakesOutOnlyThose()
    {
        var before = Answers.None.With("product", Answer.Of("leaf")).With("amount", new Answer([], new Quantity(3, 3, "g"))).With("effect", Answer.Of("same"));

        var (after, dropped) = Questions.Change(before, "product", Answer.Of("extract"));

        Assert.Equal(["amount"], dropped);
        Assert.Equal(["effect", "product"], after.Questions);
    }

    [Fact]
    public void Fit_AnswersOfAnotherVersion_KeepsWhatStillFits()
    {
        var old = Answers.None.With("effect", Answer.Of("same")).With("switching", Answer.Of("rarely")).With("strain", Answer.Of("red")).With("lasting", Answer.None(LeftOpen.Skipped));

        Assert.Equal(["effect", "lasting"], Questions.Fit(old).Questions);
    }

    [Fact]
    public void Answers_ThroughJson_ComeBackAsTheyWere()
    {
        var answers = Answers.None.With("amount", new Answer([], new Quantity(3, 4.5, "g"))).With("lasting", Answer.None(LeftOpen.NotSure)).With("effect", Answer.Of("same"));

        var back = JsonSerializer.Deserialize<Answers>(JsonSerializer.Serialize(answers))!;

        Assert.Equal(answers.Questions, back.Questions);
        Assert.All(answers.Questions, id => Assert.Equal(answers.Find(id), back.Find(id)));
    }

    [Fact]
    public void Result_WithOneStageAnswerMissing_TellsNoStage()
    {
        var result = SelfCheckResult.Of(Questions, Worst.With("lasting", Answer.None(LeftOpen.NotSure)));

        Assert.Null(result.Stage);
        Assert.Equal(["lasting"], result.Missing);
        Assert.Contains("lasting", result.LeftOpen);
    }

    [Fact]
    public void Result_OfTheWorstAnswers_HasEveryFlagFirstAndEveryNote()
    {
        var result = SelfCheckResult.Of(Questions, Worst);

        Assert.Equal(Stage.Severe, result.Stage);
        Assert.Equal([RedFlag.Liver, RedFlag.Pregnancy, RedFlag.Depressant, RedFlag.SeizureOrHeart], result.RedFlags);
        Assert.Equal([ResultNote.Frequent, ResultNote.Concentrated, ResultNote.SignsMore], result.Notes);
    }

    [Theory]
    [InlineData(0, "never", ResultNote.SignsNone)]
    [InlineData(0, "often", ResultNote.SignsOne)]
    [InlineData(2, "often", ResultNote.SignsMore)]
    [InlineData(3, "never", ResultNote.SignsMore)]
    public void Result_CountsSigns(int withdrawal, string reason, string expected)
    {
        var answers = Answers.None
            .With("withdrawal", Answer.Of(Questions.Find("withdrawal")!.Options[withdrawal].Id)).With("reason", Answer.Of(reason))
            .With("control", Answer.Of("no-need")).With("impact", Answer.Of("none"));

        Assert.Contains(expected, SelfCheckResult.Of(Questions, answers).Notes);
    }

    [Fact]
    public void Texts_HoldNoDose()
    {
        var recognizer = new UseRecognizer();
        var texts = BotTexts.Load(Content);
        var result = ResultTexts.Load(Content);
        var all = texts.Texts.Values.Concat(texts.Buttons.Values)
            .Concat(result.Stages.Select(stage => stage.Text)).Concat(result.Flags.Select(flag => flag.Text)).Concat(result.Notes.Select(note => note.Text)).Concat(result.Sentences.Values)
            .Concat(Questions.Questions.SelectMany(question => new[] { question.Text, question.Why, question.Example }.Concat(question.Options.Select(option => option.Label))));

        foreach (var text in all)
            Assert.True(recognizer.Recognize(text, DateTime.UnixEpoch).Doses.All(dose => dose.Amount.Unit == AmountUnit.Unknown), text);
    }

    [Fact]
    public void Options_AreEachFoundByTheirOwnLabelAndWords()
    {
        foreach (var question in Questions.Questions)
            foreach (var option in question.Options)
                foreach (var words in option.Words.Append(option.Label).Append(option.Id))
                    Assert.True(AnswerReader.ReadExactly(question, words) is { Options: [var found] } && found == option.Id, $"{question.Id}: {words}");
    }

    private static Answers Worst => new Dictionary<string, string>
    {
        ["effect"] = "hardly-any", ["lasting"] = "almost-gone", ["amount-change"] = "lot-more", ["switching"] = "concentrated",
        ["days-per-week"] = "6-7", ["times-per-day"] = "6-plus", ["use-length"] = "over-3-years", ["product"] = "7-oh",
        ["withdrawal"] = "strong", ["reason"] = "nearly-always", ["control"] = "could-not", ["impact"] = "clearly",
    }
        .Aggregate(Answers.None, (answers, pair) => answers.With(pair.Key, Answer.Of(pair.Value)))
        .With("co-use", Answer.Of("opioids"))
        .With("health", new Answer(["pregnancy", "liver", "seizure"]));
}

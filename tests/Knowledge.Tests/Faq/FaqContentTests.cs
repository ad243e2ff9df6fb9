using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq;
using KratomBot.Knowledge.Faq.Classification;
using KratomBot.Knowledge.Recognition;

namespace KratomBot.Knowledge.Tests.Faq;

public sealed class FaqContentTests
{
    private static readonly string[] BreakTopics =
        ["tolerance-break", "lowering-dosage", "reset", "reset-duration", "reset-mechanism", "reset-guidance", "reversible", "intermittent-use", "manage"];

    private readonly FaqContent _content = FaqContent.Load(ContentBundle.BesideProgram());

    [Fact]
    public void Topics_All_AreThoseOfTheArticle()
    {
        string[] expected =
        [
            "alternatives", "causes", "definition", "dependence", "enhancing-potency", "healthy-lifestyle-prevention", "individual-differences",
            "intermittent-use", "lifestyle", "lowering-dosage", "manage", "prevention", "reset", "reset-duration", "reset-guidance",
            "reset-mechanism", "responsible-dosage", "reversible", "risks", "rotating-strains", "self-assessment", "stage-advanced",
            "stage-initial", "stage-moderate", "stage-severe", "stages", "summary", "symptom-need-for-variety",
            "symptom-reduced-effectiveness", "symptom-shortened-duration", "symptom-withdrawal", "symptoms", "time-to-develop",
            "tolerance-break", "tolerance-vs-dependence-vs-withdrawal",
        ];

        Assert.Equal(expected, _content.Topics.Select(topic => topic.Id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Topics_ThatNeedCaution_CarryIt()
    {
        string[] cautious =
        [
            "symptom-withdrawal", "symptom-need-for-variety", "tolerance-break", "rotating-strains", "lowering-dosage", "reset",
            "reset-duration", "reset-mechanism", "responsible-dosage", "reversible", "alternatives", "risks",
        ];

        Assert.All(cautious, id => Assert.Equal(TopicLabel.Caution, _content.Topic(new TopicId(id)).Label));
        Assert.Equal(TopicLabel.NeverAdvice, _content.Topic(new TopicId("enhancing-potency")).Label);
        Assert.All(_content.Topics.Where(topic => topic.Label >= TopicLabel.Caution), topic => Assert.NotEmpty(topic.Cautions));
    }

    [Fact]
    public void Topics_OnBreaksResetsAndTapers_WarnOfWithdrawalAndOfLowerTolerance()
    {
        Assert.All(BreakTopics, id =>
        {
            var cautions = _content.Topic(new TopicId(id)).Cautions;
            Assert.Contains(cautions, caution => caution.Contains("withdrawal", StringComparison.Ordinal) && caution.Contains("clinician", StringComparison.Ordinal));
            Assert.Contains(cautions, caution => caution.Contains("old amount", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Answers_All_NameSectionAndDate()
    {
        Assert.All(_content.Topics, topic =>
        {
            var answer = _content.Answer(topic.Id);
            Assert.Contains(topic.Section, answer.SourceLine, StringComparison.Ordinal);
            Assert.Contains("22 January 2024", answer.SourceLine, StringComparison.Ordinal);
            Assert.NotEmpty(answer.Disclaimer);
            Assert.InRange(Words.Of(topic.Short).Length, 35, 85);
        });
    }

    [Fact]
    public void Texts_All_HoldNoDose()
    {
        var recognizer = new UseRecognizer();

        Assert.All(AllTexts(), text => Assert.Empty(recognizer.Recognize(text, new DateTime(2026, 1, 1)).Doses));
    }

    [Fact]
    public void Texts_All_ShareNoRunOfEightWordsWithTheArticle() =>
        Assert.All(AllTexts(), text => Assert.Null(ArticleRuns.SharedWith(text)));

    [Fact]
    public void Replies_EveryKind_HasOne() =>
        Assert.All(Enum.GetValues<OutOfScopeKind>(), kind => Assert.NotEmpty(_content.Reply(kind).Text));

    [Fact]
    public void Answer_Source_ListsWhatGoesBeyondTheArticle() =>
        Assert.Contains("World Health Organization", _content.Answer(new TopicId("tolerance-break"), AnswerDepth.Source).Text, StringComparison.Ordinal);

    /// <summary>The answer to "where does it say that?", without the article's heading that it has to quote.</summary>
    private string WithoutHeading(FaqTopic topic) =>
        _content.Answer(topic.Id, AnswerDepth.Source).Text.Replace(topic.Section, "", StringComparison.Ordinal);

    private IEnumerable<string> AllTexts() =>
    [
        .. _content.Topics.SelectMany(topic => (string[])[topic.Short, topic.Long, .. topic.Cautions, WithoutHeading(topic)]),
        .. _content.Replies.SelectMany(reply => (string[])[reply.Text, reply.Pointer ?? ""]),
        .. _content.Texts.Disclaimers.Values,
    ];
}

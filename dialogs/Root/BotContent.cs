using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq;
using KratomBot.Knowledge.Messages;
using KratomBot.Knowledge.Recognition;
using KratomBot.Knowledge.Safety;
using KratomBot.Knowledge.SelfCheck;
using KratomBot.Knowledge.SelfCheck.Reading;

namespace KratomBot.Dialogs.Root;

/// <summary>All that the bot knows and says, loaded once.</summary>
/// <param name="Texts">Its own sentences and buttons.</param>
/// <param name="Commands">What a whole message can ask for.</param>
/// <param name="Questionnaire">The questions of the self-check.</param>
/// <param name="ResultTexts">What its result says.</param>
/// <param name="Answers">Reads answers out of free text.</param>
/// <param name="Corrections">Finds out that an answer is taken back.</param>
/// <param name="Faq">The article's answers.</param>
/// <param name="Gate">The safety gate.</param>
/// <param name="SafetyReplies">Its replies.</param>
public sealed record BotContent(
    BotTexts Texts,
    CommandPhrases Commands,
    Questionnaire Questionnaire,
    ResultTexts ResultTexts,
    AnswerReader Answers,
    CorrectionReader Corrections,
    FaqEngine Faq,
    SafetyGate Gate,
    SafetyReplies SafetyReplies)
{
    /// <summary>Loads everything.</summary>
    /// <exception cref="ContentException">A part is missing or broken; the program must not start.</exception>
    public static BotContent Load(ContentBundle content)
    {
        // The two large parts side by side with the rest.
        var faq = Task.Run(() => FaqEngine.Load(content));
        var gate = Task.Run(() => SafetyGate.Load(content));
        var questionnaire = Questionnaire.Load(content);
        var replies = SafetyReplies.Load(content);
        return new BotContent(
            BotTexts.Load(content),
            CommandPhrases.Load(content),
            questionnaire,
            ResultTexts.Load(content),
            new AnswerReader(questionnaire, new UseRecognizer()),
            new CorrectionReader(questionnaire),
            faq.GetAwaiter().GetResult(),
            gate.GetAwaiter().GetResult(),
            replies);
    }
}

namespace KratomBot.Knowledge.Faq;

/// <summary>Sentences that stand around the answers.</summary>
/// <param name="Disclaimers">The disclaimer of each label.</param>
/// <param name="SourceLine">The line under an answer; <c>{section}</c> and <c>{date}</c> are filled in.</param>
/// <param name="WhereLine">The answer to "where does it say that?"; <c>{section}</c> and <c>{date}</c> are filled in.</param>
/// <param name="OtherSourcesLine">Stands before the list of sources that are not the article.</param>
/// <param name="ChoicesLine">Asks which of two or three topics is meant.</param>
/// <param name="NoneOfThese">The last choice.</param>
public sealed record FaqTexts(
    IReadOnlyDictionary<TopicLabel, string> Disclaimers,
    string SourceLine,
    string WhereLine,
    string OtherSourcesLine,
    string ChoicesLine,
    string NoneOfThese);

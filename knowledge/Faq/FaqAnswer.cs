namespace KratomBot.Knowledge.Faq;

/// <summary>How much of a topic is said.</summary>
public enum AnswerDepth
{
    /// <summary>The short answer.</summary>
    Short,

    /// <summary>The longer one: "tell me more", "why?".</summary>
    Long,

    /// <summary>Where it is said: "where does it say that?".</summary>
    Source,
}

/// <summary>One answer. Text, cautions, disclaimer and source line belong together and are all shown.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Depth">How much of it is said.</param>
/// <param name="Text">The answer itself, Markdown.</param>
/// <param name="Cautions">Fixed sentences that follow the text.</param>
/// <param name="Disclaimer">The disclaimer of the topic's label.</param>
/// <param name="SourceLine">The article's section and date.</param>
public sealed record FaqAnswer(
    FaqTopic Topic,
    AnswerDepth Depth,
    string Text,
    IReadOnlyList<string> Cautions,
    string Disclaimer,
    string SourceLine);

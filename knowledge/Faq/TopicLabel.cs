namespace KratomBot.Knowledge.Faq;

/// <summary>How a topic of the article may be passed on.</summary>
public enum TopicLabel
{
    /// <summary>Said with the standard disclaimer.</summary>
    Inform,

    /// <summary>A description that the article gives; said to be no medical stage.</summary>
    Stage,

    /// <summary>Attributed to the article, and followed by what the evidence says against it.</summary>
    Caution,

    /// <summary>Only ever reported as something that the article mentions and this tool does not suggest.</summary>
    NeverAdvice,
}

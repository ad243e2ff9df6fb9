namespace KratomBot.Knowledge.Tests.Faq;

/// <summary>Files that the build copies beside the tests.</summary>
internal static class RepositoryFiles
{
    /// <summary>The content folder as people edit it; only the FAQ's part, and what the safety reader learns from.</summary>
    public static string Content { get; } = Path.Combine(AppContext.BaseDirectory, "content-source");

    /// <summary>A part of the corpus of questions: <c>open</c> or <c>sealed</c>.</summary>
    public static string Corpus(string part) => Path.Combine(AppContext.BaseDirectory, "corpora", $"faq.{part}.jsonl");
}

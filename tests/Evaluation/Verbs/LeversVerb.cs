using KratomBot.Evaluation.Faq;
using KratomBot.Testing;

namespace KratomBot.Evaluation.Verbs;

/// <summary>The FAQ's curve by number of wordings, and what is lost without each lever. Takes minutes.</summary>
internal static class LeversVerb
{
    public static Task RunAsync(VerbOptions options)
    {
        foreach (var line in FaqLevers.Lines(Path.Combine(Repository.Root, "knowledge", "Content"), Path.Combine(Repository.Root, "tests", "Evaluation", "corpora")))
            Console.WriteLine(line);
        return Task.CompletedTask;
    }
}

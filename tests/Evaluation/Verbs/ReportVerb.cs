using KratomBot.Evaluation.Extraction;
using KratomBot.Evaluation.Faq;
using KratomBot.Evaluation.Insights;
using KratomBot.Evaluation.Safety;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq;
using KratomBot.Knowledge.Insights;
using KratomBot.Knowledge.Recognition;
using KratomBot.Knowledge.Safety;
using KratomBot.Knowledge.Safety.Reader;
using KratomBot.Testing;

namespace KratomBot.Evaluation.Verbs;

/// <summary>The project's own figures, the open and the sealed part of each corpus apart. Of sealed parts no text is shown.</summary>
internal static class ReportVerb
{
    /// <summary>The later parts are of other hands, who knew neither the rules nor the first parts; no text of their sealed rows was read. The reader's bounds were chosen with the figures of the first four safety parts in sight; the fifth was measured afterwards.</summary>
    private static readonly string[] Parts = ["open", "open-second", "sealed", "sealed-second", "sealed-third", "sealed-fourth", "sealed-fifth", "sealed-sixth", "sealed-seventh"];

    public static async Task RunAsync(VerbOptions options)
    {
        var content = ContentBundle.BesideProgram();
        var gate = SafetyGate.Load(content);
        var faq = FaqEngine.Load(content);
        var recognizer = new UseRecognizer();
        Print("safety, each hand read by a reader that has not learnt from it (as measured at training)", SafetyReaderPart.Figures(content));
        foreach (var part in Parts)
        {
            if (File.Exists(Corpus("safety", part)))
                Print($"safety, {part} part", SafetyScore.Of(gate, SafetyRow.Read(Corpus("safety", part))).Report());
            if (File.Exists(Corpus("faq", part)))
                Print($"FAQ, {part} part", FaqFigures.Of(faq, FaqQuestion.Read(Corpus("faq", part))).Lines());
            if (File.Exists(Corpus("extraction", part)))
                ExtractionReport.Write(Console.Out, $"== doses, frequencies, durations, {part} part", ExtractionScore.Of(ExtractionCase.ReadAll(Corpus("extraction", part)), recognizer), showTexts: false);
        }

        Print("insights (open corpus)", (await InsightsScore.OfAsync(new LocalTextInsights(), InsightsRow.Read(Corpus("insights", "open")))).Report());
    }

    private static string Corpus(string name, string part) => Path.Combine(Repository.Root, "tests", "Evaluation", "corpora", $"{name}.{part}.jsonl");

    private static void Print(string title, IEnumerable<string> lines)
    {
        Console.WriteLine($"== {title}");
        foreach (var line in lines)
            Console.WriteLine($"  {line}");
    }
}

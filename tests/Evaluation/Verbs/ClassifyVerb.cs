using System.Text.Json.Nodes;
using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Evaluation.Verbs;

/// <summary>Trains the bot's ranker on any labelled lines, without the subject's lexicon, and labels others.</summary>
internal static class ClassifyVerb
{
    public static Task RunAsync(VerbOptions options)
    {
        var classifier = TextClassifier.Train([.. JsonLines.Read(options["train"]).Select(line => new LabelledText((string)line["text"]!, (string)line["label"]!))]);
        return JsonLines.MapAsync(options["in"], options["out"], line =>
        {
            var classified = classifier.Classify((string)line["text"]!);
            return Task.FromResult(new JsonObject { ["id"] = line["id"]?.DeepClone(), ["label"] = classified.Label, ["score"] = classified.Score });
        });
    }
}

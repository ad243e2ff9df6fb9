using System.Text.Json.Nodes;
using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Evaluation.Verbs;

/// <summary>Trains the bot's ranker on any labelled lines, without the subject's lexicon, and labels others. Where these have labels as well, says how many it got right.</summary>
internal static class ClassifyVerb
{
    public static async Task RunAsync(VerbOptions options)
    {
        var classifier = TextClassifier.Train([.. JsonLines.Read(options["train"]).Select(line => new LabelledText((string)line["text"]!, (string)line["label"]!))]);
        List<(string Right, string Found)> judged = [];
        await JsonLines.MapAsync(options["in"], options["out"], line =>
        {
            var classified = classifier.Classify((string)line["text"]!);
            if ((string?)line["label"] is { } right) judged.Add((right, classified.Label));
            return Task.FromResult(new JsonObject { ["id"] = line["id"]?.DeepClone(), ["label"] = classified.Label, ["score"] = classified.Score });
        });
        if (judged.Count > 0) Report(judged);
    }

    private static void Report(List<(string Right, string Found)> judged)
    {
        var asked = judged.ToLookup(line => line.Right == Classified.OutOfScope);
        Share accuracy = new(asked[false].Count(line => line.Found == line.Right), asked[false].Count());
        Share rejection = new(asked[true].Count(line => line.Found == line.Right), asked[true].Count());
        Console.WriteLine($"accuracy in scope       {accuracy}");
        Console.WriteLine($"rejection out of scope  {rejection}");
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"harmonic mean           {100 * Share.HarmonicMean(accuracy, rejection):F1} %"));
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using KratomBot.Evaluation.Extraction;
using KratomBot.Knowledge;
using KratomBot.Knowledge.Recognition;

namespace KratomBot.Evaluation.Verbs;

/// <summary>Reads doses, frequencies and durations out of messages.</summary>
internal static class ExtractVerb
{
    public static Task RunAsync(VerbOptions options)
    {
        var recognizer = new UseRecognizer();
        return JsonLines.MapAsync(options["in"], options["out"], line => Task.FromResult(Extract(recognizer, line)));
    }

    private static JsonObject Extract(UseRecognizer recognizer, JsonObject line)
    {
        var text = (string)line["text"]!;
        var found = recognizer.Recognize(text, DateTime.Parse((string)line["now"]!, CultureInfo.InvariantCulture));
        return new JsonObject
        {
            ["id"] = (string?)line["id"],
            ["doses"] = Array(found.Doses, dose => Dose(dose, text)),
            ["frequencies"] = Array(found.Frequencies, frequency => new JsonObject
            {
                ["minPerDay"] = frequency.Times.Min,
                ["maxPerDay"] = frequency.Times.Max,
                ["text"] = Words(frequency.Span, text),
            }),
            ["durations"] = Array(found.Durations, duration => new JsonObject
            {
                ["role"] = ExpectedDuration.RoleName(duration.Role),
                ["minDays"] = duration.Length.MinDays,
                ["maxDays"] = duration.Length.MaxDays,
                ["text"] = Words(duration.Span, text),
            }),
        };
    }

    private static JsonObject Dose(Dose dose, string text)
    {
        var json = new JsonObject
        {
            ["min"] = dose.Amount.Min,
            ["max"] = dose.Amount.Max,
            ["unit"] = ExpectedDose.UnitName(dose.Amount.Unit),
            ["per"] = dose.Per == DosePer.Day ? "day" : "dose",
            ["text"] = Words(dose.Span, text),
        };
        if (dose.Past)
            json["past"] = true;
        return json;
    }

    private static string Words(TextSpan span, string text) => text.Substring(span.Start, span.Length);

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonObject> json) => [.. items.Select(json)];
}

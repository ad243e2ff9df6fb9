using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KratomBot.Testing.LanguageService;

/// <summary>What the server finds in a text, by a handful of words.</summary>
internal static partial class Findings
{
    public static JsonObject Sentiment(string text, bool byTextElements)
    {
        var mood = text.Contains("hopeless", StringComparison.OrdinalIgnoreCase) ? "negative" : text.Contains("great", StringComparison.OrdinalIgnoreCase) ? "positive" : "neutral";
        var sentence = Scored(mood);
        sentence["text"] = text;
        Place(sentence, text, 0, text.Length, byTextElements);
        if (text.IndexOf("room", StringComparison.Ordinal) is var room and >= 0 && text.IndexOf("small", StringComparison.Ordinal) is var small and >= 0)
        {
            var target = Scored("negative");
            target["text"] = "room";
            Place(target, text, room, 4, byTextElements);
            target["relations"] = new JsonArray(new JsonObject { ["ref"] = "#/documents/0/sentences/0/assessments/0", ["relationType"] = "assessment" });
            var assessment = Scored("negative");
            assessment["text"] = "small";
            assessment["isNegated"] = false;
            Place(assessment, text, small, 5, byTextElements);
            sentence["targets"] = new JsonArray(target);
            sentence["assessments"] = new JsonArray(assessment);
        }

        var found = Scored(mood);
        found["sentences"] = new JsonArray(sentence);
        return found;
    }

    public static JsonObject KeyPhrases(string text) => new() { ["keyPhrases"] = new JsonArray([.. LongWord().Matches(text).Select(word => (JsonNode)word.Value)]) };

    public static JsonObject Pii(string text, bool byTextElements)
    {
        var entities = new JsonArray();
        foreach (Match match in Email().Matches(text)) entities.Add(Entity(match, "Email", text, byTextElements));
        return new JsonObject { ["entities"] = entities, ["redactedText"] = Email().Replace(text, match => new string('*', match.Length)) };
    }

    public static JsonObject Language(string text)
    {
        var (name, code) = text.Contains("hola", StringComparison.OrdinalIgnoreCase) ? ("Spanish", "es") : LongWord().IsMatch(text) ? ("English", "en") : ("(Unknown)", "(Unknown)");
        return new JsonObject { ["detectedLanguage"] = new JsonObject { ["name"] = name, ["iso6391Name"] = code, ["confidenceScore"] = code.Length == 2 ? 0.9 : 0.0 } };
    }

    public static JsonObject Healthcare(string text, bool byTextElements)
    {
        var entities = new JsonArray();
        foreach (Match match in Medical().Matches(text))
        {
            var entity = Entity(match, char.IsDigit(match.ValueSpan[0]) ? "Dosage" : "MedicationName", text, byTextElements);
            entity["name"] = match.Value.ToLowerInvariant();
            entity["links"] = new JsonArray(new JsonObject { ["dataSource"] = "UMLS", ["id"] = "C0000001" });
            entity["assertion"] = new JsonObject { ["certainty"] = "negativePossible", ["conditionality"] = "hypothetical", ["association"] = "subject" };
            entities.Add(entity);
        }

        var relations = new JsonArray();
        if (entities.Count == 2)
        {
            relations.Add(new JsonObject
            {
                ["relationType"] = "DosageOfMedication",
                ["confidenceScore"] = 0.8,
                ["entities"] = new JsonArray(
                    new JsonObject { ["ref"] = "#/results/documents/0/entities/0", ["role"] = "Dosage" }, new JsonObject { ["ref"] = "#/results/documents/0/entities/1", ["role"] = "Medication" }),
            });
        }

        return new JsonObject { ["entities"] = entities, ["relations"] = relations };
    }

    private static JsonObject Entity(Match match, string category, string text, bool byTextElements)
    {
        var entity = new JsonObject { ["text"] = match.Value, ["category"] = category, ["confidenceScore"] = 0.8 };
        Place(entity, text, match.Index, match.Length, byTextElements);
        return entity;
    }

    private static JsonObject Scored(string mood) => new()
    {
        ["sentiment"] = mood,
        ["confidenceScores"] = new JsonObject { ["positive"] = mood == "positive" ? 0.9 : 0.05, ["neutral"] = mood == "neutral" ? 0.9 : 0.05, ["negative"] = mood == "negative" ? 0.9 : 0.05 },
    };

    private static void Place(JsonObject found, string text, int start, int length, bool byTextElements)
    {
        found["offset"] = byTextElements ? new StringInfo(text[..start]).LengthInTextElements : start;
        found["length"] = byTextElements ? new StringInfo(text.Substring(start, length)).LengthInTextElements : length;
    }

    [GeneratedRegex(@"[\w.]+@[\w.]+\w")]
    private static partial Regex Email();

    [GeneratedRegex(@"\w{6,}")]
    private static partial Regex LongWord();

    [GeneratedRegex(@"\d+ mg|ibuprofen|sertraline", RegexOptions.IgnoreCase)]
    private static partial Regex Medical();
}

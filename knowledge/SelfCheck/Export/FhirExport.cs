using System.Globalization;
using System.Text.Json.Nodes;

namespace KratomBot.Knowledge.SelfCheck.Export;

/// <summary>Answers as FHIR R4: a bundle with the <c>Questionnaire</c> and the <c>QuestionnaireResponse</c>, for medical software.</summary>
public static class FhirExport
{
    private const string AbsentReason = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    /// <summary>What comes behind a question's id in the id of the item that holds the number behind an answer, as it was said.</summary>
    private const string AsSaid = ".as-said";

    /// <summary>The bundle.</summary>
    /// <param name="questionnaire">The questions.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="runId">Names the run.</param>
    /// <param name="authored">When it was answered.</param>
    /// <param name="isFinished">Whether it reached its result.</param>
    /// <param name="say">A quantity in words.</param>
    public static JsonObject Bundle(Questionnaire questionnaire, Answers answers, string runId, DateTimeOffset authored, bool isFinished, Func<Quantity, string> say)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(answers);
        return new JsonObject
        {
            ["resourceType"] = "Bundle",
            ["type"] = "collection",
            ["timestamp"] = Instant(authored),
            ["entry"] = new JsonArray(
                Entry("questionnaire", questionnaire.Version, Questions(questionnaire)),
                Entry("response", runId, Response(questionnaire, answers, runId, authored, isFinished, say))),
        };
    }

    private static JsonObject Entry(string kind, string id, JsonObject resource) => new()
    {
        ["fullUrl"] = $"urn:kratom-self-check:{kind}:{id}",
        ["resource"] = resource,
    };

    private static JsonObject Questions(Questionnaire questionnaire) => new()
    {
        ["resourceType"] = "Questionnaire",
        ["id"] = $"kratom-self-check-{questionnaire.Version}",
        ["url"] = "urn:kratom-self-check:questionnaire",
        ["version"] = questionnaire.Version,
        ["name"] = "KratomSelfCheck",
        ["title"] = "Kratom self-check",
        ["status"] = "active",
        ["description"] = questionnaire.Source,
        ["item"] = new JsonArray([.. questionnaire.Questions.Where(question => question.Stored).Select(Question)]),
    };

    private static JsonNode Question(Question question)
    {
        var item = new JsonObject
        {
            ["linkId"] = question.Id,
            ["text"] = question.Text,
            ["type"] = question.Options.Count == 0 ? "string" : "choice",
        };
        if (question.When is { } guard)
        {
            item["enableWhen"] = new JsonArray([.. guard.Not.Select(option => (JsonNode)new JsonObject
            {
                ["question"] = guard.Question,
                ["operator"] = "!=",
                ["answerCoding"] = Coding(option),
            })]);
            if (guard.Not.Count > 1) item["enableBehavior"] = "all";
        }

        if (question.IsMultiple) item["repeats"] = true;
        if (question.Options.Count > 0)
            item["answerOption"] = new JsonArray([.. question.Options.Select(option => (JsonNode)new JsonObject { ["valueCoding"] = Coding(option.Id, option.Label) })]);
        if (HasNumber(question))
            item["item"] = new JsonArray(new JsonObject { ["linkId"] = question.Id + AsSaid, ["text"] = question.Short, ["type"] = "string" });
        return item;
    }

    private static JsonObject Response(Questionnaire questionnaire, Answers answers, string runId, DateTimeOffset authored, bool isFinished, Func<Quantity, string> say) => new()
    {
        ["resourceType"] = "QuestionnaireResponse",
        ["id"] = runId,
        ["questionnaire"] = $"urn:kratom-self-check:questionnaire|{questionnaire.Version}",
        ["status"] = isFinished ? "completed" : "in-progress",
        ["authored"] = Instant(authored),
        ["item"] = new JsonArray([.. questionnaire.OpenTo(answers).Where(question => answers.Has(question.Id)).Select(question => Given(question, answers.Find(question.Id)!, say))]),
    };

    private static JsonObject Given(Question question, Answer answer, Func<Quantity, string> say)
    {
        var item = new JsonObject { ["linkId"] = question.Id, ["text"] = question.Text };
        if (!answer.IsGiven)
        {
            item["extension"] = new JsonArray(new JsonObject
            {
                ["url"] = AbsentReason,
                ["valueCode"] = answer.Open is LeftOpen.NotSure ? "asked-unknown" : "asked-declined",
            });
            return item;
        }

        var values = question.Options.Count == 0
            ? [new JsonObject { ["valueString"] = say(answer.Quantity!.Value) }]
            : answer.Options.Select(option => new JsonObject { ["valueCoding"] = Coding(option, question.Option(option)?.Label) }).ToArray();
        if (HasNumber(question) && answer.Quantity is { } quantity && values.Length > 0)
            values[0]["item"] = new JsonArray(new JsonObject
            {
                ["linkId"] = question.Id + AsSaid,
                ["answer"] = new JsonArray(new JsonObject { ["valueString"] = say(quantity) }),
            });
        item["answer"] = new JsonArray([.. values]);
        return item;
    }

    private static bool HasNumber(Question question) => question.Kind is QuestionKind.Days or QuestionKind.Times or QuestionKind.Length;

    private static JsonObject Coding(string code, string? display = null)
    {
        var coding = new JsonObject { ["system"] = "urn:kratom-self-check:options", ["code"] = code };
        if (display is not null) coding["display"] = display;
        return coding;
    }

    private static string Instant(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.SelfCheck;
using KratomBot.Knowledge.SelfCheck.Export;

namespace KratomBot.Dialogs.Files;

/// <summary>The stored answers behind a ticket, and what files are made of.</summary>
public sealed class FileSource
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly BotContent _content;
    private readonly CheckState _check;
    private readonly SelfCheckResult _result;

    internal FileSource(BotContent content, CheckState check, KeptHistory? history)
    {
        (_content, _check) = (content, check);
        History = history?.Results ?? [];
        _result = SelfCheckResult.Of(content.Questionnaire, check.Answers);
    }

    /// <summary>The page for the doctor.</summary>
    public DoctorPage DoctorPage() => Files.DoctorPage.Of(_content, _check, _result);

    /// <summary>The picture of the result.</summary>
    public ResultPictureModel Picture() => ResultPictureModel.Of(_content, _check, _result);

    /// <summary>The picture of kept results over time.</summary>
    public HistoryPictureModel HistoryPicture() => HistoryPictureModel.Of(_content, History);

    /// <summary>Kept results over time, oldest first.</summary>
    public IReadOnlyList<PastCheck> History { get; }

    /// <summary>All that is known, as JSON.</summary>
    public string ExportJson() => new JsonObject
    {
        ["kind"] = "kratom-self-check",
        ["questionnaireVersion"] = _check.Version,
        ["runId"] = _check.RunId,
        ["started"] = JsonValue.Create(_check.Started),
        ["finished"] = _check.Finished is { } finished ? JsonValue.Create(finished) : null,
        ["answers"] = new JsonArray([.. _content.Questionnaire.OpenTo(_check.Answers).Where(question => _check.Answers.Has(question.Id)).Select(Answer)]),
        ["result"] = _check.Finished is null ? null : JsonSerializer.SerializeToNode(_result, Indented),
        ["keptResults"] = JsonSerializer.SerializeToNode(History, Indented),
    }.ToJsonString(Indented);

    /// <summary>The answers as FHIR R4, JSON.</summary>
    public string ExportFhir() => FhirExport.Bundle(
        _content.Questionnaire, _check.Answers, _check.RunId, _check.Finished ?? _check.Started, _check.Finished is not null,
        quantity => Show.Quantity(_content.Texts, quantity)).ToJsonString(Indented);

    private JsonNode Answer(Question question)
    {
        var answer = _check.Answers.Find(question.Id)!;
        return new JsonObject
        {
            ["question"] = question.Id,
            ["text"] = question.Text,
            ["answer"] = Show.Answer(_content.Texts, question, answer),
            ["options"] = new JsonArray([.. answer.Options.Select(option => (JsonNode)option)]),
            ["leftOpen"] = answer.Open?.ToString(),
        };
    }
}

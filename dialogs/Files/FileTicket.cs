namespace KratomBot.Dialogs.Files;

/// <summary>A short-lived permission to fetch one file that is made from stored answers when it is fetched, and never stored itself.</summary>
/// <param name="Kind">What is made.</param>
/// <param name="ChannelId">The channel of the conversation whose answers are used.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="UserId">The person.</param>
/// <param name="RunId">The run; the file is refused when another one has begun since.</param>
/// <param name="Expires">Until when it can be fetched.</param>
public sealed record FileTicket(FileKind Kind, string ChannelId, string ConversationId, string UserId, string RunId, DateTimeOffset Expires)
{
    /// <summary>How its key in the storage begins; the rest is what stands in the link.</summary>
    public const string Prefix = "tickets/";

    /// <summary>The key of the conversation's state, where the answers are.</summary>
    public string ConversationStateKey => $"{ChannelId}/conversations/{ConversationId}";

    /// <summary>The key of the person's kept results.</summary>
    public string HistoryKey => $"{State.KeptHistory.Prefix}{ChannelId}/{UserId}";
}

/// <summary>The files that can be made.</summary>
public enum FileKind
{
    /// <summary>Stage and pattern at a glance, PNG.</summary>
    Picture,

    /// <summary>Kept results over time, PNG.</summary>
    HistoryPicture,

    /// <summary>The page for the doctor, HTML.</summary>
    DoctorPage,

    /// <summary>The page for the doctor, PDF.</summary>
    DoctorPdf,

    /// <summary>All answers, JSON.</summary>
    ExportJson,

    /// <summary>A FHIR R4 bundle with <c>Questionnaire</c> and <c>QuestionnaireResponse</c>.</summary>
    ExportFhir,
}

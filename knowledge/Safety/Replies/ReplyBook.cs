namespace KratomBot.Knowledge.Safety;

/// <summary>The reviewed replies of one language.</summary>
/// <param name="Language">Its code.</param>
/// <param name="Version">Raised with every change of a text.</param>
/// <param name="ReviewedBy">The clinician who reviewed this version; null until one has.</param>
/// <param name="Actions">Labels of buttons, by id.</param>
/// <param name="Phrases">Pieces that fill slots.</param>
/// <param name="Replies">Texts with slots, by kind.</param>
/// <param name="General">Texts that belong to no kind: reminder, still-here, cleared, need-help, group, group-light, safe-question.</param>
public sealed record ReplyBook(
    string Language,
    int Version,
    string? ReviewedBy,
    IReadOnlyDictionary<string, string> Actions,
    IReadOnlyDictionary<string, string> Phrases,
    IReadOnlyDictionary<string, string> Replies,
    IReadOnlyDictionary<string, string> General);

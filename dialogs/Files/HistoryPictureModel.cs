using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;

namespace KratomBot.Dialogs.Files;

/// <summary>What the picture of kept results shows: a stage for each date. The host draws it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Stages">The names of the article's stages, in order.</param>
/// <param name="Results">The results, oldest first.</param>
/// <param name="AltText">The same in words.</param>
public sealed record HistoryPictureModel(string Title, IReadOnlyList<string> Stages, IReadOnlyList<PastCheck> Results, string AltText)
{
    internal static HistoryPictureModel Of(BotContent content, IReadOnlyList<PastCheck> history) => new(
        content.Texts.Text("history-picture-title"),
        [.. content.ResultTexts.Stages.Select(stage => stage.Title)],
        history,
        content.Texts.Text("history-picture", ("results", string.Join("; ", history.Select(past => $"{Show.Time(past.At)}: {Stage(content, past)}")))));

    private static string Stage(BotContent content, PastCheck past) =>
        past.Stage is { } stage ? content.ResultTexts.Of(stage).Title : content.Texts.Text("result-picture-none");
}

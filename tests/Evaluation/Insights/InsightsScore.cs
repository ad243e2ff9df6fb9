using KratomBot.Knowledge.Insights;

namespace KratomBot.Evaluation.Insights;

/// <summary>What insights made of a corpus.</summary>
public sealed class InsightsScore(IReadOnlyList<(InsightsRow Row, TextInsights Found)> outcomes)
{
    /// <summary>From how much distress on the bot speaks more gently.</summary>
    private const double Troubled = 0.5;

    private static readonly string[] Languages = ["en", "es", "de", "fr", "pt"];

    /// <summary>Reads every row.</summary>
    public static async Task<InsightsScore> OfAsync(ITextInsights insights, IEnumerable<InsightsRow> rows)
    {
        var outcomes = new List<(InsightsRow, TextInsights)>();
        foreach (var row in rows) outcomes.Add((row, await insights.AnalyzeAsync(row.Text)));
        return new InsightsScore(outcomes);
    }

    /// <summary>Messages of the five languages whose language was told.</summary>
    public Share LanguageTold => Count(row => row.Lang != "other", (row, found) => found.Language == row.Lang);

    /// <summary>Messages that were taken for another of the five languages; those of other languages count too.</summary>
    public Share LanguageMistaken => Count(_ => true, (row, found) => found.Language is not null && found.Language != row.Lang);

    /// <summary>Troubled writers who were heard.</summary>
    public Share TroubledHeard => Count(row => row.Troubled, (_, found) => found.Distress >= Troubled);

    /// <summary>Others who were taken for troubled.</summary>
    public Share TroubledMistaken => Count(row => !row.Troubled, (_, found) => found.Distress >= Troubled);

    /// <summary>Pieces of personal data of which nothing was left, whatever kind they were taken for.</summary>
    public Share PersonalDataFound
    {
        get
        {
            var pieces = outcomes.SelectMany(outcome => outcome.Row.Pii.Select(piece => IsCovered(outcome.Row.Text, piece.Text, outcome.Found.PersonalData))).ToList();
            return new Share(pieces.Count(found => found), pieces.Count);
        }
    }

    /// <summary>Messages without personal data in which some was found.</summary>
    public Share PersonalDataMistaken => Count(row => row.Pii.Count == 0, (_, found) => found.PersonalData.Count > 0);

    /// <summary>Messages that name medicines whose medicines were all found.</summary>
    public Share MedicinesFound => Count(row => row.Medicines.Count > 0, (row, found) => row.Medicines.All(name => found.Medicines.Any(medicine => medicine.Name == name)));

    /// <summary>Messages in which a medicine was found that they do not name.</summary>
    public Share MedicinesMistaken => Count(_ => true, (row, found) => found.Medicines.Any(medicine => !row.Medicines.Contains(medicine.Name)));

    /// <summary>The report.</summary>
    public IEnumerable<string> Report()
    {
        yield return $"language told        {LanguageTold}";
        foreach (var language in Languages)
            yield return $"  {language,-18} {Count(row => row.Lang == language, (row, found) => found.Language == row.Lang)}";
        yield return $"language mistaken    {LanguageMistaken}";
        yield return $"troubled heard       {TroubledHeard}";
        foreach (var language in Languages)
            yield return $"  {language,-18} {Count(row => row.Troubled && row.Lang == language, (_, found) => found.Distress >= Troubled)}";
        yield return $"troubled mistaken    {TroubledMistaken}";
        yield return $"personal data found  {PersonalDataFound}";
        yield return $"pers. data mistaken  {PersonalDataMistaken}";
        yield return $"medicines found      {MedicinesFound}";
        yield return $"medicines mistaken   {MedicinesMistaken}";
        yield return $"wrong                {string.Join(' ', outcomes.Where(IsWrong).Select(outcome => outcome.Row.Id))}";
    }

    private static bool IsWrong((InsightsRow Row, TextInsights Found) outcome)
    {
        var (row, found) = outcome;
        return (row.Lang != "other" ? found.Language != row.Lang : found.Language is not null)
            || row.Troubled != found.Distress >= Troubled
            || (row.Pii.Count == 0 ? found.PersonalData.Count > 0 : !row.Pii.All(piece => IsCovered(row.Text, piece.Text, found.PersonalData)))
            || !row.Medicines.Order().SequenceEqual(found.Medicines.Select(medicine => medicine.Name).Distinct().Order());
    }

    private static bool IsCovered(string text, string piece, IReadOnlyList<PersonalDataSpan> spans)
    {
        var start = text.IndexOf(piece, StringComparison.Ordinal);
        return Enumerable.Range(start, piece.Length).All(at => char.IsWhiteSpace(text[at]) || spans.Any(span => at >= span.Span.Start && at < span.Span.End));
    }

    private Share Count(Func<InsightsRow, bool> chosen, Func<InsightsRow, TextInsights, bool> found)
    {
        var some = outcomes.Where(outcome => chosen(outcome.Row)).ToList();
        return new Share(some.Count(outcome => found(outcome.Row, outcome.Found)), some.Count);
    }
}

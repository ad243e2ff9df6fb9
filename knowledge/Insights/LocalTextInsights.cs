namespace KratomBot.Knowledge.Insights;

/// <summary>Insights without a network: the default.</summary>
public sealed class LocalTextInsights : ITextInsights
{
    /// <inheritdoc/>
    public ValueTask<TextInsights> AnalyzeAsync(string text, CancellationToken cancellationToken = default) =>
        new(new TextInsights(Language: null, Distress: 0, PersonalData.Find(text), Medicines: [], KeyPhrases: []));
}

namespace KratomBot.Knowledge.Insights;

/// <summary>Insights without a network: the default. Nothing of a text is kept.</summary>
public sealed class LocalTextInsights : ITextInsights
{
    /// <inheritdoc/>
    public bool SendsText => false;

    /// <inheritdoc/>
    public ValueTask<TextInsights> AnalyzeAsync(string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = TextWords.Of(text);
        return new(new TextInsights(LanguageGuess.Of(words), Distress.Of(words), PersonalData.Find(text), Medicines.Find(words), KeyPhrases.Of(text, words)));
    }
}

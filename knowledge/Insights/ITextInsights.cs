namespace KratomBot.Knowledge.Insights;

/// <summary>What a text tells besides its question: its language, the mood, personal data, medicines, key phrases.</summary>
public interface ITextInsights
{
    /// <summary>Whether the text leaves this program to be read, so that the person has to agree first.</summary>
    bool SendsText { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="cancellationToken">Gives up; the caller then goes on without.</param>
    ValueTask<TextInsights> AnalyzeAsync(string text, CancellationToken cancellationToken = default);
}

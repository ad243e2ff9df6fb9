namespace Microsoft.Bot.Builder;

/// <summary>Reading a result.</summary>
public static class RecognizerResultExtensions
{
    /// <summary>The intent of the highest score; an empty name and 0 where there is none.</summary>
    public static (string intent, double score) GetTopScoringIntent(this RecognizerResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(result.Intents, nameof(result));
        var top = (intent: string.Empty, score: 0.0);
        foreach (var (intent, found) in result.Intents)
        {
            if (found?.Score > top.score)
                top = (intent, found.Score.Value);
        }

        return top;
    }
}

namespace Microsoft.Bot.Builder;

/// <summary>Finds what a person wants in what they say.</summary>
public interface IRecognizer
{
    /// <summary>Recognises the activity of a turn.</summary>
    Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken);

    /// <summary>Recognises the activity of a turn, and gives it as a type of the bot's own.</summary>
    Task<T> RecognizeAsync<T>(ITurnContext turnContext, CancellationToken cancellationToken)
        where T : IRecognizerConvert, new();
}

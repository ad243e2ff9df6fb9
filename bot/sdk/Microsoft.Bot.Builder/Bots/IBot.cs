namespace Microsoft.Bot.Builder;

/// <summary>A bot.</summary>
public interface IBot
{
    /// <summary>Answers one activity.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}

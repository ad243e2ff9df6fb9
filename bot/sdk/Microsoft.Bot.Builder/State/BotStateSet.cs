namespace Microsoft.Bot.Builder;

/// <summary>Several states, loaded and saved together.</summary>
public class BotStateSet
{
    /// <summary>A set of these states.</summary>
    public BotStateSet(params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botStates);
        BotStates = [.. botStates];
    }

    /// <summary>The states.</summary>
    public List<BotState> BotStates { get; set; }

    /// <summary>Adds a state.</summary>
    public BotStateSet Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);
        BotStates.Add(botState);
        return this;
    }

    /// <summary>Loads all, one after the other: they share the turn's state, which is not made for threads.</summary>
    public async Task LoadAllAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        foreach (var state in BotStates)
            await state.LoadAsync(turnContext, force, cancellationToken);
    }

    /// <summary>Saves all that changed, at the same time.</summary>
    public Task SaveAllChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.WhenAll(BotStates.Select(state => state.SaveChangesAsync(turnContext, force, cancellationToken)));
}

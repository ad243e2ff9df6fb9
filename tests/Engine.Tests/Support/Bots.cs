using Microsoft.Bot.Builder;

namespace KratomBot.Engine.Tests;

/// <summary>A bot made of one function.</summary>
internal sealed class LambdaBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
}

using KratomBot.Engine.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Engine;

/// <summary>Runs one attempt of a turn: the bot, with its state and its time limit.</summary>
internal sealed class TurnRunner(IConversationStore store, EngineAdapter adapter, IServiceScopeFactory services, EngineOptions options, TimeProvider time)
{
    /// <summary>Returns what the turn did. Throws what the bot threw, or <see cref="TimeoutException"/>.</summary>
    public async Task<TurnCommit> RunAsync(ClaimedTurn turn, bool startNext, CancellationToken stopped)
    {
        var scope = new TurnScope(store, turn, time.GetUtcNow());
        using var limit = new CancellationTokenSource(options.TurnLimit, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopped);
        try
        {
            await scope.State.LoadAsync(ended.Token);
            // Code that ignores its token, or never yields, must not hold the worker: it runs on, but what it does goes nowhere.
            var bot = Task.Run(() => RunBotAsync(scope, ended.Token), CancellationToken.None);
            await bot.WaitAsync(ended.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            scope.Close(startNext, time.GetUtcNow());
            throw new TimeoutException();
        }
        catch
        {
            scope.Close(startNext, time.GetUtcNow());
            throw;
        }
        return scope.Close(startNext, time.GetUtcNow());
    }

    private async Task RunBotAsync(TurnScope scope, CancellationToken cancellationToken)
    {
        TurnScope.Current = scope;
        var activity = ActivityJson.Read(scope.Turn.Activity.Span);
        await using var own = services.CreateAsyncScope();
        await adapter.RunAsync(scope, activity, own.ServiceProvider.GetRequiredService<IBot>(), cancellationToken);
    }
}

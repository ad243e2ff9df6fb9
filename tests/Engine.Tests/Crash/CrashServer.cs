using System.Collections.Concurrent;
using KratomBot.Engine.Storage.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Engine.Tests.Crash;

/// <summary>
/// The process that the crash test kills: an engine on a file that takes messages from its input, one a line
/// (<c>conversation clientId</c>), and says on its output when each is stored (<c>clientId</c>). Ends when the input ends.
/// </summary>
internal static class CrashServer
{
    public const string Verb = "crash-server", Ready = "ready";

    public static async Task<int> RunAsync(string store)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddKratomBotEngine(new SqliteStoreOptions { Path = store });
        services.Configure<StateTypes>(types => types.Property<int>("count"));
        services.AddTransient<IBot>(provider => new LambdaBot((context, token) => AnswerAsync(provider.GetRequiredService<TurnStorage>(), context, token)));
        await using var provider = services.BuildServiceProvider();
        var engine = provider.GetRequiredService<ConversationEngine>();
        await engine.StartAsync(CancellationToken.None);

        var open = new ConcurrentDictionary<Task, bool>();
        await WriteAsync(Ready);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var task = TakeAsync(engine, line.Split(' '));
            open.TryAdd(task, true);
            _ = task.ContinueWith(done => open.TryRemove(done, out _), TaskScheduler.Default);
        }
        await Task.WhenAll(open.Keys);
        await engine.StopAsync(CancellationToken.None);
        return 0;
    }

    private static async Task TakeAsync(ConversationEngine engine, string[] message)
    {
        var receipt = await engine.AcceptAsync(Some.Inbound(message[1], message[0], "u-" + message[0], message[1]));
        await WriteAsync(message[1]);
        // The last process is to have answered all before it ends.
        await engine.WaitForOutcomeAsync(receipt, EngineFixture.Patience);
    }

    private static async Task AnswerAsync(TurnStorage storage, ITurnContext context, CancellationToken cancellationToken)
    {
        var state = new ConversationState(storage);
        var property = state.CreateProperty<int>("count");
        var count = 1 + await property.GetAsync(context, () => 0, cancellationToken);
        await property.SetAsync(context, count, cancellationToken);
        await context.SendActivityAsync(MessageFactory.Text($"{count} {context.Activity.Text}"), cancellationToken);
        await state.SaveChangesAsync(context, cancellationToken: cancellationToken);
    }

    private static Task WriteAsync(string line) => Console.Out.WriteAsync(line + "\n");
}

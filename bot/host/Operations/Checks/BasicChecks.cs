using KratomBot.Engine.Storage;
using KratomBot.Host.Channels.DirectLine;
using KratomBot.Host.Operations.Settings;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Host.Operations.Checks;

/// <summary>The checks of what every server needs. Features add their own.</summary>
public static class BasicChecks
{
    private const int ShownDeadReplies = 100;

    private static readonly TimeSpan LargestClockDifference = TimeSpan.FromSeconds(5);

    /// <summary>Registers the checks.</summary>
    public static void AddBasicChecks(this IServiceCollection services)
    {
        services.AddCheck("store", neededToServe: true, CheckStoreAsync);
        services.AddCheck("turns", neededToServe: false, CheckTurnsAsync);
        services.AddCheck("outbox", neededToServe: false, CheckOutboxAsync);
        services.AddCheck("keys", neededToServe: false, CheckKeys);
        services.AddCheck("clock", neededToServe: false, CheckClockAsync);
        services.AddCheck("content", neededToServe: true, CheckContent);
        services.AddCheck("help lines", neededToServe: false, CheckHelpLines);
        services.AddCheck("recognizer", neededToServe: true, CheckRecognizerAsync);
        services.AddCheck("page", neededToServe: false, CheckPage);
        services.AddSingleton<RecognizerTest>();
        services.AddHostedService(provider => provider.GetRequiredService<RecognizerTest>());
    }

    /// <summary>Registers a check.</summary>
    public static void AddCheck(this IServiceCollection services, string name, bool neededToServe, Func<IServiceProvider, CancellationToken, ValueTask<Finding>> look) =>
        services.AddSingleton(provider => new Check(name, neededToServe, cancellation => look(provider, cancellation)));

    private static async ValueTask<Finding> CheckStoreAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var place = StoreSettings.Describe(services.GetRequiredService<IConfiguration>());
        if (await OpenAsync(services, cancellation) is not { } store)
            return Finding.Good($"{place} is made at the first start");
        if (!IsReadOnly(services))
            await store.ProbeAsync(cancellation);
        var counts = await store.CountAsync(cancellation);
        return Finding.Good($"{place}: {counts.Conversations} conversations, schema {counts.SchemaVersion}");
    }

    private static async ValueTask<Finding> CheckTurnsAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (await OpenAsync(services, cancellation) is not { } store)
            return Finding.Good("none yet");
        var counts = await store.CountAsync(cancellation);
        if (counts.DeadTurns == 0)
            return Finding.Good($"{counts.WaitingMessages} waiting, none given up");
        var newest = (await store.ReadDeadTurnsAsync(limit: 1, cancellation))[0];
        return Finding.Warning($"{counts.DeadTurns} messages were given up, the last at {newest.At:u} after {newest.Failure}", "look for that failure in the log and update the server");
    }

    private static async ValueTask<Finding> CheckOutboxAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (await OpenAsync(services, cancellation) is not { } store)
            return Finding.Good("none yet");
        var counts = await store.CountAsync(cancellation);
        if (counts.DeadReplies == 0)
            return Finding.Good($"{counts.WaitingReplies} waiting, none given up");
        var dead = await store.ReadDeadRepliesAsync(ShownDeadReplies, cancellation);
        var reasons = dead.GroupBy(reply => reply.Status).OrderByDescending(group => group.Count())
            .Select(group => $"{group.Count()} after {(group.Key is { } status ? $"status {status}" : "no answer")}");
        return Finding.Warning(
            $"{counts.DeadReplies} replies could not be delivered, the last at {dead[0].Created:u}; of the newest: {string.Join(", ", reasons)}",
            "401: check the bot's registration; 403 or 404: the person has blocked or removed the bot; else the network to the channel's service");
    }

    private static bool IsReadOnly(IServiceProvider services) => StoreSettings.IsReadOnly(services.GetRequiredService<IConfiguration>());

    // Beside a running server the store is opened for reading only, and is not made when it is not there yet.
    private static async Task<IConversationStore?> OpenAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (IsReadOnly(services) && StoreSettings.IsMissing(services.GetRequiredService<IConfiguration>()))
            return null;
        var store = services.GetRequiredService<IConversationStore>();
        await store.OpenAsync(cancellation);
        return store;
    }

    private static ValueTask<Finding> CheckKeys(IServiceProvider services, CancellationToken cancellation)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (services.GetRequiredService<DirectLineOptions>().Keys.Count > 0)
            return new(Finding.Good("signing keys from the settings"));
        if (StoreSettings.IsShared(configuration))
            return new(Finding.Bad("nodes that share a database need the same signing keys, and DirectLine:Keys is not set", KeyRingSource.HowToMakeKeys));
        var path = KeyRingSource.FilePath(configuration);
        if (path is null)
            return new(Finding.Good("a signing key for this run only, since the store is in memory"));
        if (!File.Exists(path))
            return new(Finding.Good($"{path} is made at the first start"));
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        return new(!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & others) != UnixFileMode.None
            ? Finding.Bad($"{path} can be read by other users", $"chmod 600 {path}")
            : Finding.Good(path));
    }

    // Tokens signed by a server whose clock stood in the future, or a clock that was never set, show here.
    private static async ValueTask<Finding> CheckClockAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var built = Directory.EnumerateFiles(AppContext.BaseDirectory).Max(File.GetLastWriteTimeUtc);
        if (now.UtcDateTime < built.AddDays(-1))
            return Finding.Bad($"the clock says {now:u}, which is before this program was built", "set the clock");
        var ofStore = await OpenAsync(services, cancellation) is { } store ? await store.ReadClockAsync(cancellation) : null;
        return ofStore is { } other && (other - now).Duration() is var difference && difference > LargestClockDifference
            ? Finding.Warning($"this clock and the database's differ by {difference.TotalSeconds:F0} seconds", "have both machines set their clocks by the network")
            : Finding.Good($"{now:u}");
    }

    private static ValueTask<Finding> CheckContent(IServiceProvider services, CancellationToken cancellation)
    {
        var content = ContentBundle.BesideProgram();
        content.ReadBytes(HelpLines.Part);
        return new(Finding.Good("the compiled content is there"));
    }

    private static ValueTask<Finding> CheckHelpLines(IServiceProvider services, CancellationToken cancellation)
    {
        var lines = HelpLines.Load(ContentBundle.BesideProgram());
        var due = lines.DueForCheck(DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime)).Count;
        return new(due == 0
            ? Finding.Good("every number was checked by a person within 180 days")
            : Finding.Warning($"{due} numbers were not checked by a person within 180 days", "call them or check the operators' pages, and fill verified_by and verified_on in the help lines"));
    }

    private static async ValueTask<Finding> CheckRecognizerAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var test = services.GetRequiredService<RecognizerTest>();
        if (test.IsRunning)
            return Finding.Bad("is still tested", "ask again in a few seconds");
        var result = await test.ResultAsync();
        return result.Ok ? Finding.Good("finds what it must find") : Finding.Bad(result.Reason, "build the solution again; an assembly of the number library is missing");
    }

    private static ValueTask<Finding> CheckPage(IServiceProvider services, CancellationToken cancellation) => new(
        File.Exists(Path.Combine(AppContext.BaseDirectory, "webchat", "assets.json"))
            ? Finding.Good("the page is there")
            : Finding.Warning("the program was built without its page", "install Node 20 or later and build again"));
}

using KratomBot.Dialogs.Root;
using KratomBot.Host.Operations.Settings;
using KratomBot.Knowledge.Content;

namespace KratomBot.Host.Operations.Editing;

/// <summary>
/// The editor's loop, in the environment Development only: when a file of the content changes, all of it is compiled again and
/// put in force between two turns. A mistake is one line in the log, with file and line, and the content before it stays.
/// The public pages are read once and need a restart.
/// </summary>
public sealed partial class ContentReload : IHostedService, IDisposable
{
    /// <summary>An editor writes a file in several steps; this is how long it must have been quiet.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private static readonly Setting<string?> Source = Setting.Text(
        "Content:Source", "knowledge/Content above the program", "the folder of the content as people edit it, watched in the environment Development.");

    private readonly LiveContent _live;
    private readonly string? _source;
    private readonly ILogger _logger;
    private readonly Lock _oneAtATime = new();
    private readonly FileSystemWatcher? _watcher;
    private readonly ITimer _timer;

    /// <summary>Watches nothing before the start.</summary>
    /// <param name="live">Where content is put in force.</param>
    /// <param name="time">Measures quiet.</param>
    /// <param name="logger">Is told of changes and mistakes.</param>
    /// <param name="configuration">Tells where the content is edited.</param>
    public ContentReload(LiveContent live, TimeProvider time, ILogger<ContentReload> logger, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(time);
        (_live, _source, _logger) = (live, SourceOf(configuration), logger);
        _timer = time.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (_source is null) return;
        _watcher = new FileSystemWatcher(_source) { IncludeSubdirectories = true };
        _watcher.Changed += (_, _) => Touched();
        _watcher.Created += (_, _) => Touched();
        _watcher.Deleted += (_, _) => Touched();
        _watcher.Renamed += (_, _) => Touched();
    }

    /// <summary>Its settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [Source];

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_watcher is not null) _watcher.EnableRaisingEvents = true;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        if (_watcher is not null) _watcher.EnableRaisingEvents = false;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher?.Dispose();
        _timer.Dispose();
    }

    /// <summary>The folder that is set, else the nearest one above the program; null when there is none, as on a server.</summary>
    private static string? SourceOf(IConfiguration configuration)
    {
        if (Source.Read(configuration) is { } set) return set;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "knowledge", "Content") is var found && Directory.Exists(found)) return found;
        return null;
    }

    private void Touched() => _timer.Change(Quiet, Timeout.InfiniteTimeSpan);

    private void Reload()
    {
        var compiled = Directory.CreateTempSubdirectory("kratombot-content-");
        try
        {
            lock (_oneAtATime)
            {
                ContentCompiler.Compile(_source!, compiled.FullName);
                _live.Replace(BotContent.Load(ContentBundle.Open(compiled.FullName)));
            }

            LogInForce(_logger);
        }
        catch (ContentException mistake)
        {
            LogMistake(_logger, mistake.Message);
        }
        catch (IOException mistake)
        {
            LogMistake(_logger, mistake.Message);
        }
        finally
        {
            compiled.Delete(recursive: true);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The changed content is in force")]
    private static partial void LogInForce(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "The content before the change stays in force: {Mistake}")]
    private static partial void LogMistake(ILogger logger, string mistake);
}

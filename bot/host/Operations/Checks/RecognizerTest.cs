using KratomBot.Knowledge.Recognition;

namespace KratomBot.Host.Operations.Checks;

/// <summary>
/// The recognizer's self-test. A server begins it in the background as soon as it listens: its library takes seconds to load,
/// and neither the start nor the first question about readiness waits for it.
/// </summary>
public sealed class RecognizerTest : IHostedService
{
    private readonly IHostApplicationLifetime _lifetime;
    private readonly Lazy<Task<SelfTestResult>> _result;

    /// <summary>The test of the recognizer that the bot uses.</summary>
    public RecognizerTest(IHostApplicationLifetime lifetime)
        : this(lifetime, static () => new UseRecognizer().SelfTest())
    {
    }

    internal RecognizerTest(IHostApplicationLifetime lifetime, Func<SelfTestResult> test)
    {
        _lifetime = lifetime;
        _result = new(() => Task.Run(test));
    }

    /// <summary>Whether a server began it and it has not ended.</summary>
    public bool IsRunning => _result is { IsValueCreated: true, Value.IsCompleted: false };

    /// <summary>The result, as soon as there is one.</summary>
    public Task<SelfTestResult> ResultAsync() => _result.Value;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _lifetime.ApplicationStarted.Register(() => _ = _result.Value);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

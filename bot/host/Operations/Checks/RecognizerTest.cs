using KratomBot.Knowledge.Recognition;

namespace KratomBot.Host.Operations.Checks;

/// <summary>The recognizer's self-test, run once in the background: its library takes seconds to load, and nobody waits for it at the start.</summary>
public sealed class RecognizerTest
{
    private readonly Lazy<Task<SelfTestResult>> _result = new(() => Task.Run(() => new UseRecognizer().SelfTest()));

    /// <summary>The result, as soon as there is one.</summary>
    public Task<SelfTestResult> ResultAsync() => _result.Value;
}

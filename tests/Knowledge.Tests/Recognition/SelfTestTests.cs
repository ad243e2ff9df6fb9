using KratomBot.Knowledge.Recognition;

namespace KratomBot.Knowledge.Tests.Recognition;

public sealed class SelfTestTests
{
    [Fact]
    public void SelfTest_WithAllAssemblies_IsOk() => Assert.Equal(new SelfTestResult(Ok: true, ""), new UseRecognizer().SelfTest());
}

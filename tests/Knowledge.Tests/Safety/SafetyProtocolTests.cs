using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>What the running bot publishes of the gate.</summary>
public sealed class SafetyProtocolTests
{
    private readonly SafetyProtocol _protocol = SafetyProtocol.Load(ContentBundle.BesideProgram());

    [Fact]
    public void Load_Kinds_BeginWithTheGravestAndSayWhatIsAnswered()
    {
        Assert.Equal(_protocol.Kinds.Select(entry => entry.Level).OrderDescending(), _protocol.Kinds.Select(entry => entry.Level));
        Assert.Equal(SafetyLevel.Emergency, _protocol.Kinds[0].Level);
        Assert.Equal(SafetyLevel.Refuse, _protocol.Kinds[^1].Level);
        Assert.Contains(_protocol.Kinds, entry => entry.Kind == SafetyKinds.Suicide);
        Assert.All(_protocol.Kinds, entry => Assert.True(entry.Detects.Length > 0 && entry.Answers.Length > 0));
    }

    [Fact]
    public void Load_Languages_AreThoseOfTheRules() => Assert.Equal(["de", "en", "es", "fr", "pt"], _protocol.Languages);

    [Fact]
    public void Load_Lines_AreThoseThatPeopleSee()
    {
        Assert.Contains(_protocol.Lines, country => country.Country == "IE" && country.Lines.Count > 1);
        Assert.All(_protocol.Lines.SelectMany(country => country.Lines), line => Assert.True(line.Shown));
    }
}

using System.Text.Json;

namespace KratomBot.Host.Tests.Channels.BotFramework.Inbound;

/// <summary>Each row is a call in which one thing is wrong: it is refused with its status, by its rule, and leaves nothing behind.</summary>
public sealed class AttackTests(Guarded guarded) : IClassFixture<Guarded>
{
    private static readonly Dictionary<string, Attack> Attacks =
        ((Attack[])[.. TokenAttacks.All, .. ActivityAttacks.All, .. RequestAttacks.All]).ToDictionary(attack => attack.Name);

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Post_Attack_IsRefusedAndLeavesNothing(string name)
    {
        var attack = Attacks[name];
        var call = guarded.Call();
        attack.Spoil(call);
        var logged = guarded.Logs.All.Length;

        using var response = await guarded.SendAsync(call);

        Assert.Equal(attack.Status, response.StatusCode);
        var rules = guarded.Logs.All[logged..].Split('\n').Where(line => line.Contains("refused by the rule", StringComparison.Ordinal)).ToList();
        if (attack.Rule is { } rule)
            Assert.Contains($"by the rule {rule} ", Assert.Single(rules), StringComparison.Ordinal);
        else
            Assert.Empty(rules);
        await AssertSaysNothingAsync(response, attack);
        var counts = await guarded.Store.CountAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, 0, 0), (counts.Conversations, counts.WaitingMessages, counts.WaitingReplies));
        Assert.DoesNotContain("eyJ", guarded.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Attacks_AllTogether_AreManyAndDifferent() => Assert.InRange(Attacks.Count, 60, int.MaxValue);

    // Which rule it was would help whoever tries them one after the other.
    private static async Task AssertSaysNothingAsync(HttpResponseMessage response, Attack attack)
    {
        Assert.Equal(response.StatusCode == System.Net.HttpStatusCode.Unauthorized, response.Headers.WwwAuthenticate.Count == 1);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (body.Length == 0)
            return;
        var error = JsonDocument.Parse(body).RootElement.GetProperty("error");
        if (attack.Rule is { } rule)
            Assert.DoesNotContain(rule.ToString(), error.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }
}

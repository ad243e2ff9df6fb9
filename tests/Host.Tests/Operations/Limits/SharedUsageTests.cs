using System.Net;
using KratomBot.Engine;
using KratomBot.Engine.Storage;
using KratomBot.Host.Operations.Limits;
using KratomBot.Host.Operations.Start;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;

namespace KratomBot.Host.Tests.Operations.Limits;

public sealed class SharedUsageTests
{
    private const int Limit = 30;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("someone", "127.0.0.1")]
    [InlineData(null, "192.0.2.7")]
    [InlineData(null, "2001:db8::7")]
    public async Task Exchange_BetweenTwoNodes_OneLimitHoldsForBoth(string? user, string address)
    {
        using var a = Limits();
        using var b = Limits();
        for (var i = 0; i < Limit; i++)
            Assert.Null(a.Count(user, IPAddress.Parse(address)));

        // What node a tells is what node b hears, however often.
        var told = a.TakeUsed();
        var store = new Mock<IConversationStore>();
        store.Setup(one => one.ShareUsageAsync(It.IsAny<IReadOnlyDictionary<string, int>>(), Cancellation))
            .ReturnsAsync([.. told.Select(use => new SharedCount(1, use.Key, use.Value - 1))]);
        using var usage = new SharedUsage(store.Object, b, TimeProvider.System);
        await usage.ExchangeAsync(Cancellation);
        await usage.ExchangeAsync(Cancellation);

        Assert.Null(b.Count(user, IPAddress.Parse(address)));
        Assert.NotNull(b.Count(user, IPAddress.Parse(address)));
        Assert.DoesNotContain(told.Keys, key => key.Contains(address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_OfAServer_ExchangesOnlyWhenTheStoreIsOpen()
    {
        var builder = BotBuilder.Create([]);
        builder.AddOperations().AddBot();

        // Services start in this order, each when the one before it has started.
        var order = builder.Services.Where(service => service.ServiceType == typeof(IHostedService)).ToList();
        await using var services = builder.Services.BuildServiceProvider();
        var kinds = order.ConvertAll(service => service.ImplementationType ?? service.ImplementationFactory!(services).GetType());
        Assert.InRange(kinds.IndexOf(typeof(ConversationEngine)), 0, kinds.IndexOf(typeof(SharedUsage)) - 1);
    }

    private static RequestLimits Limits() => new(new LimitOptions(Limit, Limit, 1_000, 4, 100)) { IsShared = true };
}

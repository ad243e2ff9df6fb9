using System.Net;
using KratomBot.Host.Channels.BotFramework.Inbound;
using KratomBot.Host.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Host.Tests.Channels.BotFramework.Inbound;

public sealed class ServiceKeysTests
{
    private static readonly TestKey Old = new("old", "msteams");
    private static readonly TestKey New = new("new", "msteams");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Find_ManyTokens_ReadsTheKeysOnce()
    {
        await using var keys = await KeyServer.StartAsync(Old);
        using var server = Start(keys.Metadata);

        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(server, Old));

        Assert.Equal(1, keys.Reads);
    }

    [Fact]
    public async Task Find_KeyThatIsNew_IsReadAtOnceButNotMoreOftenThanTheFloor()
    {
        await using var keys = await KeyServer.StartAsync(Old);
        using var server = Start(keys.Metadata);
        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(server, Old));
        keys.Keys = [Old, New];

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, New));
        _time.Advance(ServiceKeys.Floor);
        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(server, New));
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, Guarded.AttackersKey));

        Assert.Equal(2, keys.Reads);
    }

    [Fact]
    public async Task Find_ServiceIsAway_KnownKeysAreBelievedForAWhile()
    {
        await using var keys = await KeyServer.StartAsync(Old);
        using var server = Start(keys.Metadata);
        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(server, Old));
        keys.IsBroken = true;

        _time.Advance(ServiceKeys.Longest - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(server, Old));
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(server, Old));
        keys.IsBroken = false;
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(server, Old));
    }

    [Fact]
    public async Task Find_MetadataSendsElsewhere_IsNotFollowed()
    {
        await using var keys = await KeyServer.StartAsync(Old);
        using var server = Start(keys.Redirect);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(server, Old));
        Assert.Equal(0, keys.Reads);
    }

    private BotServer Start(string metadata) => BotServer.Start(server => server
        .With("BotFramework:AppId", Guarded.AppId)
        .With("BotFramework:OpenIdMetadata", metadata)
        .With(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_time))));

    private async Task<HttpStatusCode> StatusAsync(BotServer server, TestKey key)
    {
        using var http = server.Client();
        using var response = await new Call(_time.GetUtcNow(), key).SendAsync(http);
        return response.StatusCode;
    }
}

using System.Net;
using KratomBot.Host.Operations.Limits;
using KratomBot.Host.Operations.Web;
using Microsoft.AspNetCore.Http;

namespace KratomBot.Host.Tests.Operations.Limits;

public sealed class RequestLimitsTests
{
    [Fact]
    public void DemandRoom_AddressThatWasRefusedTooOften_IsTurnedAwayUnlooked()
    {
        using var limits = new RequestLimits(new LimitOptions(PerTokenPerMinute: 10, PerAddressPerMinute: 2, InAllPerSecond: 100, SocketsPerConversation: 1, Sockets: 1));
        var stranger = From("203.0.113.7");

        for (var refused = 0; refused < 2; refused++)
        {
            limits.DemandRoom(stranger);
            limits.Demand(stranger);
        }

        Assert.Equal(StatusCodes.Status429TooManyRequests, Assert.Throws<ApiException>(() => limits.DemandRoom(stranger)).Error.Status);
        Assert.NotEmpty(stranger.Response.Headers.RetryAfter.ToString());
        limits.DemandRoom(From("203.0.113.8"));
    }

    [Fact]
    public void DemandOfAll_OneAddressOftenerThanItsLimit_CountsForAllOnly()
    {
        using var limits = new RequestLimits(new LimitOptions(PerTokenPerMinute: 10, PerAddressPerMinute: 2, InAllPerSecond: 10, SocketsPerConversation: 1, Sockets: 1));
        var service = From("203.0.113.9");

        for (var request = 0; request < 10; request++)
        {
            limits.DemandRoom(service);
            limits.DemandOfAll(service);
        }

        Assert.Throws<ApiException>(() => limits.DemandOfAll(service));
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}

using System.Net;
using System.Threading.RateLimiting;
using KratomBot.Host.Operations.Telemetry;
using KratomBot.Host.Operations.Web;

namespace KratomBot.Host.Operations.Limits;

/// <summary>
/// The limits on requests: of one user, of one address, of all. A chain is asked in that order, so that one greedy
/// client is refused before it uses up what is for everybody.
/// </summary>
public sealed class RequestLimits(LimitOptions options) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _users = PartitionedRateLimiter.Create<string, string>(user =>
        RateLimitPartition.GetTokenBucketLimiter(user, _ => Bucket(options.PerTokenPerMinute)));

    private readonly PartitionedRateLimiter<IPAddress?> _addresses = PartitionedRateLimiter.Create<IPAddress?, IPAddress>(address =>
        address is null || IPAddress.IsLoopback(address)
            ? RateLimitPartition.GetNoLimiter(IPAddress.Loopback)
            : RateLimitPartition.GetTokenBucketLimiter(Network(address), _ => Bucket(options.PerAddressPerMinute)));

    private readonly TokenBucketRateLimiter _all = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = options.InAllPerSecond,
        TokensPerPeriod = Math.Max(1, options.InAllPerSecond / 10),
        ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
        QueueLimit = 0,
    });

    /// <summary>Counts a request.</summary>
    /// <param name="user">The user of its token, if it has one.</param>
    /// <param name="address">Where it comes from.</param>
    /// <returns>Null when it may go on; otherwise how long the client should wait.</returns>
    public TimeSpan? Count(string? user, IPAddress? address)
    {
        if (user is not null && Refused(_users.AttemptAcquire(user), "user") is { } forUser)
            return forUser;
        return Refused(_addresses.AttemptAcquire(address), "address") ?? Refused(_all.AttemptAcquire(), "all");
    }

    /// <summary>Refuses a request that is over a limit.</summary>
    /// <exception cref="ApiException">429; the answer carries Retry-After.</exception>
    public void Demand(HttpContext context, string? user = null) => RefuseIf(context, Count(user, context.Connection.RemoteIpAddress));

    /// <summary>Refuses a request from an address that has used up what it may ask, without counting this one.</summary>
    /// <exception cref="ApiException">429; the answer carries Retry-After.</exception>
    public void DemandRoom(HttpContext context) => RefuseIf(context, Refused(_addresses.AttemptAcquire(context.Connection.RemoteIpAddress, permitCount: 0), "address"));

    /// <summary>Refuses what one person sends over a channel's service beyond what one person may ask.</summary>
    /// <exception cref="ApiException">429; the answer carries Retry-After.</exception>
    public void DemandOfUser(HttpContext context, string user) => RefuseIf(context, Refused(_users.AttemptAcquire(user), "user"));

    /// <summary>Refuses a request that is over what all together may ask, wherever it comes from.</summary>
    /// <exception cref="ApiException">429; the answer carries Retry-After.</exception>
    public void DemandOfAll(HttpContext context) => RefuseIf(context, Refused(_all.AttemptAcquire(), "all"));

    /// <summary>Says in the answer when to come again.</summary>
    public static void RetryAfter(HttpContext context, TimeSpan wait) =>
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose()
    {
        _users.Dispose();
        _addresses.Dispose();
        _all.Dispose();
    }

    private static void RefuseIf(HttpContext context, TimeSpan? wait)
    {
        if (wait is not { } time)
            return;
        RetryAfter(context, time);
        throw ApiException.For(StatusCodes.Status429TooManyRequests);
    }

    private static TimeSpan? Refused(RateLimitLease lease, string limit)
    {
        using (lease)
        {
            if (lease.IsAcquired)
                return null;
            HostMetrics.Refused.Add(1, new KeyValuePair<string, object?>("limit", limit));
            return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
        }
    }

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = perMinute >= 60 ? TimeSpan.FromSeconds(1) : Minute / perMinute,
        QueueLimit = 0,
    };

    // One household or server has a whole /64 of IPv6 addresses.
    private static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (bytes.Length == 16)
            bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}

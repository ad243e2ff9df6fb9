using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
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
    private const char UserMark = 'u', AddressMark = 'a';

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _users = PartitionedRateLimiter.Create<string, string>(user =>
        RateLimitPartition.GetTokenBucketLimiter(user, _ => Bucket(options.PerTokenPerMinute)));

    private readonly PartitionedRateLimiter<string> _addresses = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetTokenBucketLimiter(network, _ => Bucket(options.PerAddressPerMinute)));

    private ConcurrentDictionary<string, int> _used = new();

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
        if (user is not null && Refused(_users, user, UserMark) is { } forUser)
            return forUser;
        if (Network(address) is { } network && Refused(_addresses, network, AddressMark) is { } forAddress)
            return forAddress;
        return Refused(_all.AttemptAcquire(), "all");
    }

    /// <summary>Whether the limits of users and addresses are shared with other nodes, so that what is used must be told.</summary>
    public bool IsShared { get; set; }

    /// <summary>What was used here since the last time, by user and address.</summary>
    public IReadOnlyDictionary<string, int> TakeUsed() => new Dictionary<string, int>(Interlocked.Exchange(ref _used, new()));

    /// <summary>Counts what was used on other nodes.</summary>
    /// <param name="key">A key as <see cref="TakeUsed"/> gives it.</param>
    /// <param name="count">How often.</param>
    public void Charge(string key, int count)
    {
        ArgumentNullException.ThrowIfNull(key);
        var limiter = key[0] == UserMark ? _users : _addresses;
        var left = limiter.GetStatistics(key[1..])?.CurrentAvailablePermits ?? 0;
        limiter.AttemptAcquire(key[1..], (int)Math.Min(count, left)).Dispose();
    }

    /// <summary>Refuses a request that is over a limit.</summary>
    /// <exception cref="ApiException">429; the answer carries Retry-After.</exception>
    public void Demand(HttpContext context, string? user = null) => RefuseIf(context, Count(user, context.Connection.RemoteIpAddress));

    /// <summary>Refuses a request from an address that has used up what it may ask, without counting this one.</summary>
    /// <exception cref="ApiException">429; the answer carries Retry-After.</exception>
    public void DemandRoom(HttpContext context) =>
        RefuseIf(context, Network(context.Connection.RemoteIpAddress) is { } network ? Refused(_addresses.AttemptAcquire(network, permitCount: 0), AddressMark) : null);

    /// <summary>Refuses what one person sends over a channel's service beyond what one person may ask.</summary>
    /// <exception cref="ApiException">429; the answer carries Retry-After.</exception>
    public void DemandOfUser(HttpContext context, string user) => RefuseIf(context, Refused(_users, user, UserMark));

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

    private TimeSpan? Refused(PartitionedRateLimiter<string> limiter, string who, char mark)
    {
        var refused = Refused(limiter.AttemptAcquire(who), mark);
        if (IsShared && refused is null)
            _used.AddOrUpdate(mark + who, 1, static (_, count) => count + 1);
        return refused;
    }

    private static TimeSpan? Refused(RateLimitLease lease, char mark) => Refused(lease, mark == UserMark ? "user" : "address");

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

    // One household or server has a whole /64 of IPv6 addresses; this machine is not limited. Only a digest leaves this place.
    private static string? Network(IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address))
            return null;
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        if (bytes.Length == 16)
            bytes.AsSpan(8).Clear();
        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
    }
}

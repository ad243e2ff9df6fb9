using System.Collections.Frozen;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace KratomBot.Host.Channels.BotFramework.Inbound;

/// <summary>
/// The published keys of a service, kept in memory. They are read again once a day, and when a token names an unknown key:
/// a service changes its keys without notice. Not more often than every five minutes, since anybody can name unknown keys.
/// </summary>
/// <param name="metadata">The service's OpenID metadata.</param>
/// <param name="documents">How documents are read.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where failures go.</param>
public sealed partial class ServiceKeys(Uri metadata, IDocumentRetriever documents, TimeProvider time, ILogger<ServiceKeys> log)
{
    /// <summary>The shortest time between two readings.</summary>
    public static readonly TimeSpan Floor = TimeSpan.FromMinutes(5);

    /// <summary>The age at which keys are read again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    /// <summary>How long keys are believed while no newer ones can be read. A key that was withdrawn counts no longer than that.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(5);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private Snapshot _keys = new(FrozenDictionary<string, ServiceKey>.Empty, DateTimeOffset.MinValue);
    private Task<Snapshot>? _reading;
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Finds a key; <see langword="null"/> if the service has not published it.</summary>
    /// <exception cref="KeysUnavailableException">No keys could be read.</exception>
    public async Task<ServiceKey?> FindAsync(string id, CancellationToken cancellation)
    {
        var keys = Volatile.Read(ref _keys);
        var age = time.GetUtcNow() - keys.Read;
        var known = age < Longest ? keys.ById.GetValueOrDefault(id) : null;
        if (known is not null && age < Fresh)
            return known;
        var reading = ReadAgainAsync();
        if (known is not null)
            return known;
        keys = await reading.WaitAsync(cancellation);
        return time.GetUtcNow() - keys.Read < Longest ? keys.ById.GetValueOrDefault(id) : throw new KeysUnavailableException();
    }

    /// <summary>One reading for all who ask meanwhile.</summary>
    private Task<Snapshot> ReadAgainAsync()
    {
        lock (_gate)
        {
            if (_reading is { IsCompleted: false })
                return _reading;
            var now = time.GetUtcNow();
            if (now < _next)
                return Task.FromResult(_keys);
            _next = now + AfterFailure;
            return _reading = ReadAsync(now);
        }
    }

    private async Task<Snapshot> ReadAsync(DateTimeOffset now)
    {
        try
        {
            var published = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, documents, CancellationToken.None);
            lock (_gate)
            {
                _keys = new Snapshot(ById(published), now);
                _next = now + Floor;
            }
        }
        catch (Exception failure)
        {
            NotRead(log, metadata.Host, failure.GetType().Name);
        }

        return Volatile.Read(ref _keys);
    }

    private static FrozenDictionary<string, ServiceKey> ById(OpenIdConnectConfiguration published) =>
        (published.JsonWebKeySet?.Keys ?? [])
        .Where(key => key is { Kty: "RSA", Use: null or "" or "sig", Kid: { Length: > 0 } })
        .DistinctBy(key => key.Kid)
        .ToFrozenDictionary(key => key.Kid, ServiceKey.Of, StringComparer.Ordinal);

    [LoggerMessage(Level = LogLevel.Error, Message = "The keys of {Host} could not be read: {Failure}")]
    private static partial void NotRead(ILogger log, string host, string failure);

    private sealed record Snapshot(FrozenDictionary<string, ServiceKey> ById, DateTimeOffset Read);
}

/// <summary>No token can be checked, since the keys of its service are not known and cannot be read now.</summary>
public sealed class KeysUnavailableException : Exception;

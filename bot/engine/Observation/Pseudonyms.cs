using System.Security.Cryptography;
using System.Text;

namespace KratomBot.Engine;

/// <summary>
/// Names for ids that tell apart what belongs together within a day, and nothing else: the salt is random, lives in memory
/// only and changes every day, so nobody can find out later whose id it was.
/// </summary>
internal sealed class Pseudonyms(TimeProvider time)
{
    private const int Length = 8;

    private static readonly TimeSpan SaltLife = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private byte[] _salt = [];
    private DateTimeOffset _end;

    /// <summary>The present name of an id, 16 hexadecimal digits.</summary>
    public string Of(string id) => Convert.ToHexStringLower(HMACSHA256.HashData(Salt(), Encoding.UTF8.GetBytes(id)).AsSpan(0, Length));

    private byte[] Salt()
    {
        lock (_gate)
        {
            if (time.GetUtcNow() < _end) return _salt;
            _end = time.GetUtcNow() + SaltLife;
            return _salt = RandomNumberGenerator.GetBytes(32);
        }
    }
}

using Azure.Core;
using Azure.Identity;

namespace KratomBot.Host.Channels.BotFramework.Outbound;

/// <summary>The bot's token for the channel's service. The credential keeps it until shortly before its end.</summary>
/// <param name="credential">How the bot shows who it is; <see langword="null"/> if it cannot.</param>
/// <param name="scope">What the token is good for.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where failures go.</param>
public sealed partial class ServiceToken(TokenCredential? credential, string scope, TimeProvider time, ILogger<ServiceToken> log)
{
    // An attempt to deliver has 15 seconds, and must know whether it ended before or after something was sent.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly TokenRequestContext _context = new([scope]);

    /// <summary>The token; <see langword="null"/> if there is none now.</summary>
    public async Task<string?> GetAsync(CancellationToken cancellation)
    {
        if (credential is null)
        {
            NoCredential(log);
            return null;
        }

        using var limit = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return (await credential.GetTokenAsync(_context, both.Token)).Token;
        }
        catch (Exception failure) when (failure is AuthenticationFailedException or Azure.RequestFailedException or OperationCanceledException or IOException or System.Security.Cryptography.CryptographicException)
        {
            NoToken(log, failure.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Replies wait: the bot has no secret, certificate or identity to get a token with; `doctor` says more")]
    private static partial void NoCredential(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "Replies wait: the bot got no token for the channel's service: {Failure}")]
    private static partial void NoToken(ILogger log, string failure);
}

using KratomBot.Host.Operations.Web;

namespace KratomBot.Host.Channels.BotFramework.Inbound;

/// <summary>A caller breaks a rule.</summary>
/// <param name="rule">The rule.</param>
/// <param name="status">401 for a token that counts for nothing; 403 for one that is good, but not for this.</param>
public sealed class CallerRefusedException(Rule rule, int status) : Exception
{
    /// <summary>The rule.</summary>
    public Rule Rule { get; } = rule;

    /// <summary>What the caller is told: no more than that it is refused.</summary>
    public ApiError Error { get; } = status == StatusCodes.Status403Forbidden
        ? new(status, "Forbidden", "The token does not allow this activity.")
        : new(status, "Unauthorized", "The request needs a valid token of the channel's service.");

    /// <summary>The token counts for nothing.</summary>
    public static CallerRefusedException BadToken(Rule rule) => new(rule, StatusCodes.Status401Unauthorized);

    /// <summary>The token is good, but does not allow the activity.</summary>
    public static CallerRefusedException NotAllowed(Rule rule) => new(rule, StatusCodes.Status403Forbidden);
}

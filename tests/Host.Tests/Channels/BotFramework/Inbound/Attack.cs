using System.Net;
using KratomBot.Host.Channels.BotFramework.Inbound;

namespace KratomBot.Host.Tests.Channels.BotFramework.Inbound;

/// <summary>A call with one thing wrong in it.</summary>
/// <param name="Name">The rule that it exercises, and how.</param>
/// <param name="Status">How it is answered.</param>
/// <param name="Rule">The rule of the caller's token that refuses it; null where the request itself is unfit.</param>
/// <param name="Spoil">Puts the wrong thing in.</param>
internal sealed record Attack(string Name, HttpStatusCode Status, Rule? Rule, Action<Call> Spoil)
{
    /// <summary>A token that counts for nothing.</summary>
    public static Attack BadToken(Rule rule, string how, Action<Call> spoil) => new($"{rule}: {how}", HttpStatusCode.Unauthorized, rule, spoil);

    /// <summary>A good token for something else.</summary>
    public static Attack NotAllowed(Rule rule, string how, Action<Call> spoil) => new($"{rule}: {how}", HttpStatusCode.Forbidden, rule, spoil);

    /// <summary>A good token on an unfit request.</summary>
    public static Attack Unfit(HttpStatusCode status, string how, Action<Call> spoil) => new($"{status}: {how}", status, null, spoil);
}

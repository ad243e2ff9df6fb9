using KratomBot.Host.Channels.BotFramework.Inbound;
using static KratomBot.Host.Tests.Channels.BotFramework.Inbound.Attack;

namespace KratomBot.Host.Tests.Channels.BotFramework.Inbound;

/// <summary>Good tokens for activities that they do not allow.</summary>
internal static class ActivityAttacks
{
    public static IEnumerable<Attack> All => [.. Endorsements, .. ServiceUrls, .. ServiceHosts, .. Tenants, .. Callers];

    private static IEnumerable<Attack> Endorsements =>
    [
        NotAllowed(Rule.Endorsement, "a key without any", call => call.Header["kid"] = (call.Key = Guarded.UnendorsedKey).Id),
        NotAllowed(Rule.Endorsement, "for another channel", call => call.Header["kid"] = (call.Key = Guarded.OtherChannelsKey).Id),
        NotAllowed(Rule.Endorsement, "the channel in other letters", call => call.Activity["channelId"] = "MSTeams"),
        NotAllowed(Rule.Endorsement, "the channel with a blank", call => call.Activity["channelId"] = "msteams "),
    ];

    private static IEnumerable<Attack> ServiceUrls =>
    [
        NotAllowed(Rule.ServiceUrl, "another one of the service", call => call.Activity["serviceUrl"] = "https://europe.webchat.botframework.com/"),
        NotAllowed(Rule.ServiceUrl, "another path", call => call.Activity["serviceUrl"] = "https://smba.trafficmanager.net/emea/"),
        NotAllowed(Rule.ServiceUrl, "not in the token", call => call.Claims.Remove("serviceurl")),
        NotAllowed(Rule.ServiceUrl, "not in the activity", call => call.Activity.Remove("serviceUrl")),
        NotAllowed(Rule.ServiceUrl, "the token's claim in other letters", call =>
        {
            call.Claims.Remove("serviceurl");
            call.Claims["serviceUrl"] = Guarded.ServiceUrl;
        }),
    ];

    private static IEnumerable<Attack> ServiceHosts =>
    [
        From("http", "http://smba.trafficmanager.net/teams/"),
        From("another scheme", "ftp://smba.trafficmanager.net/teams/"),
        From("an unknown host", "https://bots.example/"),
        From("this machine by name", "https://localhost/"),
        From("this machine by address", "https://127.0.0.1/"),
        From("this machine by IPv6", "https://[::1]/"),
        From("an address as one number", "https://2130706433/"),
        From("the cloud's metadata address", "https://169.254.169.254/metadata/"),
        From("a private address", "https://10.0.0.4/"),
        From("a private IPv6 address", "https://[fd00::1]/"),
        From("an internal name", "https://connector/"),
        From("a suffix behind a known host", "https://smba.trafficmanager.net.bots.example/"),
        From("a prefix before a known host", "https://evil-smba.trafficmanager.net/"),
        From("a neighbour under a shared name", "https://evil.trafficmanager.net/"),
        From("a label before an exact name", "https://evil.smba.trafficmanager.net/"),
        From("no label boundary", "https://evilbotframework.com/"),
        From("a wildcard without its label", "https://botframework.com/"),
        From("a user that looks like a host", "https://smba.trafficmanager.net@bots.example/"),
        From("a user before a known host", "https://user@smba.trafficmanager.net/"),
        From("another port", "https://smba.trafficmanager.net:8443/"),
        From("a backslash", "https://smba.trafficmanager.net\\@bots.example/"),
        From("a look-alike letter", "https://ѕmba.trafficmanager.net/"),
        From("a dot at the end of the host", "https://smba.trafficmanager.net./"),
        From("a query that swallows the path", "https://smba.trafficmanager.net/?path="),
        From("a fragment that swallows the path", "https://smba.trafficmanager.net/#"),
        From("a blank inside", "https://smba.trafficmanager.net/ teams/"),
        From("no address", "smba.trafficmanager.net/teams/"),
        From("another cloud's host", "https://smba.infra.teams.microsoft.us/"),
        NotAllowed(Rule.ServiceHost, "an allowed caller with a host of its own", call =>
        {
            call.IsOfApplication(Guarded.Skill);
            call.Activity["serviceUrl"] = "https://skill.example/";
        }),
    ];

    private static IEnumerable<Attack> Tenants =>
    [
        NotAllowed(Rule.Tenant, "another in the conversation", call => call.Activity["conversation"]!["tenantId"] = Guarded.OtherTenant),
        NotAllowed(Rule.Tenant, "another in the channel's data", call => call.Activity["channelData"]!["tenant"]!["id"] = Guarded.OtherTenant),
        NotAllowed(Rule.Tenant, "none, in Teams", call =>
        {
            call.Activity.Remove("channelData");
            call.Activity["conversation"]!.AsObject().Remove("tenantId");
        }),
    ];

    private static IEnumerable<Attack> Callers =>
    [
        NotAllowed(Rule.AllowedCaller, "a skill's caller that is not listed", call => call.IsOfApplication("9e6b1f52-7d0a-4a3c-93f4-0d8f7b2c6a05")),
        NotAllowed(Rule.AllowedCaller, "the bot itself, as an emulator would call", call => call.IsOfApplication(Guarded.AppId)),
    ];

    private static Attack From(string how, string serviceUrl) => NotAllowed(Rule.ServiceHost, how, call => call.ComesFrom(serviceUrl));
}

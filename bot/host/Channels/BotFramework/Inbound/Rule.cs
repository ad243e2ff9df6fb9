namespace KratomBot.Host.Channels.BotFramework.Inbound;

/// <summary>The rules by which a caller is refused. Their names stand in the log, for the operator; the caller is not told.</summary>
public enum Rule
{
    /// <summary>The request carries a token, once, as a bearer.</summary>
    Bearer,

    /// <summary>The token is a signed JSON Web Token of a bearable size.</summary>
    Form,

    /// <summary>It is signed by RS256, and asks for nothing that is not understood here.</summary>
    Algorithm,

    /// <summary>Its issuer is believed.</summary>
    Issuer,

    /// <summary>Its issuer has published the key that it names.</summary>
    KnownKey,

    /// <summary>That key has signed it.</summary>
    Signature,

    /// <summary>It is meant for this bot.</summary>
    Audience,

    /// <summary>It is valid now, give or take five minutes.</summary>
    Lifetime,

    /// <summary>An Entra token names the tenant that issued it, by a key of that tenant.</summary>
    IssuingTenant,

    /// <summary>An Entra token says which application it was issued to.</summary>
    CallingApp,

    /// <summary>The key may sign for the activity's channel.</summary>
    Endorsement,

    /// <summary>The token names the activity's service address.</summary>
    ServiceUrl,

    /// <summary>The service address is one of the service.</summary>
    ServiceHost,

    /// <summary>The activity comes from the bot's own tenant, where the bot has one.</summary>
    Tenant,

    /// <summary>The calling application is listed.</summary>
    AllowedCaller,
}

using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A member of a Teams conversation.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class TeamsChannelAccount : ChannelAccount
{
    /// <summary>Everything is left unset.</summary>
    public TeamsChannelAccount()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public TeamsChannelAccount(
        string id = null,
        string name = null,
        string givenName = null,
        string surname = null,
        string email = null,
        string userPrincipalName = null,
        string tenantId = null,
        string userRole = null)
    {
        Id = id;
        Name = name;
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
        TenantId = tenantId;
        UserRole = userRole;
    }

    /// <summary>Sets the members of the same names.</summary>
    public TeamsChannelAccount(string id = null, string name = null, string givenName = null, string surname = null, string email = null, string userPrincipalName = null)
    {
        Id = id;
        Name = name;
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
    }

    /// <summary>The first name.</summary>
    public string GivenName { get; set; }

    /// <summary>The last name.</summary>
    public string Surname { get; set; }

    /// <summary>The mail address.</summary>
    public string Email { get; set; }

    /// <summary>The sign-in name.</summary>
    public string UserPrincipalName { get; set; }

    /// <summary>The role in the team.</summary>
    public string UserRole { get; set; }

    /// <summary>The tenant.</summary>
    public string TenantId { get; set; }
}

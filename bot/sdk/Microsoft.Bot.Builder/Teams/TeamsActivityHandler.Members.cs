using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    /// <summary>Called with all who came; hands them on as members of Teams.</summary>
    protected virtual Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsMembersAddedAsync(AsTeamsMembers(membersAdded), teamInfo, turnContext, cancellationToken);

    /// <summary>Called with all who went; hands them on as members of Teams.</summary>
    protected virtual Task OnTeamsMembersRemovedDispatchAsync(IList<ChannelAccount> membersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync(AsTeamsMembers(membersRemoved), teamInfo, turnContext, cancellationToken);

    /// <summary>Called with all who came, the bot among them; hands them on to the method for every channel.</summary>
    protected virtual Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    /// <summary>Called with all who went; hands them on to the method for every channel.</summary>
    protected virtual Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    // What Teams says of a member stands in the account itself; asking Teams for more is the business of whoever needs it.
    private static List<TeamsChannelAccount> AsTeamsMembers(IList<ChannelAccount> members) =>
        [.. members.Where(member => member is not null).Select(member => member as TeamsChannelAccount ?? JObject.FromObject(member).ToObject<TeamsChannelAccount>())];
}

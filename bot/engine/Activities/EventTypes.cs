using Microsoft.Bot.Schema;

namespace KratomBot.Engine;

/// <summary>Which activities are part of the conversation that people see again after a reload.</summary>
internal static class EventTypes
{
    /// <summary>The type of the activity in which a handler returns its answer to an invoke.</summary>
    public const string InvokeResponse = "invokeResponse";

    public static bool EnterTheLog(string type) => type is not (
        ActivityTypes.ConversationUpdate or ActivityTypes.ContactRelationUpdate or ActivityTypes.InstallationUpdate
        or ActivityTypes.Invoke or InvokeResponse or ActivityTypes.Typing or ActivityTypes.Trace or ActivityTypes.Delay);
}

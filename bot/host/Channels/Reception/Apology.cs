using System.Text.Json;
using KratomBot.Dialogs.Root;
using KratomBot.Engine;
using KratomBot.Knowledge.Safety;
using Microsoft.Bot.Schema;

namespace KratomBot.Host.Channels.Reception;

/// <summary>What a person is told when their message was given up: the gate's reply where somebody may be in danger, else an apology with the help lines.</summary>
public sealed class Apology(LiveContent content, TimeProvider time)
{
    /// <summary>The reply to a message that was given up.</summary>
    public Activity For(GivenUp given)
    {
        var verdict = given.GateVerdict is { } stored ? JsonSerializer.Deserialize<SafetyVerdict>(stored)! : SafetyVerdict.None;
        var where = SafetyActivity.WhereaboutsOf(given.Message);
        var reply = verdict.Level >= SafetyLevel.Urgent
            ? content.Current.SafetyReplies.For(verdict, where, given.Message.Conversation.IsGroup == true)
            : WithSorry(content.Current.SafetyReplies.NeedHelp(SafetyState.Clear, where));
        return SafetyActivity.From(reply, verdict, given.Message, time.GetUtcNow());
    }

    private SafetyReply WithSorry(SafetyReply help) => help with { Text = $"{content.Current.Texts.Text("error")}\n\n{help.Text}" };
}

using KratomBot.Knowledge.Messages;

namespace KratomBot.Dialogs.Root;

/// <summary>Where others read along the bot answers from the article and helps; all that is personal is for a private chat.</summary>
internal static class GroupTalk
{
    private static readonly HashSet<BotCommand> Open =
    [
        BotCommand.NeedHelp, BotCommand.SafeNow, BotCommand.ForgetMe, BotCommand.Greeting, BotCommand.Thanks, BotCommand.AskQuestion,
        BotCommand.Privacy, BotCommand.PrivateChat, BotCommand.AreYouHuman, BotCommand.TellMore, BotCommand.WhereSaid, BotCommand.Why,
        BotCommand.Helpful, BotCommand.NotHelpful, BotCommand.NoneOfThese,
    ];

    private static readonly HashSet<BotCommand> AboutTheCheck = [BotCommand.StartCheck, BotCommand.StartOver, BotCommand.Resume];

    /// <summary>Deals with what does not belong here; false when the message may go on.</summary>
    public static bool Take(Turn turn)
    {
        var command = turn.Content.Commands.Read(turn.Input.Text);
        if (command is null ? turn.Input.Text.Length > 0 || turn.Input.HasAttachments : Open.Contains(command.Value)) return false;
        turn.Say(command is { } asked && AboutTheCheck.Contains(asked) ? "check-group" : "group");
        turn.OfferPrivateChat();
        turn.OfferMenu();
        return true;
    }
}

using System.Security.Cryptography;
using KratomBot.Dialogs.Root;
using Microsoft.Bot.Schema;

namespace KratomBot.Dialogs.Files;

/// <summary>Links to files.</summary>
internal static class FileLinks
{
    /// <summary>The address that links begin with: the setting, else the address under which our own channels were reached.</summary>
    public static Uri? Base(Activity activity, DialogOptions options) =>
        options.PublicUrl
        ?? (activity.ChannelId is "webchat" or "directline" or "terminal"
            && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var own)
            && own.Scheme is "http" or "https"
            ? new Uri(own.GetLeftPart(UriPartial.Authority) + "/")
            : null);

    /// <summary>A link to a file, or null where no address is known. The ticket is stored with the turn.</summary>
    public static Uri? Make(Turn turn, FileKind kind)
    {
        if (turn.LinkBase is null || turn.Check is not { } check) return null;
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var activity = turn.Context.Activity;
        turn.Apart[FileTicket.Prefix + id] = new FileTicket(
            kind, activity.ChannelId, activity.Conversation.Id, turn.UserId, check.RunId, turn.Now.AddMinutes(turn.LinkMinutes));
        return new Uri(turn.LinkBase, $"f/{id}");
    }
}

using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using Microsoft.Bot.Builder;

namespace KratomBot.Dialogs.Files;

/// <summary>Finds what a ticket gives access to.</summary>
public sealed class FileTickets(IStorage storage, LiveContent content, TimeProvider time)
{
    /// <summary>The ticket of a link; null when there is none (any more).</summary>
    /// <param name="id">What stands in the link.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<FileTicket?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (id is not { Length: 32 } || !id.All(char.IsAsciiHexDigitLower)) return null;
        var key = FileTicket.Prefix + id;
        var found = await storage.ReadAsync([key], cancellationToken);
        return found.TryGetValue(key, out var value) && value is FileTicket ticket && ticket.Expires > time.GetUtcNow() ? ticket : null;
    }

    /// <summary>The answers behind a ticket; null when they are deleted or belong to another run by now.</summary>
    public async Task<FileSource?> OpenAsync(FileTicket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var found = await storage.ReadAsync([ticket.ConversationStateKey, ticket.HistoryKey], cancellationToken);
        var history = found.TryGetValue(ticket.HistoryKey, out var kept) ? kept as KeptHistory : null;
        return found.TryGetValue(ticket.ConversationStateKey, out var state)
            && state is IDictionary<string, object> properties
            && properties.TryGetValue(CheckState.Property, out var value)
            && value is CheckState check
            && check.RunId == ticket.RunId
            ? new FileSource(content.Current, check, history)
            : null;
    }
}

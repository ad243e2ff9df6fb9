#nullable enable

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>A stored value whose type the program no longer knows, kept as it was so that writing the state again loses nothing.</summary>
/// <param name="Json">The value with its tag, as stored.</param>
internal sealed record StoredUnknown(string Json);

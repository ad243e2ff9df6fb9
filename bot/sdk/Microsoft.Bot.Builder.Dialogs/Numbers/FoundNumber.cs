namespace Microsoft.Bot.Builder.Dialogs.Numbers;

/// <summary>A number found in a text.</summary>
/// <param name="Text">The part of the text.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="Value">The number.</param>
internal readonly record struct FoundNumber(string Text, int Start, decimal Value);

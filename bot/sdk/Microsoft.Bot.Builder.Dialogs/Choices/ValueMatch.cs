namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value found in the words of an utterance.</summary>
/// <param name="Value">The value.</param>
/// <param name="First">The index of the first word.</param>
/// <param name="Last">The index of the last word.</param>
/// <param name="Score">How well it fits, from 0 to 1.</param>
internal readonly record struct ValueMatch(SortedValue Value, int First, int Last, float Score);

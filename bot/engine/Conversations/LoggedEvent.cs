namespace KratomBot.Engine;

/// <summary>An activity in the event log.</summary>
/// <param name="Sequence">Its number, rising by one within the conversation: Direct Line's watermark.</param>
/// <param name="Activity">The activity (JSON, UTF-8), ready to be sent.</param>
public readonly record struct LoggedEvent(long Sequence, ReadOnlyMemory<byte> Activity);

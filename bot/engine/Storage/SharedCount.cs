namespace KratomBot.Engine.Storage;

/// <summary>What the other nodes have counted under a key in a minute.</summary>
/// <param name="Minute">The minute, since 1970.</param>
/// <param name="Key">The key.</param>
/// <param name="Others">Their count so far.</param>
public readonly record struct SharedCount(long Minute, string Key, int Others);

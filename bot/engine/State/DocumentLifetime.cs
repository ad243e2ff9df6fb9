namespace KratomBot.Engine;

/// <summary>How long a stored document lives.</summary>
public readonly record struct DocumentLifetime
{
    private DocumentLifetime(TimeSpan? length, bool untilForgotten) => (Length, IsUntilForgotten) = (length, untilForgotten);

    /// <summary>As long as the conversation or person that it was written for.</summary>
    public static DocumentLifetime WithItsOwner { get; }

    /// <summary>Until it is deleted or its person is forgotten: only for what the person agreed to keep.</summary>
    public static DocumentLifetime UntilForgotten { get; } = new(null, true);

    /// <summary>The fixed length, if there is one.</summary>
    public TimeSpan? Length { get; }

    /// <summary>Whether only deleting ends it.</summary>
    public bool IsUntilForgotten { get; }

    /// <summary>A fixed time after it was last written.</summary>
    public static DocumentLifetime For(TimeSpan length) => new(length, false);
}

namespace KratomBot.Engine;

/// <summary>How long a stored document lives.</summary>
public readonly record struct DocumentLifetime
{
    private DocumentLifetime(TimeSpan? length, bool untilForgotten, bool unlinked = false) => (Length, IsUntilForgotten, IsUnlinked) = (length, untilForgotten, unlinked);

    /// <summary>As long as the conversation or person that it was written for.</summary>
    public static DocumentLifetime WithItsOwner { get; }

    /// <summary>Until it is deleted or its person is forgotten: only for what the person agreed to keep.</summary>
    public static DocumentLifetime UntilForgotten { get; } = new(null, true);

    /// <summary>
    /// Belongs to its person for as long as conversations are kept and can be deleted with them; then every link to the person is
    /// cut and it stays: only for what the person gave away and what says nothing about them.
    /// </summary>
    public static DocumentLifetime GivenAway { get; } = new(null, untilForgotten: false, unlinked: true);

    /// <summary>Whether its link to the person is cut after a while.</summary>
    public bool IsUnlinked { get; }

    /// <summary>The fixed length, if there is one.</summary>
    public TimeSpan? Length { get; }

    /// <summary>Whether only deleting ends it.</summary>
    public bool IsUntilForgotten { get; }

    /// <summary>A fixed time after it was last written.</summary>
    public static DocumentLifetime For(TimeSpan length) => new(length, false);
}

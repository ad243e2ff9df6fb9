namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>What the second reader found in a message.</summary>
/// <param name="Finding">The gravest finding.</param>
/// <param name="Danger">The greatest probability, of any stretch, of something urgent or graver.</param>
internal readonly record struct ReaderReading(ReaderFinding Finding, double Danger)
{
    /// <summary>Nothing, yet.</summary>
    public static ReaderReading Nothing { get; } = new(ReaderFinding.Nothing, 0);

    /// <summary>Too few words to tell; no reason to doubt the rules.</summary>
    public static ReaderReading TooShort { get; } = new(ReaderFinding.Nothing, 1);

    /// <summary>The graver of two, and the greater probability.</summary>
    public ReaderReading Or(ReaderReading other) => new(other.Finding.Level > Finding.Level ? other.Finding : Finding, Math.Max(Danger, other.Danger));
}

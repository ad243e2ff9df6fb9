namespace KratomBot.Knowledge.Insights;

/// <summary>The findings of <see cref="ITextInsights"/>.</summary>
/// <param name="Language">ISO 639-1 code, or null when the text is too short or too odd to tell.</param>
/// <param name="Distress">How troubled the writer sounds, from 0 (not at all) to 1.</param>
/// <param name="PersonalData">Where the text holds personal data, in order, never overlapping.</param>
/// <param name="Medicines">The medicines and other drugs that are named, in order.</param>
/// <param name="KeyPhrases">The phrases that carry the text, the most telling first, as they were typed.</param>
public sealed record TextInsights(
    string? Language,
    double Distress,
    IReadOnlyList<PersonalDataSpan> PersonalData,
    IReadOnlyList<MedicineMention> Medicines,
    IReadOnlyList<string> KeyPhrases)
{
    /// <summary>Nothing is told.</summary>
    public static TextInsights None { get; } = new(null, 0, [], [], []);
}

/// <summary>A medicine or drug that a text names.</summary>
/// <param name="Name">Its generic name, in lower case.</param>
/// <param name="Group">The group that its interaction with kratom belongs to, such as <c>benzodiazepine</c>.</param>
/// <param name="Span">The words it came from.</param>
public sealed record MedicineMention(string Name, string Group, TextSpan Span);

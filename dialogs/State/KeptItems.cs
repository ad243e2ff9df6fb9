namespace KratomBot.Dialogs.State;

/// <summary>A question that nobody could answer, kept with consent and without personal data for the people who write the answers.</summary>
/// <param name="Text">The question, personal data taken out.</param>
/// <param name="Day">The day, so that it cannot be matched with a moment in a log.</param>
public sealed record KeptQuestion(string Text, DateOnly Day)
{
    /// <summary>How its key begins.</summary>
    public const string Prefix = "unanswered/";
}

/// <summary>Whether an answer helped.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Helpful">Whether it did.</param>
/// <param name="Day">The day.</param>
public sealed record Rating(string Topic, bool Helpful, DateOnly Day)
{
    /// <summary>How its key begins.</summary>
    public const string Prefix = "ratings/";
}

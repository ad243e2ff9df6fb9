namespace KratomBot.Knowledge.Safety.Text;

/// <summary>What stands between two tokens.</summary>
internal enum Break
{
    None,
    Clause,

    /// <summary>A semicolon or several dots: two sentences in one.</summary>
    HalfSentence,
    Sentence,
}

/// <summary>A piece of folded text.</summary>
/// <param name="Text">Letters and digits, perhaps with signs that stand for letters; or one emoji.</param>
/// <param name="Base">The word without a final 's; null when it has none.</param>
/// <param name="Before">The break before it.</param>
internal readonly record struct RawToken(string Text, string? Base, Break Before);

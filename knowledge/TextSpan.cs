namespace KratomBot.Knowledge;

/// <summary>A place in a text as it was typed.</summary>
/// <param name="Start">The first character, counted in UTF-16 units from 0.</param>
/// <param name="Length">How many UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first position behind the place.</summary>
    public int End => Start + Length;

    /// <summary>The span from one position to another.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>The words of the place.</summary>
    /// <param name="text">The text that the span was found in.</param>
    public string In(string text) => text.Substring(Start, Length);
}

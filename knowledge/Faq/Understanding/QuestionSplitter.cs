using System.Text.RegularExpressions;

namespace KratomBot.Knowledge.Faq.Understanding;

/// <summary>Cuts a message into the questions that it may hold.</summary>
internal static partial class QuestionSplitter
{
    private const int MostParts = 6;

    /// <summary>The parts that ask something: sentences, and clauses behind "and", "also", "or" or a comma that begin like a question.</summary>
    public static IReadOnlyList<string> Questions(string text)
    {
        List<string> questions = [];
        foreach (var sentence in Sentence().Matches(text).Select(match => match.Value.Trim()))
            foreach (var clause in ClauseStart().Split(sentence).Select(clause => clause.Trim(' ', ',')))
                if (clause.Length > 0 && (sentence.EndsWith('?') || Starter().IsMatch(clause))) questions.Add(clause);
        return questions.Count > MostParts ? questions[..MostParts] : questions;
    }

    /// <summary>The two halves around an "and" or "or", for every such place.</summary>
    public static IEnumerable<(string Left, string Right)> Halves(string text)
    {
        foreach (Match joint in Joint().Matches(text))
        {
            var (left, right) = (text[..joint.Index].Trim(' ', ','), text[(joint.Index + joint.Length)..].Trim(' ', ','));
            if (left.Contains(' ', StringComparison.Ordinal) && right.Contains(' ', StringComparison.Ordinal)) yield return (left, right);
        }
    }

    [GeneratedRegex(@"[^?!.;\n]+[?!.;\n]*", RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?:,? (?:and|also|but|or|plus|then)(?: also| then)?|,) (?=(?:what|whats|how|why|is|are|do|does|can|could|should|will|would|which|when|where|who|if so|tell me|explain)\b)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ClauseStart();

    [GeneratedRegex(@"^(?:(?:and|also|ok|so|but|then|please|hi|hello|hey)[ ,]+)*(?:what|whats|how|why|is|are|do|does|can|could|should|shall|will|would|which|when|where|who|if so|tell me|explain|give me|describe|define|list)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Starter();

    [GeneratedRegex(@",? (?:and|or|also|plus)(?: also| what about| how about)? ", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Joint();
}

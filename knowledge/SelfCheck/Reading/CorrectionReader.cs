namespace KratomBot.Knowledge.SelfCheck.Reading;

/// <summary>Finds out that somebody takes an earlier answer back.</summary>
/// <param name="questionnaire">The questions, with the names that people use for them.</param>
public sealed class CorrectionReader(Questionnaire questionnaire)
{
    private static readonly string[] Openers =
        ["please", "ok", "okay", "well", "oh", "sorry", "can you", "could you", "can i", "could i", "i want to", "i'd like to", "i would like to", "let me", "let's", "i need to", "i have to", "actually", "wait", "no", "hm", "hmm", "and", "but"];

    private static readonly string[] Verbs = ["change", "correct", "edit", "fix", "update", "redo", "adjust", "go back to", "back to", "return to", "revise", "alter"];

    private static readonly string[] Takebacks =
        ["no", "nope", "actually", "sorry", "i meant", "i mean", "correction", "make that", "make it", "wait", "rather", "oops", "that's wrong it's", "that was wrong it's", "not that", "scratch that", "it's actually", "no wait", "no actually", "sorry i meant", "no i meant", "actually no", "oh no", "no sorry"];

    /// <summary>Reads "change the dose to 5 g" and "back to how often".</summary>
    /// <returns>What is to be changed and to what; null when the message does not ask for a change.</returns>
    public Correction? ReadRequest(string text)
    {
        var said = SkipAll(Words.Of(text), Openers);
        if (SkipOne(said, Verbs) is not { } rest) return null;
        var (target, value) = Split(rest);
        return new Correction(Named(target), value);
    }

    /// <summary>Reads the rest of "no, twice a day" or "actually 5 g".</summary>
    /// <returns>The new answer; null when the message does not begin by taking something back.</returns>
    public static string? ReadTakeback(string text)
    {
        var said = Words.Of(text);
        var rest = SkipAll(said, Takebacks);
        return rest.Count > 0 && rest.Count < said.Count ? rest.Text : null;
    }

    /// <summary>The question that a few words name; null when none or several do.</summary>
    public string? Named(Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var found = questionnaire.Questions
            .Where(question => question.Stored)
            .Select(question => (question.Id, length: question.Names.Append(question.Short).Select(OptionReader.Phrase).Where(words.Contain).Select(phrase => phrase.Text.Length).DefaultIfEmpty().Max()))
            .Where(pair => pair.length > 0)
            .OrderByDescending(pair => pair.length)
            .ToArray();
        return found.Length == 1 || (found.Length > 1 && found[0].length > found[1].length) ? found[0].Id : null;
    }

    /// <summary>The question whose name the whole message is; null otherwise.</summary>
    public string? NamedExactly(string text)
    {
        var core = Words.Of(text).Core();
        return questionnaire.Questions.FirstOrDefault(question => question.Stored
            && question.Names.Append(question.Short).Any(name => OptionReader.Phrase(name).Core() == core))?.Id;
    }

    private static (Words Target, string? Value) Split(Words rest)
    {
        for (var at = 0; at < rest.Count; at++)
            if (rest[at] is "to" or "into" && at + 1 < rest.Count)
                return (rest.Until(at), rest.From(at + 1).Text);
        return (rest, null);
    }

    private static Words SkipAll(Words said, string[] phrases)
    {
        while (SkipOne(said, phrases) is { } rest) said = rest;
        return said;
    }

    private static Words? SkipOne(Words said, string[] phrases) => phrases
        .Select(OptionReader.Phrase)
        .Where(said.StartWith)
        .OrderByDescending(phrase => phrase.Count)
        .Select(phrase => said.From(phrase.Count))
        .FirstOrDefault();
}

/// <summary>A wish to change an answer.</summary>
/// <param name="Question">Which; null when it was not named clearly.</param>
/// <param name="Value">To what; null when it was not said.</param>
public sealed record Correction(string? Question, string? Value);

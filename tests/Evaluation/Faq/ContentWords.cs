using KratomBot.Knowledge.Faq;
using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Evaluation.Faq;

/// <summary>Words that carry meaning: all but the most common ones, by stem.</summary>
public static class ContentWords
{
    private static readonly HashSet<string> Common = [.. Words.Of("""
        a about after again all also am an and any are as at be because been before being but by can come could day did do does doing
        done each else even every for from get gets getting go goes going got had has have having he her him his how i if in into is it
        its just keep know less let like long lot make makes making many may me might mine more most much must my need no not now of off
        ok on once one only or other our out over own people person please really said same say says see she should so some someone
        something still such take takes taking tell than that the their them then there these they thing things think this those through
        time to too up us use used using very want was way we well were what whats when where which while who why will with without
        would yes you your yours im ive id dont doesnt didnt isnt arent cant wont thats kratom tolerance tolerant
        """).Select(Words.Stem)];

    /// <summary>The content words of a text.</summary>
    public static HashSet<string> Of(string text) => [.. Words.Of(text).Select(Words.Stem).Where(word => !Common.Contains(word))];

    /// <summary>Whether a question shares a content word with the answer that it needs.</summary>
    public static bool Shared(FaqEngine engine, FaqQuestion question) =>
        engine.Content.TryGetTopic(new TopicId(question.Topics[0]), out var topic)
        && Of(question.Question).Overlaps(Of($"{topic.Title} {topic.Section} {topic.Short} {topic.Long}"));
}

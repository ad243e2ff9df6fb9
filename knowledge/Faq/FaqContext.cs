namespace KratomBot.Knowledge.Faq;

/// <summary>What was said just before: the topics of the last reply, or those that it offered. The default is a fresh conversation.</summary>
/// <param name="LastTopics">Topics answered in the last reply, in order.</param>
/// <param name="Offered">Topics offered as choices in the last reply, in order.</param>
public readonly record struct FaqContext(IReadOnlyList<TopicId>? LastTopics, IReadOnlyList<TopicId>? Offered = null);

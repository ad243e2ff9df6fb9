using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KratomBot.Knowledge.SelfCheck;

/// <summary>All that has been answered so far, by question id. Immutable.</summary>
[JsonConverter(typeof(AnswersJson))]
public sealed class Answers
{
    private readonly ImmutableSortedDictionary<string, Answer> _byQuestion;

    internal Answers(ImmutableSortedDictionary<string, Answer> byQuestion) => _byQuestion = byQuestion;

    /// <summary>Nothing answered.</summary>
    public static Answers None { get; } = new(ImmutableSortedDictionary.Create<string, Answer>(StringComparer.Ordinal));

    /// <summary>The questions that have an answer or were left open on purpose.</summary>
    public IEnumerable<string> Questions => _byQuestion.Keys;

    /// <summary>How many questions were dealt with.</summary>
    public int Count => _byQuestion.Count;

    internal IReadOnlyDictionary<string, Answer> ByQuestion => _byQuestion;

    /// <summary>What was said to a question; null when it has not been dealt with.</summary>
    public Answer? Find(string question) => _byQuestion.GetValueOrDefault(question);

    /// <summary>Whether a question was dealt with, be it by leaving it open.</summary>
    public bool Has(string question) => _byQuestion.ContainsKey(question);

    /// <summary>These answers and one more, or one changed.</summary>
    public Answers With(string question, Answer answer) => new(_byQuestion.SetItem(question, answer));

    /// <summary>These answers without some.</summary>
    public Answers Without(params IEnumerable<string> questions) => new(_byQuestion.RemoveRange(questions));
}

/// <summary>Answers as one JSON object, question id to answer.</summary>
public sealed class AnswersJson : JsonConverter<Answers>
{
    /// <inheritdoc/>
    public override Answers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new((JsonSerializer.Deserialize<Dictionary<string, Answer>>(ref reader, options) ?? [])
            .ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Answers value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ByQuestion, options);
}

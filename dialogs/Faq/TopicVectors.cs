using KratomBot.Knowledge.Faq;
using Microsoft.Extensions.AI;

namespace KratomBot.Dialogs.Faq;

/// <summary>Where the topics of a content lie for an embedding model: each in the middle of its title and some of its wordings.</summary>
internal sealed class TopicVectors
{
    private const int WordingsOfTopic = 24;
    private const int Batch = 256;

    private readonly Dictionary<TopicId, float[]> _middles;

    private TopicVectors(FaqEngine faq, Dictionary<TopicId, float[]> middles) => (Faq, _middles) = (faq, middles);

    /// <summary>The content whose topics they are.</summary>
    public FaqEngine Faq { get; }

    /// <summary>Asks the model, some hundred lines at a time.</summary>
    /// <exception cref="InvalidDataException">What came back are no vectors of one length.</exception>
    public static async Task<TopicVectors> LearnAsync(FaqEngine faq, IEmbeddingGenerator<string, Embedding<float>> model, CancellationToken cancellationToken)
    {
        (TopicId Topic, string Line)[] lines = [.. faq.Content.Topics.SelectMany(topic => faq.Wordings(topic.Id, WordingsOfTopic).Prepend(topic.Title).Select(line => (topic.Id, line)))];
        Dictionary<TopicId, float[]> middles = [];
        foreach (var some in lines.Chunk(Batch))
        {
            var vectors = await model.GenerateAsync([.. some.Select(line => line.Line)], cancellationToken: cancellationToken);
            if (vectors.Count != some.Length) throw new InvalidDataException("the model gave another number of vectors than it was asked for");
            for (var i = 0; i < some.Length; i++) Add(middles, some[i].Topic, vectors[i].Vector.Span);
        }

        return middles.Values.Select(middle => middle.Length).Distinct().Count() == 1
            ? new TopicVectors(faq, middles)
            : throw new InvalidDataException("the model's vectors differ in length");
    }

    /// <summary>The nearest of some topics; null where the next is about as near, or the vector is of no use.</summary>
    public TopicId? Nearest(ReadOnlySpan<float> asked, IReadOnlyList<TopicId> among, float lead)
    {
        (TopicId? Topic, float Cosine) best = (null, float.NegativeInfinity);
        var next = float.NegativeInfinity;
        foreach (var topic in among)
        {
            if (!_middles.TryGetValue(topic, out var middle) || middle.Length != asked.Length) return null;
            var cosine = Dot(asked, middle) / MathF.Sqrt(Dot(asked, asked) * Dot(middle, middle));
            if (!float.IsFinite(cosine)) return null;
            if (cosine > best.Cosine) (best, next) = ((topic, cosine), best.Cosine);
            else next = Math.Max(next, cosine);
        }

        return best.Cosine - next >= lead ? best.Topic : null;
    }

    private static void Add(Dictionary<TopicId, float[]> middles, TopicId topic, ReadOnlySpan<float> vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        if (!(length > 0) || !float.IsFinite(length)) throw new InvalidDataException("the model gave a vector without a direction");
        if (!middles.TryGetValue(topic, out var middle)) middles.Add(topic, middle = new float[vector.Length]);
        if (middle.Length != vector.Length) throw new InvalidDataException("the model's vectors differ in length");
        for (var i = 0; i < middle.Length; i++) middle[i] += vector[i] / length;
    }

    private static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        float sum = 0;
        for (var i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }
}

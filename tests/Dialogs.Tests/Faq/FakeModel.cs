using Microsoft.Extensions.AI;

namespace KratomBot.Dialogs.Tests.Faq;

/// <summary>Gives each text the vector that the test says.</summary>
internal sealed class FakeModel(Func<string, float[]> answer) : IEmbeddingGenerator<string, Embedding<float>>
{
    public Func<string, float[]> Answer { get; set; } = answer;

    public bool Hangs { get; set; }

    public string LastAsked { get; private set; } = "";

    public int Calls { get; private set; }

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (Hangs) await new TaskCompletionSource().Task;
        Calls++;
        LastAsked = values.Last();
        return [.. values.Select(value => new Embedding<float>(Answer(value)))];
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}

using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;

namespace KratomBot.Knowledge.Recognition.Grammar.Cues;

/// <summary>What each cue says of each possible answer, learnt from the open part of the corpus. A line of the file is <c>Place what: a number for each answer</c>.</summary>
internal sealed class CueWeights
{
    private readonly FrozenDictionary<Cue, double[]> _weights;
    private readonly int _answers;

    public CueWeights(IReadOnlyDictionary<Cue, double[]> weights)
    {
        _weights = weights.ToFrozenDictionary();
        _answers = weights.Values.First().Length;
    }

    /// <summary>The answer that the cues speak for most.</summary>
    /// <param name="cues">The cues.</param>
    /// <param name="lead">How far another answer must lead the first one.</param>
    public int Choose(List<Cue> cues, double lead = 0)
    {
        Span<double> scores = stackalloc double[_answers];
        Score(cues, scores);
        scores[0] += lead;
        var best = 0;
        for (var answer = 1; answer < scores.Length; answer++)
        {
            if (scores[answer] > scores[best]) best = answer;
        }
        return best;
    }

    /// <summary>How much the cues speak for each answer.</summary>
    public void Score(List<Cue> cues, Span<double> scores)
    {
        scores.Clear();
        foreach (ref readonly var cue in CollectionsMarshal.AsSpan(cues))
        {
            if (!_weights.TryGetValue(cue, out var weights)) continue;
            for (var answer = 0; answer < scores.Length; answer++) scores[answer] += weights[answer];
        }
    }

    /// <summary>Reads a file of weights that the assembly carries.</summary>
    public static CueWeights Read(string name)
    {
        using var stream = typeof(CueWeights).Assembly.GetManifestResourceStream($"KratomBot.Recognition.{name}.txt")!;
        using var reader = new StreamReader(stream);
        var weights = new Dictionary<Cue, double[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var colon = line.LastIndexOf(':');
            var key = line[..colon].Split(' ', 2);
            var numbers = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            weights[new Cue(Enum.Parse<CuePlace>(key[0]), key[1])] = [.. numbers.Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
        }
        return new CueWeights(weights);
    }
}

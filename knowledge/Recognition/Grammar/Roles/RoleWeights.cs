using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;

namespace KratomBot.Knowledge.Recognition.Grammar.Roles;

/// <summary>What each cue says of each role: the weights of roles.txt, learnt from the open part of the corpus. A line is <c>Place what: use break sinceLastUse effect other</c>.</summary>
internal sealed class RoleWeights
{
    private static readonly int Roles = Enum.GetValues<DurationRole>().Length;

    private readonly FrozenDictionary<Cue, double[]> _weights;

    public RoleWeights(IEnumerable<KeyValuePair<Cue, double[]>> weights) => _weights = weights.ToFrozenDictionary();

    /// <summary>The weights that the program carries.</summary>
    public static RoleWeights Default { get; } = Read();

    /// <summary>The role that the cues speak for most.</summary>
    public DurationRole Choose(List<Cue> cues)
    {
        Span<double> scores = stackalloc double[Roles];
        scores.Clear();
        foreach (ref readonly var cue in CollectionsMarshal.AsSpan(cues))
        {
            if (!_weights.TryGetValue(cue, out var weights)) continue;
            for (var role = 0; role < Roles; role++) scores[role] += weights[role];
        }
        var best = 0;
        for (var role = 1; role < Roles; role++)
        {
            if (scores[role] > scores[best]) best = role;
        }
        return (DurationRole)best;
    }

    private static RoleWeights Read()
    {
        using var stream = typeof(RoleWeights).Assembly.GetManifestResourceStream("KratomBot.Recognition.roles.txt")!;
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
        return new RoleWeights(weights);
    }
}

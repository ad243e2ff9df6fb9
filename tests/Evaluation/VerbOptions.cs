namespace KratomBot.Evaluation;

/// <summary>The values of a verb's options.</summary>
internal sealed class VerbOptions
{
    private readonly Dictionary<string, string> _values = [];

    /// <summary>A value.</summary>
    public string this[string name] => _values[name];

    /// <summary>Reads <c>--name value</c> pairs; null when one is unknown, or missing, or has no value.</summary>
    public static VerbOptions? Parse(IReadOnlyList<string> arguments, IReadOnlyList<string> names)
    {
        var options = new VerbOptions();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var name = arguments[i].TrimStart('-');
            if (i + 1 == arguments.Count || !names.Contains(name) || !options._values.TryAdd(name, arguments[i + 1]))
                return null;
        }

        return names.All(options._values.ContainsKey) ? options : null;
    }
}

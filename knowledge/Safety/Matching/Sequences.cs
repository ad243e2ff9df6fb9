namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>Sequences of elements, flat. Every place where all elements of one are found in order is an occurrence of its symbol. Each stands after those that its elements are made of, and those of one symbol side by side.</summary>
/// <param name="symbols">The symbol of each sequence.</param>
/// <param name="starts">Where the elements of each begin, and where the last one's end.</param>
/// <param name="elements">All elements.</param>
internal sealed class Sequences(int[] symbols, int[] starts, Element[] elements)
{
    public int[] Symbols => symbols;

    public int[] Starts => starts;

    public Element[] Elements => elements;

    public int Count => symbols.Length;

    public static Sequences Of(IReadOnlyList<(int Symbol, Element[] Elements)> sequences)
    {
        var starts = new int[sequences.Count + 1];
        for (var i = 0; i < sequences.Count; i++)
            starts[i + 1] = starts[i] + sequences[i].Elements.Length;
        return new Sequences([.. sequences.Select(sequence => sequence.Symbol)], starts, [.. sequences.SelectMany(sequence => sequence.Elements)]);
    }

    public int Symbol(int sequence) => symbols[sequence];

    public ReadOnlySpan<Element> Of(int sequence) => elements.AsSpan(starts[sequence]..starts[sequence + 1]);
}

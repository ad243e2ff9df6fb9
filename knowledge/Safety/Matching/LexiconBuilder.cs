namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>Gives out symbols, and makes the lexicon of the words and beginnings that got one.</summary>
internal sealed class LexiconBuilder
{
    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _prefixes = [];
    private int _count;

    public LexiconBuilder() => Number = NewSymbol();

    /// <summary>The symbol of any number in digits.</summary>
    public int Number { get; }

    /// <summary>A new symbol that is no word.</summary>
    public int NewSymbol() => _count++;

    public int Word(string word) => SymbolIn(_words, word);

    public int Prefix(string prefix) => SymbolIn(_prefixes, prefix);

    /// <param name="ordinary">Real words that lie one letter from a word of the rules and are never taken for it.</param>
    public Lexicon Build(IEnumerable<string> ordinary)
    {
        var words = TextTable.Of(_words, Lexicon.ShortestTypo);
        var repeats = words.Texts.Select((word, number) => (Lexicon.Collapse(word, 1), number));
        return new Lexicon(_count, Number, words, TextTable.Of(_prefixes, Lexicon.ShortestPrefixTypo), HashIndex.Of(repeats), [.. ordinary]);
    }

    private int SymbolIn(Dictionary<string, int> symbols, string text) =>
        symbols.TryGetValue(text, out var symbol) ? symbol : symbols[text] = NewSymbol();
}

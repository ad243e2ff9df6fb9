using KratomBot.Knowledge.Recognition.Lexicon;

namespace KratomBot.Knowledge.Recognition.Reading;

/// <summary>Cuts a message into words, numbers and marks in one pass over its characters.</summary>
internal ref struct Tokenizer(ReadOnlySpan<char> folded, WordList words)
{
    /// <summary>Words after which a full stop does not end the sentence.</summary>
    private static readonly HashSet<string> Abbreviations =
        ["approx", "tsp", "tbsp", "hr", "hrs", "min", "mins", "oz", "yr", "yrs", "mo", "mos", "wk", "wks", "vs", "dr", "max", "avg", "abt"];

    private readonly ReadOnlySpan<char> _text = folded;
    private readonly List<Node> _nodes = new(folded.Length / 4 + 4);
    private int _at;

    /// <summary>The pieces in order.</summary>
    public List<Node> Read()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == ' ') _at++;
            else if (char.IsAsciiDigit(c) || Folding.Vulgar(c) > 0 || (c == '.' && IsDigit(_at + 1) && !IsDigit(_at - 1))) ReadDigits();
            else if (char.IsLetter(c)) ReadLetters();
            else ReadMark(c);
        }
        return _nodes;
    }

    private void ReadDigits()
    {
        var reader = new DigitReader(_text, _at);
        var node = reader.Read();
        if (node.Kind == NodeKind.Word) node.Word = words.Find(_text[node.Start] == '7' ? "7oh" : _text[node.Start..node.End]);
        if (IsGlued(node.Start))
        {
            node.Traits |= Traits.Glued;
            var before = _nodes[^1];
            // "mit45", "v2", "#3", "$20": the digits belong to a name or a price.
            if (before.Kind == NodeKind.Mark && before.Mark is '$' or '€' or '£' or '#' or '_'
                || (before.Kind == NodeKind.Word && char.IsLetter(_text[before.End - 1]) && !IsOpening(before)))
                node.Kind = NodeKind.Opaque;
        }
        // A brand with a number in its name.
        if (_nodes.Count > 0 && node is { Kind: NodeKind.Number, Min: 45 } && _nodes[^1].Word.Text == "mit") node.Kind = NodeKind.Opaque;
        _at = node.End;
        _nodes.Add(node);
    }

    /// <summary>Letters that may stand right before the number that they belong to: q6h, x3, 3gx3.</summary>
    private readonly bool IsOpening(Node before) =>
        _text[before.Start..before.End] is "q" or "x" or "for" or "took" or "at" || before.Is(Part.Unit | Part.TimeUnit) && before.Has(Traits.Glued);

    private void ReadLetters()
    {
        var start = _at;
        Span<char> letters = stackalloc char[24];
        var length = 0;
        while (_at < _text.Length && (char.IsLetter(_text[_at]) || (_text[_at] == '\'' && _at + 1 < _text.Length && char.IsLetter(_text[_at + 1]))))
        {
            if (_text[_at] != '\'' && length < letters.Length) letters[length++] = _text[_at];
            _at++;
        }
        if (_at < _text.Length && _text[_at] == '@') { ReadAddress(start); return; }
        var traits = IsGlued(start) ? Traits.Glued : Traits.None;
        var word = words.Find(letters[..length]);
        if (ReferenceEquals(word, Word.Unknown) && traits != Traits.None && _nodes[^1].Kind == NodeKind.Number && Split(start, letters[..length])) return;
        _nodes.Add(new Node(NodeKind.Word, start, _at, word) { Traits = traits });
        // "w/ 1 shot": the slash belongs to the word.
        if (letters[..length] is "w" && _at < _text.Length && _text[_at] == '/') _at++;
    }

    /// <summary>Two words in one behind a number: 4xday, 3gx3, 5gbid.</summary>
    private readonly bool Split(int start, ReadOnlySpan<char> letters)
    {
        if (letters.Length != _at - start) return false;
        for (var cut = 1; cut < letters.Length; cut++)
        {
            var (first, second) = (words.Find(letters[..cut]), words.Find(letters[cut..]));
            if (!first.Is(Part.Unit | Part.TimeUnit | Part.Times) || !second.Is(Part.TimeUnit | Part.Times | Part.Rate | Part.Unit)) continue;
            _nodes.Add(new Node(NodeKind.Word, start, start + cut, first) { Traits = Traits.Glued });
            _nodes.Add(new Node(NodeKind.Word, start + cut, _at, second) { Traits = Traits.Glued });
            return true;
        }
        return false;
    }

    private void ReadAddress(int start)
    {
        while (_at < _text.Length && _text[_at] is not (' ' or '\n' or ',')) _at++;
        _nodes.Add(new Node(NodeKind.Opaque, start, _at, Word.Unknown));
    }

    private void ReadMark(char c)
    {
        var start = _at++;
        switch (c)
        {
            case '!' or '?' or ';' or '\n':
                AddStop(start);
                break;
            case '.':
                while (_at < _text.Length && _text[_at] == '.') _at++;
                if (_at - start > 1 || !EndsAbbreviation(start)) AddStop(start);
                break;
            case '%' when _nodes.Count > 0 && _nodes[^1].Kind == NodeKind.Number:
            case '$' or '€' or '£' when IsGlued(start) && _nodes[^1].Kind == NodeKind.Number:
                _nodes[^1] = _nodes[^1] with { Kind = NodeKind.Opaque, End = _at };
                break;
            case '&' or '~' or '@' or '+':
                _nodes.Add(new Node(NodeKind.Word, start, _at, words.Find(_text[start.._at])) { Traits = IsGlued(start) ? Traits.Glued : Traits.None });
                break;
            case '-' or '/' or ',' or '(' or ')' or ':' or '>' or '=' or '$' or '€' or '£' or '#' or '_' or '*' or '"':
                _nodes.Add(new Node(NodeKind.Mark, start, _at, Word.Unknown) { Mark = c, Traits = IsGlued(start) ? Traits.Glued : Traits.None });
                break;
        }
    }

    private readonly void AddStop(int start)
    {
        if (_nodes.Count > 0 && _nodes[^1].Kind == NodeKind.Stop) return;
        _nodes.Add(new Node(NodeKind.Stop, start, _at, Word.Unknown));
    }

    private readonly bool EndsAbbreviation(int start) =>
        _at < _text.Length && _text[_at] != '\n' && IsGlued(start)
        && (char.IsLetterOrDigit(_text[_at]) || Abbreviations.Contains(_nodes[^1].Word.Text));

    private readonly bool IsGlued(int start) => _nodes.Count > 0 && _nodes[^1].End == start;

    private readonly bool IsDigit(int index) => index >= 0 && index < _text.Length && char.IsAsciiDigit(_text[index]);
}

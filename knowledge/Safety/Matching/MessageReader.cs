using KratomBot.Knowledge.Safety.Text;

namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>Lays a message out as positions with symbols, in all views at once.</summary>
internal sealed class MessageReader(Lexicon lexicon, HashSet<string> clauseBreaks)
{
    /// <summary>Shorter pieces do not end a sentence: "I want. To die."</summary>
    private const int ShortestSentence = 3;
    private const int ShortestSpelling = 3;
    private const int LongestSpelling = 80;
    private const int ShortestJoin = 5;

    private readonly WordReader _words = new(lexicon);
    private int _sentence;
    private int _clause;
    private int _inSentence;

    public Occurrences Read(List<RawToken> all)
    {
        var tokens = WithoutUnknownSigns(all);
        var message = new Occurrences();
        for (var i = 0; i < tokens.Count;)
        {
            var letters = SpelledApart(tokens, i);
            if (letters >= ShortestSpelling)
            {
                Spelled(message, tokens.GetRange(i, letters));
                i += letters;
                continue;
            }

            Begin(tokens[i]);
            var reading = _words.Read(tokens[i]);
            if (i + 1 < tokens.Count && tokens[i + 1].Before is Break.None)
                Joined(message, tokens[i].Text, tokens[i + 1].Text);
            Place(message, reading);
            i++;
        }

        message.Settle();
        return message;
    }

    /// <summary>Emoji that no rule speaks of say nothing and stand between nothing.</summary>
    private List<RawToken> WithoutUnknownSigns(List<RawToken> tokens)
    {
        List<RawToken> kept = new(tokens.Count);
        var pending = Break.None;
        foreach (var token in tokens)
        {
            var before = token.Before > pending ? token.Before : pending;
            var dropped = token.Text[0] >= 0x2190 && !lexicon.TryWord(token.Text, out _);
            pending = dropped ? before : Break.None;
            if (!dropped)
                kept.Add(token with { Before = before });
        }

        return kept;
    }

    private void Begin(RawToken token)
    {
        if (token.Before is not Break.None || clauseBreaks.Contains(token.Text))
            _clause++;
        if (token.Before is not Break.Sentence || _inSentence < ShortestSentence)
            return;
        _sentence++;
        _inSentence = 0;
    }

    private void Place(Occurrences message, Reading reading)
    {
        foreach (var symbols in reading.Positions)
        {
            foreach (var symbol in symbols)
                message.Add(symbol, message.Count, message.Count + 1);
            message.AddPosition(_sentence, _clause);
            _inSentence++;
        }
    }

    /// <summary>One word written as two: over dose, my self.</summary>
    private void Joined(Occurrences message, string first, string second)
    {
        if (first.Length + second.Length is < ShortestJoin or > LongestSpelling)
            return;
        List<int> symbols = [];
        lexicon.AddExact(first + second, symbols, shortestPrefix: first.Length + 1);
        foreach (var symbol in symbols)
            message.Add(symbol, message.Count, message.Count + 2);
    }

    private static int SpelledApart(List<RawToken> tokens, int from)
    {
        var to = from;
        while (to < tokens.Count && to - from < LongestSpelling && tokens[to].Text.Length == 1 && tokens[to].Text[0] < 0x2190)
            to++;
        return to - from;
    }

    private void Spelled(Occurrences message, List<RawToken> letters)
    {
        Begin(letters[0]);
        var start = message.Count;
        foreach (var letter in letters)
            Place(message, _words.Read(letter));
        var joined = string.Concat(letters.Select(letter => letter.Text));
        foreach (var reading in LeetSpeak.Mixed(joined) ? LeetSpeak.Readings(joined) : [joined])
        {
            Spelled(message, reading, start, 0, reading.Length);
            foreach (var (from, to) in Segmentation.Best(lexicon, reading))
                Spelled(message, reading, start, from, to);
        }
    }

    private void Spelled(Occurrences message, string letters, int start, int from, int to)
    {
        if (to - from < 2)
            return;
        List<int> symbols = [];
        lexicon.AddExact(letters[from..to], symbols);
        foreach (var symbol in symbols)
            message.Add(symbol, start + from, start + to);
    }
}

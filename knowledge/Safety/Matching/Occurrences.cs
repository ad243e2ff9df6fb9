namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>A stretch of positions.</summary>
internal readonly record struct Span(int Start, int End);

/// <summary>A message as positions with their sentence and clause, and the places where each symbol is found.</summary>
internal sealed class Occurrences
{
    private static readonly List<Span> Nowhere = [];
    private readonly List<Span>?[] _places;
    private readonly List<int> _sentence = [];
    private readonly List<int> _clause = [];
    private int[] _fillers = [];

    public Occurrences(int symbols) => _places = new List<Span>?[symbols];

    public int Count => _sentence.Count;

    /// <summary>How many times a place was looked at: the measure of work that tests bound.</summary>
    public long Work { get; private set; }

    public List<Span> Of(int symbol) => _places[symbol] ?? Nowhere;

    public bool Has(int symbol) => _places[symbol] is not null;

    public int Sentence(int position) => _sentence[position];

    public int Clause(int position) => _clause[position];

    public void AddPosition(int sentence, int clause)
    {
        _sentence.Add(sentence);
        _clause.Add(clause);
    }

    public void Add(int symbol, int start, int end) => (_places[symbol] ??= []).Add(new Span(start, end));

    /// <summary>Puts each symbol's places in order and marks the words that say nothing.</summary>
    public void Settle()
    {
        foreach (var places in _places)
        {
            if (places is { Count: > 1 })
                Order(places);
        }
    }

    public void MarkFillers(IEnumerable<int> symbols)
    {
        var marked = new bool[Count];
        foreach (var span in symbols.SelectMany(Of))
            marked.AsSpan(span.Start, span.End - span.Start).Fill(true);
        _fillers = new int[Count + 1];
        for (var i = 0; i < Count; i++)
            _fillers[i + 1] = _fillers[i] + (marked[i] ? 1 : 0);
    }

    /// <summary>Adds the places of a sequence to those of its symbol.</summary>
    public void Find(Sequence sequence)
    {
        var elements = sequence.Elements;
        foreach (var element in elements)
        {
            if (_places[element.Symbol] is null)
                return;
        }

        var starts = Of(elements[0].Symbol);
        if (elements.Length == 1)
        {
            if (!ReferenceEquals(starts, _places[sequence.Symbol]))
                (_places[sequence.Symbol] ??= []).AddRange(starts);
            Work += starts.Count;
            return;
        }

        List<int> ends = [];
        List<int> next = [];
        foreach (var first in starts.Count > 8 ? Near(starts, elements) : starts)
        {
            ends.Clear();
            ends.Add(first.End);
            for (var i = 1; i < elements.Length && ends.Count > 0; i++)
            {
                next.Clear();
                foreach (var end in ends)
                    Extend(first.Start, end, elements[i], next);
                (ends, next) = (next, ends);
            }

            foreach (var end in ends)
                Add(sequence.Symbol, first.Start, end);
        }
    }

    /// <summary>Whether a place of the symbol begins in a range of positions.</summary>
    public IEnumerable<Span> Between(int symbol, int from, int to)
    {
        var places = Of(symbol);
        for (var i = LowerBound(places, from); i < places.Count && places[i].Start <= to; i++)
        {
            Work++;
            yield return places[i];
        }
    }

    public void Order(int symbol)
    {
        if (_places[symbol] is { Count: > 1 } places)
            Order(places);
    }

    private const int FillersBetween = 4;
    private const int LongestElement = 12;

    private void Extend(int start, int end, Element element, List<int> ends)
    {
        var places = Of(element.Symbol);
        for (var i = LowerBound(places, end); i < places.Count; i++)
        {
            Work++;
            var place = places[i];
            if (place.Start - end > element.Gap + FillersBetween || _sentence[place.Start] != _sentence[start])
                return;
            var between = place.Start - end - (_fillers.Length == 0 ? 0 : _fillers[place.Start] - _fillers[end]);
            if (between <= element.Gap && !ends.Contains(place.End) && ends.Count < 6)
                ends.Add(place.End);
        }
    }

    /// <summary>The starts that have the sequence's rarest element within reach; keeps frequent words cheap.</summary>
    private IEnumerable<Span> Near(List<Span> starts, Element[] elements)
    {
        var rarest = elements[0];
        var reach = 0;
        var reachOfRarest = 0;
        foreach (var element in elements)
        {
            reach += element.Gap + FillersBetween + LongestElement;
            if (Of(element.Symbol).Count < Of(rarest.Symbol).Count)
                (rarest, reachOfRarest) = (element, reach);
        }

        if (reachOfRarest == 0)
        {
            foreach (var start in starts)
                yield return start;
            yield break;
        }

        var i = 0;
        foreach (var place in Of(rarest.Symbol))
        {
            i = Math.Max(i, LowerBound(starts, place.Start - reachOfRarest));
            for (; i < starts.Count && starts[i].Start <= place.Start; i++)
                yield return starts[i];
        }
    }

    private static int LowerBound(List<Span> places, int start)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static void Order(List<Span> places)
    {
        places.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        var kept = 1;
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i] != places[kept - 1])
                places[kept++] = places[i];
        }

        places.RemoveRange(kept, places.Count - kept);
    }
}

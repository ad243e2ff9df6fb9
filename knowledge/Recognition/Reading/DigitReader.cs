using System.Globalization;
using KratomBot.Knowledge.Recognition.Lexicon;

namespace KratomBot.Knowledge.Recognition.Reading;

/// <summary>Reads what begins with a digit: a number, a fraction, a time of day, or digits that are no quantity.</summary>
internal ref struct DigitReader
{
    private const int MostDigits = 6;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _start;
    private int _at;

    public DigitReader(ReadOnlySpan<char> text, int start)
    {
        _text = text;
        _start = start;
        _at = start;
    }

    public Node Read()
    {
        var vulgar = Folding.Vulgar(_text[_at]);
        if (vulgar > 0) { _at++; return Number(vulgar) with { Traits = Traits.Fraction }; }
        if (IsSevenHydroxy()) return new Node(NodeKind.Word, _start, _at, Word.Unknown);
        if (IsDigitChain()) return Opaque();
        var digits = ReadDecimal(out var value);
        if (digits > MostDigits) return Opaque();
        if (Peek(':') && IsDigit(_at + 1)) { SkipDigitsAnd(':'); SkipHalfDay(); return Clock(); }
        if (value is > 0 and <= 12 && SkipHalfDay()) return Clock();
        if (value is > 0 and <= 12 && SkipClockWord()) return Clock();
        if (digits > 1 && _text[_start] == '0' && value == 0) return new Node(NodeKind.Word, _start, _at, Word.Unknown);
        if (digits > 1 && _text[_start] == '0' && !HasPoint(_at)) return Opaque();
        if (Peek('/') && IsDigit(_at + 1)) return ReadSlash(value);
        if (SkipOrdinal()) return Number(value) with { Traits = Traits.Ordinal };
        if (_at < _text.Length && Folding.Vulgar(_text[_at]) is > 0 and var half) { _at++; return Number(value + half); }
        return Number(value);
    }

    /// <summary>7-OH, 7oh, 7 hydroxymitragynine: a substance.</summary>
    private bool IsSevenHydroxy()
    {
        if (_text[_at] != '7' || IsDigit(_at - 1)) return false;
        var at = _at + 1;
        if (at < _text.Length && _text[at] is '-' or ' ') at++;
        var rest = _text[at..];
        if (rest.StartsWith("hydroxy"))
        {
            while (at < _text.Length && char.IsLetter(_text[at])) at++;
        }
        else if (rest.StartsWith("oh") && (rest.Length == 2 || !char.IsLetter(rest[2]) || (rest[2] == 's' && (rest.Length == 3 || !char.IsLetter(rest[3])))))
        {
            at += 2;
        }
        else
        {
            return false;
        }
        _at = at;
        return true;
    }

    /// <summary>Three or more runs of digits joined by dashes, points or slashes: a telephone number, a version, a date, an order.</summary>
    private bool IsDigitChain()
    {
        var (at, runs, joint) = (_at, 1, '\0');
        while (true)
        {
            while (at < _text.Length && char.IsAsciiDigit(_text[at])) at++;
            if (at + 1 >= _text.Length || _text[at] is not ('-' or '.' or '/') || !char.IsAsciiDigit(_text[at + 1])) break;
            // "1.5-2.5" is a range of decimals, not a chain: a chain has one kind of joint.
            if (joint != '\0' && joint != _text[at]) return false;
            joint = _text[at++];
            runs++;
        }
        if (runs < 3) return false;
        _at = at;
        return true;
    }

    private int ReadDecimal(out double value)
    {
        var digits = 0;
        Span<char> plain = stackalloc char[24];
        var length = 0;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (char.IsAsciiDigit(c)) { digits++; if (length < 20) plain[length++] = c; }
            else if (c == '.' && IsDigit(_at + 1) && !plain[..length].Contains('.')) { if (length < 20) plain[length++] = '.'; }
            else if (c == ',' && IsDigit(_at + 1))
            {
                var thousands = IsDigit(_at + 2) && IsDigit(_at + 3) && !IsDigit(_at + 4);
                if (!thousands)
                {
                    // "2,5" is a decimal; "2,5,7" and "2, 5" are lists.
                    if (length > 2 || IsDigit(_at + 2) || (_at + 2 < _text.Length && _text[_at + 2] == ',')) break;
                    plain[length++] = '.';
                }
            }
            else break;
            _at++;
        }
        value = double.Parse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return digits;
    }

    private Node ReadSlash(double above)
    {
        _at++;
        ReadDecimal(out var below);
        var isFraction = above > 0 && above < below && below is 2 or 3 or 4 or 5 or 6 or 8;
        return isFraction ? Number(above / below) with { Traits = Traits.Fraction } : Opaque();
    }

    private bool SkipHalfDay()
    {
        var at = _at;
        while (at < _text.Length && _text[at] == ' ') at++;
        if (at + 1 >= _text.Length || _text[at] is not ('a' or 'p')) return false;
        var dotted = _text[at + 1] == '.' && at + 2 < _text.Length && _text[at + 2] == 'm';
        if (!dotted && _text[at + 1] != 'm') return false;
        var end = at + (dotted ? 3 : 2);
        if (end < _text.Length && char.IsLetterOrDigit(_text[end])) return false;
        _at = end;
        return true;
    }

    private bool SkipClockWord()
    {
        var rest = _text[_at..];
        foreach (var word in (ReadOnlySpan<string>)[" o'clock", " oclock", "o'clock", " o clock"])
        {
            if (!rest.StartsWith(word)) continue;
            _at += word.Length;
            return true;
        }
        return false;
    }

    private bool SkipOrdinal()
    {
        if (_at + 2 > _text.Length || (_at + 2 < _text.Length && char.IsLetter(_text[_at + 2]))) return false;
        if (_text.Slice(_at, 2) is not ("st" or "nd" or "rd" or "th")) return false;
        _at += 2;
        return true;
    }

    private void SkipDigitsAnd(char joint)
    {
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == joint)) _at++;
    }

    private readonly bool HasPoint(int end) => _text[_start..end].ContainsAny('.', ',');

    private readonly bool Peek(char c) => _at < _text.Length && _text[_at] == c;

    private readonly bool IsDigit(int index) => index >= 0 && index < _text.Length && char.IsAsciiDigit(_text[index]);

    private readonly Node Number(double value) => new(NodeKind.Number, _start, _at, Word.Unknown) { Min = value, Max = value };

    private readonly Node Clock() => new(NodeKind.Clock, _start, _at, Word.Unknown);

    private readonly Node Opaque() => new(NodeKind.Opaque, _start, _at, Word.Unknown);
}

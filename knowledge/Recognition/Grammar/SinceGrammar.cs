using System.Text;
using KratomBot.Knowledge.Recognition.Grammar.Roles;
using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>Finds "since DATE" and counts the days from the date to now.</summary>
internal sealed class SinceGrammar(Message message, RoleResolver roles)
{
    private const int MostPieces = 4;
    private const int LongestExpression = 8;

    /// <summary>How many pieces were passed to the library.</summary>
    public int Calls { get; private set; }

    /// <summary>Reads all of them.</summary>
    public void Read()
    {
        for (var at = 0; at < message.Count && Calls < MostPieces; at++)
        {
            var node = message[at];
            if (node.Is(Part.Yesterday)) Yesterday(at);
            else if (node.Is(Part.Since) && !node.Used) Since(at);
        }
    }

    private void Since(int at)
    {
        var end = End(at + 1, out var isCalendar);
        if (message[at + 1] is { } ordinal && (message[at + 1].Is(Part.The) ? message[at + 2] : ordinal) is var day && day.Has(Traits.Ordinal) && !HasMonth(at + 1, end))
        {
            var to = at + (message[at + 1].Is(Part.The) ? 3 : 2);
            AddSince(at, to, DayOfMonth((int)day.Min));
            return;
        }
        var lead = at;
        if (!isCalendar && Lead(at) is { } later) end = End((lead = later) + 1, out isCalendar);
        if (!isCalendar) return;
        Calls++;
        var piece = Piece(lead, end);
        if (CalendarReader.Since(piece, message.Now, out var length) is not { } date) return;
        // The piece is the text with some words left out, so that its length only tells how many words were taken.
        var words = CountWords(piece.AsSpan(0, Math.Min(length, piece.Length)));
        var next = lead;
        for (var taken = 0; next < end && taken < words; next++)
        {
            if (!IsLeftOut(next)) taken++;
        }
        AddSince(at, Math.Max(next, lead + 2), date);
    }

    /// <summary>"since discharge in 2016": the word before a date that is named behind the event.</summary>
    private int? Lead(int at)
    {
        for (var i = at + 1; i < at + 5 && message[i].Kind == NodeKind.Word && !message[i].Is(Part.Clause | Part.Pronoun); i++)
        {
            if (message[i].Is(Part.In) && (message[i + 1].Is(Part.Month) || message[i + 1] is { Kind: NodeKind.Number, Min: >= 1950 and <= 2100 })) return i;
        }
        return null;
    }

    private void AddSince(int from, int to, DateOnly date)
    {
        var days = DateOnly.FromDateTime(message.Now).DayNumber - date.DayNumber;
        if (days <= 0) return;
        to = Math.Min(to, message.Count);
        if (roles.Since(from, to) is not { } role) return;
        message.Durations.Add(new FoundDuration(from, to, new LengthOfTime(days, days), 365, message.Span(from, to)) { Role = role });
        message.Use(from, to);
    }

    private DateOnly DayOfMonth(int day)
    {
        var today = DateOnly.FromDateTime(message.Now);
        var month = day < today.Day ? today : today.AddMonths(-1);
        return new DateOnly(month.Year, month.Month, Math.Clamp(day, 1, DateTime.DaysInMonth(month.Year, month.Month)));
    }

    private bool HasMonth(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (message[i].Is(Part.Month)) return true;
        }
        return false;
    }

    /// <summary>Where the expression ends at the latest, and whether it names a date at all.</summary>
    private int End(int at, out bool isCalendar)
    {
        isCalendar = false;
        var i = at;
        for (; i < at + LongestExpression; i++)
        {
            var node = message[i];
            if (node.Kind is NodeKind.None or NodeKind.Stop or NodeKind.Amount or NodeKind.Times or NodeKind.Doses) break;
            if (node.Kind == NodeKind.Mark && node.Mark is not ('-' or '/' or ',')) break;
            if (node.IsMark(',') && message[i + 1] is not { Kind: NodeKind.Number, Min: >= 1900 and <= 2100 }) break;
            if (node.Kind == NodeKind.Word && (ReferenceEquals(node.Word, Word.Unknown) || node.Word.Text is "i" or "he" or "she" or "we" or "they" or "you")) break;
            if (node.Is(Part.Clause | Part.Rate | Part.Every | Part.Pronoun) && !node.Is(Part.Season)) break;
            var isYear = node is { Kind: NodeKind.Number, Min: >= 1950 and <= 2100 };
            if (node.Kind == NodeKind.Number && !isYear && node.Max > 31 && !(i > at && HasMonth(at, i))) break;
            isCalendar |= isYear || node.Is(Part.Month | Part.Weekday | Part.Yesterday | Part.Season)
                || node.Kind == NodeKind.Opaque
                || (node.Kind == NodeKind.Number && node.Has(Traits.Fraction))
                || (node.Is(Part.Recent | Part.LastDay) && message[i + 1].Is(Part.TimeUnit | Part.Season));
        }
        return i;
    }

    /// <summary>The expression as the library reads it best: "last" before a month or weekday and "early", "mid", "late" left out, '22 as 2022.</summary>
    private string Piece(int from, int to)
    {
        var piece = new StringBuilder("since");
        var text = message.Text.Span;
        for (var i = from + 1; i < to && piece.Length < CalendarReader.LongestPiece - 30; i++)
        {
            if (IsLeftOut(i)) continue;
            var node = message[i];
            if (node.Word is { Text: "new years" or "new year" })
            {
                piece.Append(" january 1");
                continue;
            }
            var isShortYear = node is { Kind: NodeKind.Number, Max: < 100 } && node.End - node.Start == 2 && node.Start > 0 && (text[node.Start - 1] == '\'' || i > 0 && message[i - 1].Is(Part.Month) && node.Max > 12 && node.Max is >= 13 and <= 99 && message[i + 1].Kind != NodeKind.Number && node.Max < 60 && text[node.Start - 1] == '\'');
            if (!node.IsMark(',') && !node.IsMark('-') && !node.IsMark('/') && message[i - 1].IsMark('-') == false) piece.Append(' ');
            if (isShortYear) piece.Append("20");
            var length = Math.Min(node.End - node.Start, 30);
            piece.Append(text.Slice(node.Start, length));
        }
        return piece.ToString();
    }

    private bool IsLeftOut(int at)
    {
        var node = message[at];
        if (node.Kind != NodeKind.Word) return false;
        if (node.Is(Part.Recent | Part.LastDay)) return message[at + 1].Is(Part.Month | Part.Weekday);
        return node.Is(Part.About) && !node.Is(Part.Month) || message.Text.Span[node.Start..node.End] is "early" or "mid" or "late" or "like";
    }

    private static int CountWords(ReadOnlySpan<char> piece)
    {
        var count = 0;
        var inside = false;
        foreach (var c in piece)
        {
            var isLetter = char.IsLetterOrDigit(c) || c is '\'' or '/' or '-';
            if (isLetter && !inside) count++;
            inside = isLetter;
        }
        return count;
    }

    /// <summary>"since yesterday", "last dose was yesterday", "quit yesterday".</summary>
    private void Yesterday(int at)
    {
        if (message[at].Used) return;
        var isSince = message[at - 1].Is(Part.Since);
        var isLast = message.Left(at, Topic.LastDose, 6) <= 6 || message.Right(at, Topic.LastDose, 3) <= 3 || message.Left(at, Topic.Quit | Topic.Start, 3) <= 3 && message.Left(at, Topic.Elsewhere | Topic.Buy, 6) > 6;
        if (!isSince && !isLast) return;
        var from = isSince ? at - 1 : at;
        if ((isSince ? roles.Since(from, at + 1) : roles.Ago(at)) is not { } role) return;
        message.Durations.Add(new FoundDuration(from, at + 1, new LengthOfTime(1, 1), 1, message.Span(from, at + 1)) { Role = role });
        message.Use(from, at + 1);
    }
}

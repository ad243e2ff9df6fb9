using System.Buffers;
using System.Globalization;
using KratomBot.Engine;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>What a client reads: <c>{"activities":[…],"watermark":"…"}</c>. Activities are copied as they are stored, never parsed.</summary>
public static class ActivitySet
{
    /// <summary>Writes a set.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="activities">The activities (JSON, UTF-8), in order.</param>
    /// <param name="watermark">The number after which a client reads on; null leaves it out, and the client keeps the one it has.</param>
    public static void Write(IBufferWriter<byte> output, IEnumerable<ReadOnlyMemory<byte>> activities, long? watermark)
    {
        output.Write("{\"activities\":["u8);
        var isFirst = true;
        foreach (var activity in activities)
        {
            if (!isFirst)
                output.Write(","u8);
            output.Write(activity.Span);
            isFirst = false;
        }

        output.Write("]"u8);
        if (watermark is { } number)
        {
            output.Write(",\"watermark\":\""u8);
            Span<byte> digits = stackalloc byte[20];
            number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
            output.Write(digits[..length]);
            output.Write("\""u8);
        }

        output.Write("}"u8);
    }

    /// <summary>The set of some events of the log.</summary>
    public static ReadOnlyMemory<byte> Of(IReadOnlyList<LoggedEvent> events)
    {
        var output = new ArrayBufferWriter<byte>(events.Sum(entry => entry.Activity.Length + 1) + 64);
        Write(output, events.Select(entry => entry.Activity), events[^1].Sequence);
        return output.WrittenMemory;
    }

    /// <summary>The set of one activity that is not in the log.</summary>
    public static ReadOnlyMemory<byte> OfUnrecorded(ReadOnlyMemory<byte> activity)
    {
        var output = new ArrayBufferWriter<byte>(activity.Length + 32);
        Write(output, [activity], null);
        return output.WrittenMemory;
    }

    /// <summary>Reads a client's watermark; whatever is none means the beginning, since a client drops what it has seen.</summary>
    public static long ReadWatermark(HttpRequest request) =>
        long.TryParse(request.Query["watermark"], NumberStyles.None, CultureInfo.InvariantCulture, out var watermark) ? watermark : 0;
}

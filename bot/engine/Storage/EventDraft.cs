namespace KratomBot.Engine.Storage;

/// <summary>An activity on its way into the event log.</summary>
/// <param name="Body">The activity (JSON, UTF-8); where <paramref name="Sequenced"/>, up to where its sequence number goes.</param>
/// <param name="Sequenced">Whether the number and two closing braces are still to be added (see <see cref="Render"/>).</param>
public readonly record struct EventDraft(ReadOnlyMemory<byte> Body, bool Sequenced)
{
    /// <summary>The whole activity, carrying <paramref name="sequence"/>.</summary>
    public byte[] Render(long sequence)
    {
        if (!Sequenced) return Body.ToArray();
        Span<byte> digits = stackalloc byte[20];
        sequence.TryFormat(digits, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        var whole = new byte[Body.Length + length + 2];
        Body.Span.CopyTo(whole);
        digits[..length].CopyTo(whole.AsSpan(Body.Length));
        "}}"u8.CopyTo(whole.AsSpan(Body.Length + length));
        return whole;
    }
}

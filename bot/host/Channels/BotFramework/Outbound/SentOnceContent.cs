using System.Net;

namespace KratomBot.Host.Channels.BotFramework.Outbound;

/// <summary>
/// A body that goes out once. The framework by itself repeats a request whose connection was closed without an answer, though the
/// service may have taken it: whether a reply is sent again is for the outbox alone to say.
/// </summary>
internal sealed class SentOnceContent(ReadOnlyMemory<byte> body) : HttpContent
{
    private bool _isSent;

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        if (_isSent)
            throw new HttpRequestException("The body was sent before.");
        _isSent = true;
        await stream.WriteAsync(body);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}

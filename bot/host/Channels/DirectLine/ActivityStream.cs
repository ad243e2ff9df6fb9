using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Threading.Channels;
using KratomBot.Engine;
using KratomBot.Engine.Storage;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>
/// One open stream. It holds no queue of its own: when it is woken it reads everything after its watermark from the event log,
/// so nothing is lost, however slow the client is or however often it is woken.
/// </summary>
public sealed class ActivityStream : IDisposable
{
    private const int EventsPerFrame = 100;
    private const int LongestMessage = 4 * 1024;
    private const int MostUnrecorded = 8;

    // A store that hangs must not keep back what needs no store.
    private static readonly TimeSpan SlowestRead = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan SlowestSend = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SlowestGoodbye = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly WebSocket _socket;
    private readonly ConversationEngine _engine;
    private readonly ConversationKey _conversation;
    private readonly TimeProvider _time;
    private readonly Channel<bool> _wakeUps = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentQueue<ReadOnlyMemory<byte>> _unrecorded = new();
    private readonly CancellationTokenSource _end = new();
    private long _watermark;
    private bool _hasEnded;
    private (WebSocketCloseStatus Status, string Reason) _goodbye = (WebSocketCloseStatus.NormalClosure, "");

    /// <summary>A stream over an accepted socket.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="engine">Where the events are.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="watermark">The number of the last event that the client has.</param>
    /// <param name="time">The time.</param>
    public ActivityStream(WebSocket socket, ConversationEngine engine, ConversationKey conversation, long watermark, TimeProvider time)
    {
        _socket = socket;
        _engine = engine;
        _conversation = conversation;
        _watermark = watermark;
        _time = time;
    }

    /// <summary>Streams until the client leaves, the stream is ended, or the request is aborted.</summary>
    public async Task RunAsync(CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, aborted);
        using var subscription = _engine.Subscribe(_conversation, Wake);
        Wake();
        var receiving = ReceiveAsync(aborted);
        try
        {
            await foreach (var _ in _wakeUps.Reader.ReadAllAsync(end.Token))
                await SendNewAsync();
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException)
        {
            // Ended here, or the client has gone, or it is too slow to be served.
        }

        await SayGoodbyeAsync(receiving);
    }

    /// <summary>Ends the stream; the client comes back with its watermark.</summary>
    public void End(WebSocketCloseStatus status, string reason)
    {
        if (Interlocked.Exchange(ref _hasEnded, true))
            return;
        _goodbye = (status, reason);
        _end.Cancel();
    }

    /// <summary>Sends an activity that is not in the event log. A client that does not keep up loses the oldest.</summary>
    public void Send(ReadOnlyMemory<byte> activity)
    {
        _unrecorded.Enqueue(activity);
        while (_unrecorded.Count > MostUnrecorded)
            _unrecorded.TryDequeue(out _);
        Wake();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // From here on nobody may cancel it.
        _hasEnded = true;
        _end.Dispose();
    }

    private void Wake() => _wakeUps.Writer.TryWrite(true);

    private async Task SendNewAsync()
    {
        while (_unrecorded.TryDequeue(out var activity))
            await SendFrameAsync(ActivitySet.OfUnrecorded(activity));
        try
        {
            IReadOnlyList<LoggedEvent> events;
            do
            {
                events = await _engine.ReadEventsAsync(_conversation, _watermark, EventsPerFrame, _end.Token).WaitAsync(SlowestRead, _time, _end.Token);
                if (events.Count == 0)
                    return;
                await SendFrameAsync(ActivitySet.Of(events));
                _watermark = events[^1].Sequence;
            }
            while (events.Count == EventsPerFrame);
        }
        catch (Exception failure) when (failure is StoreUnavailableException or TimeoutException)
        {
            await Task.Delay(PauseAfterFailure, _time, _end.Token);
            Wake();
        }
    }

    private async Task SendFrameAsync(ReadOnlyMemory<byte> frame)
    {
        using var tooSlow = new CancellationTokenSource(SlowestSend, _time);
        await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, tooSlow.Token);
    }

    // Clients send nothing but empty frames, to show that they live.
    private async Task ReceiveAsync(CancellationToken aborted)
    {
        var buffer = new byte[512];
        var length = 0;
        try
        {
            while (_socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                var received = await _socket.ReceiveAsync(buffer.AsMemory(), aborted);
                if (received.MessageType == WebSocketMessageType.Close)
                    break;
                length = received.EndOfMessage ? 0 : length + received.Count;
                if (length <= LongestMessage)
                    continue;
                End(WebSocketCloseStatus.MessageTooBig, "the stream takes no messages");
                return;
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The client has gone without a word.
        }

        End(WebSocketCloseStatus.NormalClosure, "");
    }

    private async Task SayGoodbyeAsync(Task receiving)
    {
        try
        {
            using var tooSlow = new CancellationTokenSource(SlowestGoodbye, _time);
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(_goodbye.Status, _goodbye.Reason, tooSlow.Token);
            await receiving.WaitAsync(tooSlow.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            _socket.Abort();
        }
    }
}

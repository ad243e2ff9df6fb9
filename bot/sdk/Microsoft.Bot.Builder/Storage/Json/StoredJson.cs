using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Storage.Json;

/// <summary>
/// The JSON in which state is compared, and kept in memory. It never leaves the process, so types are told apart by a number of this process
/// and no type is named; what is read is what was written, a Guid a Guid and an enum an enum.
/// </summary>
internal static class StoredJson
{
    // Whoever stores much once must not keep the memory for ever.
    private const int LargestKeptBuffer = 64 * 1024;

    // Dialogs in dialogs, each with its state, are deep.
    private const int MaxDepth = 512;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) t_idle;

    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Writes a value and hands its bytes, which are only lent, to a function.</summary>
    public static T Write<T, TState>(object value, TState state, ReadOnlySpanFunc<TState, T> use)
    {
        var (buffer, writer) = Rent();
        TaggedValue.Write(writer, value);
        writer.Flush();
        var result = use(buffer.WrittenSpan, state);
        if (buffer.Capacity <= LargestKeptBuffer)
            t_idle = (buffer, writer);
        return result;
    }

    /// <summary>The bytes of a value.</summary>
    public static byte[] Write(object value) => Write<byte[], object>(value, null, static (bytes, _) => bytes.ToArray());

    /// <summary>The value that was written.</summary>
    public static object Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        return TaggedValue.Read(ref reader);
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Rent()
    {
        // Writing may come back here through a converter: the idle pair is taken, not shared.
        var (buffer, writer) = t_idle;
        t_idle = default;
        if (buffer is null)
        {
            buffer = new ArrayBufferWriter<byte>(1024);
            return (buffer, new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Options.Encoder, SkipValidation = true }));
        }

        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        return (buffer, writer);
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            IncludeFields = true,
            MaxDepth = MaxDepth,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Converters = { new TaggedValueConverter(), new NewtonsoftConverterFactory() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

/// <summary>A function over bytes that are only lent.</summary>
internal delegate T ReadOnlySpanFunc<in TState, out T>(ReadOnlySpan<byte> bytes, TState state);

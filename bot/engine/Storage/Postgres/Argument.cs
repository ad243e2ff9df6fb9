using System.Runtime.InteropServices;
using Npgsql;
using NpgsqlTypes;

namespace KratomBot.Engine.Storage.Postgres;

/// <summary>Arguments of statements, each with its type: a statement that is prepared once must fit whichever of them is null.</summary>
internal static class Argument
{
    public static NpgsqlParameter Text(string? value) => Of(NpgsqlDbType.Text, value is null ? null : PostgresText.Write(value));

    public static NpgsqlParameter Key(ConversationKey? key) => Text(key?.ToString());

    public static NpgsqlParameter Key(UserKey? key) => Text(key?.ToString());

    public static NpgsqlParameter Number(long value) => Of(NpgsqlDbType.Bigint, value);

    public static NpgsqlParameter Count(int? value) => Of(NpgsqlDbType.Integer, value);

    public static NpgsqlParameter Flag(bool value) => Of(NpgsqlDbType.Boolean, value);

    public static NpgsqlParameter Time(DateTimeOffset time) => Number(time.ToUnixTimeMilliseconds());

    public static NpgsqlParameter Span(TimeSpan span) => Of(NpgsqlDbType.Interval, span);

    public static NpgsqlParameter Node(Guid node) => Of(NpgsqlDbType.Uuid, node);

    /// <summary>Nothing is stored for no bytes.</summary>
    public static NpgsqlParameter Bytes(ReadOnlyMemory<byte> bytes) => Of(NpgsqlDbType.Bytea, bytes.IsEmpty ? null : Whole(bytes));

    public static NpgsqlParameter Texts(IEnumerable<string?> values) => List(NpgsqlDbType.Text, values.Select(text => text is null ? null : PostgresText.Write(text)).ToArray());

    public static NpgsqlParameter Keys(IEnumerable<ConversationKey?> keys) => Texts(keys.Select(key => key?.ToString()));

    public static NpgsqlParameter Keys(IEnumerable<UserKey?> keys) => Texts(keys.Select(key => key?.ToString()));

    public static NpgsqlParameter Numbers(IEnumerable<long?> values) => List(NpgsqlDbType.Bigint, values.ToArray());

    public static NpgsqlParameter Times(IEnumerable<DateTimeOffset?> times) => Numbers(times.Select(time => time?.ToUnixTimeMilliseconds()));

    public static NpgsqlParameter Counts(IEnumerable<int> values) => List(NpgsqlDbType.Integer, values.ToArray());

    public static NpgsqlParameter Flags(IEnumerable<bool> values) => List(NpgsqlDbType.Boolean, values.ToArray());

    public static NpgsqlParameter Blobs(IEnumerable<ReadOnlyMemory<byte>?> values) =>
        List(NpgsqlDbType.Bytea, values.Select(bytes => bytes is { } some ? Whole(some) : null).ToArray());

    private static NpgsqlParameter Of(NpgsqlDbType type, object? value) => new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };

    private static NpgsqlParameter List(NpgsqlDbType type, Array values) => new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values };

    private static byte[] Whole(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Count == segment.Array!.Length ? segment.Array : bytes.ToArray();
}

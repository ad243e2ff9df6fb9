using Npgsql;

namespace KratomBot.Engine.Storage.Postgres;

internal static class PostgresReaderExtensions
{
    public static string Text(this NpgsqlDataReader reader, int column) => PostgresText.Read(reader.GetString(column));

    public static string? TextOrNull(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Text(column);

    public static ReadOnlyMemory<byte> Blob(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? default : reader.GetFieldValue<byte[]>(column);

    public static DateTimeOffset Time(this NpgsqlDataReader reader, int column) => DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));

    public static DateTimeOffset? TimeOrNull(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Time(column);

    public static ConversationKey Conversation(this NpgsqlDataReader reader, int column) => ConversationKey.Parse(reader.Text(column));

    public static UserKey? User(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : UserKey.Parse(reader.Text(column));

}

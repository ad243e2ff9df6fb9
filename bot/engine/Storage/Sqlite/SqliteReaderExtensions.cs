using Microsoft.Data.Sqlite;

namespace KratomBot.Engine.Storage.Sqlite;

internal static class SqliteReaderExtensions
{
    public static string? Text(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static ReadOnlyMemory<byte> Blob(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? default : reader.GetFieldValue<byte[]>(column);

    public static DateTimeOffset Time(this SqliteDataReader reader, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));

    public static ConversationKey Conversation(this SqliteDataReader reader, int column) => ConversationKey.Parse(reader.GetString(column));

    public static UserKey? User(this SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : UserKey.Parse(reader.GetString(column));
}

namespace KratomBot.Engine.Storage.Sqlite;

/// <summary>The schema that this program writes.</summary>
public static class SqliteSchema
{
    /// <summary>Its version: the number of the newest migration.</summary>
    public static int Version => SqliteMigrations.Newest;
}

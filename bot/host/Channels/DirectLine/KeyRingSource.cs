using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>Where the signing keys come from: the settings, else a file beside the database, else, for a store in memory, nowhere.</summary>
public static class KeyRingSource
{
    /// <summary>The name of the key file.</summary>
    public const string FileName = "directline.keys";

    /// <summary>For an operator who shares a database between nodes.</summary>
    public const string HowToMakeKeys = "set it to the same for all nodes: id=KEY, where KEY is what `openssl rand -base64 32` prints";

    /// <summary>Loads the keys.</summary>
    /// <exception cref="SettingException">Nodes share the store, and the settings hold no keys.</exception>
    public static KeyRing Load(IServiceProvider services)
    {
        var keys = services.GetRequiredService<DirectLineOptions>().Keys;
        if (keys.Count > 0)
            return new KeyRing(keys);
        var configuration = services.GetRequiredService<IConfiguration>();
        // A command that only reads makes no file and gives out no token.
        var isReadOnly = StoreSettings.IsReadOnly(configuration);
        if (StoreSettings.IsShared(configuration) && !isReadOnly)
            throw new SettingException("DirectLine:Keys", $"is needed with Store:Provider Postgres; {HowToMakeKeys}");
        var path = isReadOnly ? null : FilePath(configuration);
        return path is null ? new KeyRing([SigningKey.Create()]) : KeyRing.FromFile(path);
    }

    /// <summary>The key file; null when the store is in memory.</summary>
    public static string? FilePath(IConfiguration configuration) => StoreSettings.FilePath(configuration) is { } store
        ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(store))!, FileName)
        : null;
}

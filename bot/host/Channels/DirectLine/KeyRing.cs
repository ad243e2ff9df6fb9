namespace KratomBot.Host.Channels.DirectLine;

/// <summary>The keys that sign tokens: the first one signs, all are accepted, so that a key can be changed without ending conversations.</summary>
/// <param name="keys">At least one key, the current one first.</param>
public sealed class KeyRing(IReadOnlyList<SigningKey> keys)
{
    /// <summary>The key that signs.</summary>
    public SigningKey Current { get; } = keys[0];

    /// <summary>The key of that id, or null.</summary>
    public SigningKey? Find(string id) => keys.FirstOrDefault(key => key.Id == id);

    /// <summary>Keys from a file, one a line; the file is made with one random key when it is missing.</summary>
    /// <param name="path">The file, readable by its owner only.</param>
    /// <exception cref="IOException">The file can be neither read nor made.</exception>
    /// <exception cref="FormatException">The file holds something else.</exception>
    public static KeyRing FromFile(string path)
    {
        if (!File.Exists(path))
            TryCreate(path);
        var keys = File.ReadAllLines(path).Where(line => line.Length > 0).Select(SigningKey.Parse).ToList();
        return keys.Count > 0 ? new KeyRing(keys) : throw new FormatException("holds no key");
    }

    private static void TryCreate(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options))
            writer.WriteLine(SigningKey.Create().Export());
        try
        {
            // Never half a file, and of two processes that start at once the first one's key holds.
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}

using System.Globalization;
using System.Text;

namespace KratomBot.Engine.Storage.Sqlite;

/// <summary>Keeps a second server off the file. The operating system lets go of it when the process ends, however it ends.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <exception cref="StoreOpenException">Another server holds it.</exception>
    public static StoreLock Take(string storePath)
    {
        var path = storePath + ".lock";
        FileStream file;
        try
        {
            file = SqliteFiles.OpenPrivate(path, FileShare.None);
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new StoreOpenException(
                $"Another server uses the store {storePath}. Stop it first, or give this one a file of its own: --Store:Path FILE", error);
        }
        file.SetLength(0);
        file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        file.Flush();
        return new StoreLock(file);
    }

    public void Dispose() => _file.Dispose();
}

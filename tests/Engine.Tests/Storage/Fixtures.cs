namespace KratomBot.Engine.Tests.Storage;

/// <summary>Files that former versions of the program left for its tests.</summary>
internal static class Fixtures
{
    /// <param name="store">The folder of a kind of store.</param>
    /// <param name="pattern">The files' names.</param>
    public static TheoryData<string> Of(string store, string pattern) => [.. Directory.GetFiles(Folder(store), pattern).Select(file => Path.GetFileName(file))];

    public static Task<string> ReadAsync(string store, string name) => File.ReadAllTextAsync(Path.Combine(Folder(store), name), TestContext.Current.CancellationToken);

    private static string Folder(string store) => Path.Combine(AppContext.BaseDirectory, "Storage", store, "Fixtures");
}

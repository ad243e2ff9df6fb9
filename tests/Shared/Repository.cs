namespace KratomBot.Testing;

/// <summary>Finds files of the checkout from a program that was built in it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KratomBot.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("This program must run from a build inside the repository.");
    }
}

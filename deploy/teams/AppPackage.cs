using System.IO.Compression;
using System.Text;

namespace KratomBot.TeamsPackage;

/// <summary>The package: a manifest and two icons in a zip file.</summary>
public static class AppPackage
{
    /// <summary>Writes the package.</summary>
    public static void Write(Stream stream, PackageSettings settings)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "manifest.json", Encoding.UTF8.GetBytes(Manifest(settings)));
        Add(zip, "color.png", Icons.Colour());
        Add(zip, "outline.png", Icons.Outline());
    }

    /// <summary>The manifest, its places filled.</summary>
    public static string Manifest(PackageSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var template = typeof(AppPackage).Assembly.GetManifestResourceStream("manifest.json")
            ?? throw new InvalidOperationException("The manifest is missing from the program; build it again.");
        using var reader = new StreamReader(template);
        return reader.ReadToEnd()
            .Replace("{version}", settings.Version, StringComparison.Ordinal)
            .Replace("{appId}", settings.AppId.ToString("D"), StringComparison.Ordinal)
            .Replace("{host}", settings.Host, StringComparison.Ordinal);
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}

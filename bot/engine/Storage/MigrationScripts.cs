using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KratomBot.Engine.Storage;

/// <summary>A migration that is built into the program.</summary>
/// <param name="Number">Its place in the order, from 1.</param>
/// <param name="Sql">What it does.</param>
internal sealed record MigrationScript(int Number, string Sql)
{
    /// <summary>Guards against an edited script.</summary>
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
}

/// <summary>The scripts <c>V1__…</c>, <c>V2__…</c> of one kind of store, in order.</summary>
internal static class MigrationScripts
{
    /// <param name="kind">The folder under which they are embedded, such as <c>sqlite</c>.</param>
    public static IReadOnlyList<MigrationScript> Of(string kind)
    {
        var assembly = typeof(MigrationScripts).Assembly;
        var prefix = kind + "/V";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => new MigrationScript(Number(name), Read(name)))
            .OrderBy(script => script.Number)];

        int Number(string name) =>
            int.Parse(name.AsSpan(prefix.Length, name.IndexOf("__", StringComparison.Ordinal) - prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            // A checkout may change line ends; the checksum must not.
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }
    }
}

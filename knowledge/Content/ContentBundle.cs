using System.Text.Json;

namespace KratomBot.Knowledge.Content;

/// <summary>The compiled content: one JSON or binary file for each part of the bot, written by <see cref="ContentCompiler"/>.</summary>
public sealed class ContentBundle
{
    private readonly string _folder;

    private ContentBundle(string folder) => _folder = folder;

    /// <summary>The folder <c>content</c> beside the running program.</summary>
    public static ContentBundle BesideProgram() => Open(Path.Combine(AppContext.BaseDirectory, "content"));

    /// <summary>Compiled content in a folder.</summary>
    /// <exception cref="ContentException">The folder does not exist.</exception>
    public static ContentBundle Open(string folder) => Directory.Exists(folder)
        ? new ContentBundle(folder)
        : throw new ContentException(folder, 0, "the compiled content is missing; build the solution again");

    /// <summary>Reads one JSON part.</summary>
    /// <typeparam name="T">The part's root type.</typeparam>
    /// <param name="name">The file's name, such as <c>safety.json</c>.</param>
    /// <exception cref="ContentException">The file is missing or does not hold a <typeparamref name="T"/>.</exception>
    public T Read<T>(string name)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(ReadBytes(name), ContentJson.Options)
                ?? throw new ContentException(name, 0, "is empty; build the solution again");
        }
        catch (JsonException mistake)
        {
            throw new ContentException(name, 0, $"cannot be read ({mistake.Path}); build the solution again", mistake);
        }
    }

    /// <summary>Whether there is such a part.</summary>
    public bool Has(string name) => File.Exists(Path.Combine(_folder, name));

    /// <summary>Reads one part as bytes.</summary>
    /// <exception cref="ContentException">The file is missing.</exception>
    public byte[] ReadBytes(string name)
    {
        var path = Path.Combine(_folder, name);
        return File.Exists(path)
            ? File.ReadAllBytes(path)
            : throw new ContentException(name, 0, "is missing from the compiled content; build the solution again");
    }
}

using KratomBot.Dialogs.Files;

namespace KratomBot.Host.Files;

/// <summary>A file that was made for one request.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="DownloadName">The name to save it under, plain ASCII; null to show it in the browser.</param>
public sealed record RenderedFile(string Type, ReadOnlyMemory<byte> Content, string? DownloadName = null);

/// <summary>How a file is wanted.</summary>
/// <param name="Nonce">What a style in it must carry.</param>
/// <param name="Dark">Whether the browser says that its user prefers dark colours.</param>
public readonly record struct FileWish(string Nonce, bool Dark);

/// <summary>Makes files of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Render">Makes it from the answers.</param>
public sealed record FileRenderer(FileKind Kind, Func<FileSource, FileWish, RenderedFile> Render);

/// <summary>All renderers.</summary>
public sealed class FileRenderers(IEnumerable<FileRenderer> renderers)
{
    private readonly Dictionary<FileKind, FileRenderer> _byKind = renderers.ToDictionary(renderer => renderer.Kind);

    /// <summary>The renderer of a kind; null when this server has none.</summary>
    public FileRenderer? Find(FileKind kind) => _byKind.GetValueOrDefault(kind);
}

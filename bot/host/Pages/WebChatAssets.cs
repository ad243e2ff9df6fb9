using System.Text.Json;
using KratomBot.Knowledge.Content;
using Microsoft.Net.Http.Headers;

namespace KratomBot.Host.Pages;

/// <summary>The page's files as the build left them in <c>webchat/</c>: names that change with the content, compressed copies beside them.</summary>
public sealed class WebChatAssets
{
    private static readonly (string Encoding, string Ending)[] Compressed = [("br", ".br"), ("gzip", ".gz")];

    private readonly string _folder;
    private readonly Dictionary<string, Asset> _byFile;

    private WebChatAssets(string folder, Dictionary<string, Asset> byName)
    {
        _folder = folder;
        ByName = byName;
        _byFile = byName.Values.ToDictionary(asset => asset.File);
        Template = File.ReadAllText(Path.Combine(folder, "index.html"));
    }

    /// <summary>The assets by the name that the template uses, such as <c>app.js</c>.</summary>
    public IReadOnlyDictionary<string, Asset> ByName { get; }

    /// <summary>The page with placeholders in double braces.</summary>
    public string Template { get; }

    /// <summary>The assets beside the program; null where it was built without its page.</summary>
    /// <exception cref="ContentException">The list of assets cannot be read.</exception>
    public static WebChatAssets? BesideProgram()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "webchat");
        var list = Path.Combine(folder, "assets.json");
        return File.Exists(list)
            ? new WebChatAssets(folder, JsonSerializer.Deserialize<Dictionary<string, Asset>>(File.ReadAllBytes(list), JsonSerializerOptions.Web)
                ?? throw new ContentException(list, 0, "is empty; build the solution again"))
            : null;
    }

    /// <summary>Sends one file, compressed as the browser can take it, to be kept for a year: another content has another name.</summary>
    /// <param name="file">A name from the list; anything else is not found.</param>
    /// <param name="request">Says which encodings the browser takes.</param>
    public IResult Send(string file, HttpRequest request)
    {
        if (!_byFile.TryGetValue(file, out var asset))
            return Results.NotFound();
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        foreach (var (encoding, ending) in Compressed)
        {
            if (!Accepts(request, encoding))
                continue;
            headers.ContentEncoding = encoding;
            return Results.File(Path.Combine(_folder, asset.File + ending), asset.Type);
        }

        return Results.File(Path.Combine(_folder, asset.File), asset.Type);
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Quality is null or > 0
            && accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));

    /// <summary>One file of the page.</summary>
    /// <param name="File">Its name on disk and in the address.</param>
    /// <param name="Type">Its media type.</param>
    /// <param name="Integrity">Its hash, in the form of the HTML attribute <c>integrity</c>.</param>
    public sealed record Asset(string File, string Type, string Integrity);
}

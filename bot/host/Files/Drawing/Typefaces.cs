using SkiaSharp;

namespace KratomBot.Host.Files.Drawing;

/// <summary>The typefaces that drawings carry with them: a server has none that could be relied on, and without one text silently draws nothing.</summary>
internal static class Typefaces
{
    /// <summary>For running text.</summary>
    public static SKTypeface Regular { get; } = Load("PublicSans-Regular.woff");

    /// <summary>For headings and what is marked.</summary>
    public static SKTypeface Bold { get; } = Load("PublicSans-Bold.woff");

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(Typefaces).Assembly.GetManifestResourceStream($"KratomBot.Host.Fonts.{name}")
            ?? throw new InvalidOperationException($"The font {name} is missing from the program; build it again.");
        var typeface = SKTypeface.FromStream(stream);
        return typeface is { GlyphCount: > 0 } ? typeface : throw new InvalidOperationException($"The font {name} cannot be read.");
    }
}

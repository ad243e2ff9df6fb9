using SkiaSharp;

namespace KratomBot.Host.Files.Drawing;

/// <summary>A drawing in logical pixels, saved as a PNG with up to twice as many for sharp screens.</summary>
internal sealed class Sheet : IDisposable
{
    private const float Sharpness = 2;

    /// <summary>Teams shows no picture that is larger, either way.</summary>
    private const float MostPixels = 1024;

    private readonly SKSurface _surface;

    /// <summary>An empty drawing.</summary>
    /// <param name="width">In logical pixels.</param>
    /// <param name="height">In logical pixels.</param>
    /// <param name="palette">Its colours.</param>
    public Sheet(int width, int height, Palette palette)
    {
        Width = width;
        Palette = palette;
        var scale = Math.Min(Sharpness, MostPixels / Math.Max(width, height));
        _surface = SKSurface.Create(new SKImageInfo((int)Math.Round(width * scale), (int)Math.Round(height * scale)));
        _surface.Canvas.Scale(scale);
        _surface.Canvas.Clear(palette.Page);
    }

    /// <summary>The width, in logical pixels.</summary>
    public int Width { get; }

    /// <summary>The colours.</summary>
    public Palette Palette { get; }

    /// <summary>Writes one line.</summary>
    public void Write(string text, float x, float y, float size, SKColor colour, bool bold = false, SKTextAlign align = SKTextAlign.Left)
    {
        using var font = Font(size, bold);
        using var paint = Fill(colour);
        _surface.Canvas.DrawText(text, x, y, align, font, paint);
    }

    /// <summary>A filled box with round corners.</summary>
    public void Box(float x, float y, float width, float height, float radius, SKColor colour)
    {
        using var paint = Fill(colour);
        _surface.Canvas.DrawRoundRect(x, y, width, height, radius, radius, paint);
    }

    /// <summary>A disc.</summary>
    public void Disc(float x, float y, float radius, SKColor colour)
    {
        using var paint = Fill(colour);
        _surface.Canvas.DrawCircle(x, y, radius, paint);
    }

    /// <summary>A line.</summary>
    public void Line(float fromX, float fromY, float toX, float toY, float width, SKColor colour)
    {
        using var paint = Fill(colour);
        paint.StrokeWidth = width;
        _surface.Canvas.DrawLine(fromX, fromY, toX, toY, paint);
    }

    /// <summary>The drawing as a PNG.</summary>
    public byte[] ToPng()
    {
        using var image = _surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _surface.Dispose();

    /// <summary>Breaks a text into lines that fit a width.</summary>
    public static IReadOnlyList<string> Wrap(string text, float width, float size, bool bold = false)
    {
        using var font = Font(size, bold);
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.MeasureText(longer) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    private static SKFont Font(float size, bool bold) => new(bold ? Typefaces.Bold : Typefaces.Regular, size);

    private static SKPaint Fill(SKColor colour) => new() { Color = colour, IsAntialias = true };
}

using SkiaSharp;

namespace KratomBot.TeamsPackage;

/// <summary>The app's icons: a leaf in a speech bubble, drawn in a square of 32 units.</summary>
public static class Icons
{
    private const int Units = 32;
    private const int ColourSize = 192;
    private const int OutlineSize = 32;

    /// <summary>The colour icon, 192 pixels wide and high; the middle 120 hold the sign, as Teams cuts the corners.</summary>
    public static byte[] Colour() => Draw(ColourSize, SKColor.Parse("#0f5c4d"), scale: 120f / Units, (canvas, paint) =>
    {
        paint.Style = SKPaintStyle.Fill;
        using var bubble = Bubble();
        canvas.DrawPath(bubble, paint);
        paint.Color = SKColor.Parse("#0f5c4d");
        using var leaf = Leaf();
        canvas.DrawPath(leaf, paint);
        paint.Color = SKColors.White;
        Stroke(paint, 1);
        canvas.DrawLine(11, 19, 19, 10.5f, paint);
    });

    /// <summary>The outline icon, 32 pixels wide and high: white on nothing.</summary>
    public static byte[] Outline() => Draw(OutlineSize, SKColors.Transparent, scale: 1, (canvas, paint) =>
    {
        Stroke(paint, 2);
        using var bubble = Bubble();
        canvas.DrawPath(bubble, paint);
        Stroke(paint, 1.5f);
        using var leaf = Leaf();
        canvas.DrawPath(leaf, paint);
        canvas.DrawLine(11, 19, 19, 10.5f, paint);
    });

    private static byte[] Draw(int size, SKColor ground, float scale, Action<SKCanvas, SKPaint> draw)
    {
        using var surface = SKSurface.Create(new SKImageInfo(size, size, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var paint = new SKPaint { Color = SKColors.White, IsAntialias = true };
        surface.Canvas.Clear(ground);
        surface.Canvas.Translate((size - (Units * scale)) / 2, (size - (Units * scale)) / 2);
        surface.Canvas.Scale(scale);
        draw(surface.Canvas, paint);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Stroke(SKPaint paint, float width)
    {
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = width;
        paint.StrokeCap = SKStrokeCap.Round;
        paint.StrokeJoin = SKStrokeJoin.Round;
    }

    private static SKPath Bubble() => Path("M8 2 H24 A6 6 0 0 1 30 8 V18 A6 6 0 0 1 24 24 H16 L9 30 V24 H8 A6 6 0 0 1 2 18 V8 A6 6 0 0 1 8 2 Z");

    private static SKPath Leaf() => Path("M12 18 C8 11 14 6 22.5 7 C23.5 15 19 20.5 12 18 Z");

    private static SKPath Path(string drawing) => SKPath.ParseSvgPathData(drawing);
}

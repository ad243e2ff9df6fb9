using System.Globalization;
using KratomBot.Dialogs.Files;
using KratomBot.Dialogs.State;
using SkiaSharp;

namespace KratomBot.Host.Files.Drawing;

/// <summary>Draws the stages of kept results over time: a step for each, with its date.</summary>
internal static class HistoryPng
{
    private const int Width = 720;
    private const int Height = 320;
    private const float Left = 156;
    private const float Right = 30;
    private const float Top = 70;
    private const float Bottom = 60;
    private const int Most = 12;

    /// <summary>Draws the newest results.</summary>
    public static byte[] Draw(HistoryPictureModel model, bool dark)
    {
        var stages = model.Stages;
        using var sheet = new Sheet(Width, Height, Palette.For(dark));
        sheet.Write(model.Title, 28, 42, 20, sheet.Palette.Text, bold: true);
        for (var i = 0; i < stages.Count; i++)
        {
            sheet.Line(Left, Level(i, stages.Count), Width - Right, Level(i, stages.Count), 1, sheet.Palette.Line);
            sheet.Write(stages[i], Left - 14, Level(i, stages.Count) + 5, 14, sheet.Palette.Quiet, align: SKTextAlign.Right);
        }

        PastCheck[] shown = [.. model.Results.TakeLast(Most)];
        (float X, float Y)? before = null;
        for (var i = 0; i < shown.Length; i++)
        {
            var x = Left + 30 + (i * (Width - Left - Right - 60) / Math.Max(1, shown.Length - 1));
            sheet.Write(shown[i].At.ToString("d MMM yyyy", CultureInfo.InvariantCulture), x, Height - 24, shown.Length > 6 ? 9 : 13, sheet.Palette.Quiet, align: SKTextAlign.Center);
            if (shown[i].Stage is not { } stage)
                continue;
            var point = (X: x, Y: Level((int)stage, stages.Count));
            if (before is { } from)
                sheet.Line(from.X, from.Y, point.X, point.Y, 3, sheet.Palette.Accent);
            sheet.Disc(point.X, point.Y, 8, sheet.Palette.Accent);
            before = point;
        }

        return sheet.ToPng();
    }

    private static float Level(int stage, int stages) => Height - Bottom - (stage * (Height - Top - Bottom) / (stages - 1));
}

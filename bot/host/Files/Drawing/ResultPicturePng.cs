using KratomBot.Dialogs.Files;
using SkiaSharp;

namespace KratomBot.Host.Files.Drawing;

/// <summary>Draws where answers stand among the article's stages, and the pattern of use.</summary>
internal static class ResultPicturePng
{
    private const int Width = 720;
    private const float Margin = 28;
    private const float StageHeight = 52;
    private const float LineHeight = 46;

    /// <summary>Draws one picture.</summary>
    public static byte[] Draw(ResultPictureModel model, bool dark)
    {
        var caption = Sheet.Wrap(model.Caption, Width - (2 * Margin), 14);
        var stagesY = 84f;
        var patternY = stagesY + StageHeight + 44;
        var captionY = patternY + (model.Pattern.Count * LineHeight) + 6;
        using var sheet = new Sheet(Width, (int)(captionY + (caption.Count * 20) + 14), Palette.For(dark));
        sheet.Write(model.Title, Margin, 48, 22, sheet.Palette.Text, bold: true);
        Stages(sheet, model, stagesY);
        for (var i = 0; i < model.Pattern.Count; i++)
            Pattern(sheet, model.Pattern[i], patternY + (i * LineHeight));
        for (var i = 0; i < caption.Count; i++)
            sheet.Write(caption[i], Margin, captionY + (i * 20), 14, sheet.Palette.Quiet);
        return sheet.ToPng();
    }

    private static void Stages(Sheet sheet, ResultPictureModel model, float y)
    {
        const float gap = 8;
        var colours = sheet.Palette;
        var width = (Width - (2 * Margin) - (gap * (model.Stages.Count - 1))) / model.Stages.Count;
        for (var i = 0; i < model.Stages.Count; i++)
        {
            var marked = model.Marked == i;
            var x = Margin + (i * (width + gap));
            sheet.Box(x, y, width, StageHeight, 10, marked ? colours.Accent : colours.Line);
            sheet.Write(model.Stages[i], x + (width / 2), y + 32, 16, marked ? colours.OnAccent : colours.Text, marked, SKTextAlign.Center);
            // The mark must not be told by colour alone.
            if (marked)
                sheet.Line(x + 12, y + StageHeight + 10, x + width - 12, y + StageHeight + 10, 4, colours.Accent);
        }
    }

    private static void Pattern(Sheet sheet, PatternLine line, float y)
    {
        const float dots = 520;
        var colours = sheet.Palette;
        sheet.Write(line.Name, Margin, y, 14, colours.Quiet);
        sheet.Write(line.Answer, Margin, y + 20, 17, colours.Text, bold: true);
        for (var i = 0; i < line.Steps; i++)
            sheet.Disc(dots + (i * 30), y + 8, i <= line.Step ? 9 : 5, i <= line.Step ? colours.Accent : colours.Line);
    }
}

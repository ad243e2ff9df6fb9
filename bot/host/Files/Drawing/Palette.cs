using SkiaSharp;

namespace KratomBot.Host.Files.Drawing;

/// <summary>Colours of a drawing; the same as the page's (bot/webchat/src/app.css).</summary>
internal sealed record Palette(SKColor Page, SKColor Text, SKColor Quiet, SKColor Line, SKColor Accent, SKColor OnAccent)
{
    private static readonly Palette Light = new(
        SKColor.Parse("#ffffff"), SKColor.Parse("#14231f"), SKColor.Parse("#43544f"), SKColor.Parse("#cfdbd7"), SKColor.Parse("#0f5c4d"), SKColor.Parse("#ffffff"));

    private static readonly Palette Dark = new(
        SKColor.Parse("#172126"), SKColor.Parse("#e6efec"), SKColor.Parse("#a9bab5"), SKColor.Parse("#3d4d54"), SKColor.Parse("#7fd6bd"), SKColor.Parse("#0b1f1a"));

    /// <summary>The colours for somebody who prefers dark or light ones.</summary>
    public static Palette For(bool dark) => dark ? Dark : Light;
}

using KratomBot.Dialogs.Files;
using KratomBot.Dialogs.State;
using KratomBot.Host.Files.Drawing;
using KratomBot.Knowledge.SelfCheck;
using SkiaSharp;

namespace KratomBot.Host.Tests.Files;

/// <summary>Drawings show their text: the drawing library leaves it out, without a word, where it finds no font.</summary>
public sealed class DrawingTests
{
    private static readonly string[] Stages = ["initial", "moderate", "advanced", "severe"];

    [Fact]
    public void Typefaces_Shipped_HaveTheLettersOfTheTexts()
    {
        foreach (var typeface in (SKTypeface[])[Typefaces.Regular, Typefaces.Bold])
            Assert.DoesNotContain((ushort)0, typeface.GetGlyphs("Aa0 – “quoted” it's: 1/2;"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Picture_OtherTitle_LooksOtherwise(bool dark)
    {
        Assert.NotEqual(Picture("one", dark), Picture("two", dark));
        Assert.NotEqual(Picture("one", dark), Picture("one", !dark));
    }

    [Fact]
    public void Picture_IsNoLargerThanTeamsShows()
    {
        using var picture = SKBitmap.Decode(Picture("one", dark: false));

        Assert.InRange(picture.Width, 900, 1024);
        Assert.InRange(picture.Height, 1, 1024);
    }

    [Fact]
    public void Picture_NoStage_IsDrawn() =>
        Assert.NotEmpty(ResultPicturePng.Draw(new ResultPictureModel("title", Stages, Marked: null, [], "caption", "alt"), dark: false));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20)]
    public void History_AnyNumberOfResults_IsDrawn(int count)
    {
        PastCheck[] results = [.. Enumerable.Range(0, count).Select(i =>
            new PastCheck($"run{i}", DateTimeOffset.UnixEpoch.AddDays(30 * i), i % 5 == 4 ? null : (Stage)(i % 4), TimesPerDay: null, Amount: null))];

        using var picture = SKBitmap.Decode(HistoryPng.Draw(new HistoryPictureModel("title", Stages, results, "alt"), dark: false));

        Assert.Equal(1024, picture.Width);
    }

    [Fact]
    public void Pdf_LongPage_GoesOnOnASecondSheet()
    {
        var one = DoctorPagePdf.Draw(Page(lines: 3));
        var two = DoctorPagePdf.Draw(Page(lines: 80));

        Assert.Equal("%PDF"u8.ToArray(), one[..4]);
        Assert.Equal(1, Sheets(one));
        Assert.Equal(2, Sheets(two));
    }

    private static byte[] Picture(string title, bool dark) =>
        ResultPicturePng.Draw(new ResultPictureModel(title, Stages, 2, [new PatternLine("Days a week", "6 or 7 days", 4, 5)], "caption", "alt"), dark);

    private static DoctorPage Page(int lines) =>
        new("title", "intro", [new DoctorSection("heading", [.. Enumerable.Range(0, lines).Select(line => $"line {line}")])], "footer");

    private static int Sheets(byte[] pdf) => System.Text.Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1;
}

using KratomBot.Dialogs.Files;
using SkiaSharp;

namespace KratomBot.Host.Files.Drawing;

/// <summary>Lays the page for the doctor out as a PDF on A4; a second sheet follows where one is too short.</summary>
internal sealed class DoctorPagePdf
{
    private const float Width = 595;
    private const float Height = 842;
    private const float Margin = 50;

    private readonly SKDocument _document;
    private SKCanvas _canvas = null!;
    private float _y;

    private DoctorPagePdf(SKDocument document) => _document = document;

    /// <summary>Writes the page.</summary>
    public static byte[] Draw(DoctorPage page)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = page.Title }))
        {
            new DoctorPagePdf(document).Write(page);
            document.Close();
        }

        return stream.ToArray();
    }

    private void Write(DoctorPage page)
    {
        Begin();
        Paragraph(page.Title, 18, bold: true, after: 8);
        Paragraph(page.Intro, 10, bold: false, after: 14);
        foreach (var section in page.Sections)
        {
            Paragraph(section.Heading, 12, bold: true, after: 3);
            foreach (var line in section.Lines)
                Paragraph(line, 10, bold: false, after: 2);
            _y += 10;
        }

        Paragraph(page.Footer, 9, bold: false, after: 0);
        _document.EndPage();
    }

    private void Paragraph(string text, float size, bool bold, float after)
    {
        using var font = new SKFont(bold ? Typefaces.Bold : Typefaces.Regular, size);
        using var paint = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        foreach (var line in Sheet.Wrap(text, Width - (2 * Margin), size, bold))
        {
            if (_y + size > Height - Margin)
            {
                _document.EndPage();
                Begin();
            }

            _y += size * 1.35f;
            _canvas.DrawText(line, Margin, _y, SKTextAlign.Left, font, paint);
        }

        _y += after;
    }

    private void Begin()
    {
        _canvas = _document.BeginPage(Width, Height);
        _y = Margin;
    }
}

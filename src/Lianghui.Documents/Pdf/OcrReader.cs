using Lianghui.Text;

namespace Lianghui.Documents.Pdf;

/// <summary>
/// Scanned pages through tesseract (chi_sim) at 300 dots an inch, straightened first; lines and numbers with low confidence become issues.
/// The format <c>ocr</c> marks the document, and with it each fact that is coded from it.
/// </summary>
internal static class OcrReader
{
    private const int MostPages = 200;
    private const double LowConfidence = 70;

    internal static async Task<ReadDocument> ReadAsync(string pdf, string folder, string source, CancellationToken stop)
    {
        var render = ExternalTool.Find("pdftoppm");
        var ocr = ExternalTool.Find("tesseract");
        if (render is null || ocr is null)
        {
            throw new UnreadableException("its pages are pictures without text, which tesseract reads, and it is not installed (Debian: apt-get install tesseract-ocr tesseract-ocr-chi-sim poppler-utils)");
        }

        // Page by page: a picture of 300 dots an inch has 8 MB, and no more than one is held.
        var lines = new List<PageLine>();
        var pages = 0;
        while (pages < MostPages && await RenderAsync(render, pdf, folder, pages + 1, stop) is { } image)
        {
            pages++;
            Deskew.Straighten(image);
            var table = await ExternalTool.RunAsync(ocr, [image, "-", "-l", "chi_sim", "--psm", "4", "-c", "preserve_interword_spaces=1", "tsv"], TimeSpan.FromMinutes(2), stop);
            lines.AddRange(WordTable.Read(table, pages));
            File.Delete(image);
        }

        if (lines.Count == 0)
        {
            throw new UnreadableException("its pages are pictures in which no text is recognised; look at it, and add a clearer copy");
        }

        var doubtful = lines.Where(l => l.Confidence < LowConfidence).ToList();
        var issues = new List<Issue> { new("ocr", $"{pages} scanned pages were read by optical character recognition; check numbers against the pages.") };
        if (doubtful.Count > 0)
        {
            issues.Add(new Issue("ocr-doubtful", $"{doubtful.Count} of {lines.Count} lines were recognised with a confidence below {LowConfidence:0} of 100, the lowest on page {doubtful.MinBy(l => l.Confidence)!.Page}."));
        }

        return PdfReader.Build(lines, source, "ocr", issues);
    }

    private static async Task<string?> RenderAsync(string render, string pdf, string folder, int page, CancellationToken stop)
    {
        var number = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var stem = Path.Combine(folder, "page" + number);
        try
        {
            await ExternalTool.RunAsync(render, ["-r", "300", "-gray", "-singlefile", "-f", number, "-l", number, pdf, stem], TimeSpan.FromMinutes(1), stop);
        }
        catch (UnreadableException) when (page > 1)
        {
            return null;
        }

        return File.Exists(stem + ".pgm") ? stem + ".pgm" : null;
    }
}

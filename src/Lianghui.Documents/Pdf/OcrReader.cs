using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Documents.Pdf;

/// <summary>
/// Scanned pages through tesseract (chi_sim) at 300 dots an inch, straightened first; lines and numbers with low confidence become issues.
/// The format <c>ocr</c> marks the document, and with it each fact that is coded from it.
/// </summary>
internal static partial class OcrReader
{
    private const int MostPages = 200;
    private const int MostBlank = 12;
    private const double LowConfidence = 70;
    private const double LargestSide = 1684;

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
        var (pages, blank) = (0, 0);
        while (pages < MostPages && blank < MostBlank && await RenderAsync(render, pdf, folder, pages + 1, stop) is { } image)
        {
            pages++;
            Deskew.Straighten(image);
            var table = await ExternalTool.RunAsync(ocr, [image, "-", "-l", "chi_sim", "--psm", "4", "-c", "preserve_interword_spaces=1", "tsv"], TimeSpan.FromMinutes(2), stop);
            var found = WordTable.Read(table, pages);
            lines.AddRange(found);
            blank = found.Count > 0 ? 0 : blank + 1;
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

    // A page may say that it is as large as a field; its picture is kept to that of an A2 sheet.
    private static async Task<string> DotsAsync(string pdf, string number, CancellationToken stop)
    {
        if (ExternalTool.Find("pdfinfo") is not { } info)
        {
            return "300";
        }

        var said = Encoding.UTF8.GetString(await ExternalTool.RunAsync(info, ["-f", number, "-l", number, pdf], TimeSpan.FromMinutes(1), stop));
        return PageSize().Match(said) is { Success: true } m && Points(m, 1) is var width && Points(m, 2) is var height && Math.Max(width, height) > LargestSide
            ? Math.Max(1, (int)(300 * LargestSide / Math.Max(width, height))).ToString(CultureInfo.InvariantCulture) : "300";
    }

    private static double Points(Match size, int side) => double.Parse(size.Groups[side].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("size:\\s*([\\d.]{1,12}) x ([\\d.]{1,12})", RegexOptions.None, 1000)]
    private static partial Regex PageSize();

    private static async Task<string?> RenderAsync(string render, string pdf, string folder, int page, CancellationToken stop)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var stem = Path.Combine(folder, "page" + number);
        try
        {
            await ExternalTool.RunAsync(render, ["-r", await DotsAsync(pdf, number, stop), "-gray", "-singlefile", "-f", number, "-l", number, pdf, stem], TimeSpan.FromMinutes(1), stop);
        }
        catch (UnreadableException) when (page > 1)
        {
            return null;
        }

        return File.Exists(stem + ".pgm") ? stem + ".pgm" : null;
    }
}

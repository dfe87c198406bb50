using System.Globalization;
using System.Text;
using Lianghui.Text;

namespace Lianghui.Documents.Pdf;

/// <summary>Scanned pages through tesseract (chi_sim) at 300 dots an inch; lines with low confidence become issues.</summary>
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

        await ExternalTool.RunAsync(render, ["-r", "300", "-gray", "-png", "-l", $"{MostPages}", pdf, Path.Combine(folder, "page")], TimeSpan.FromMinutes(5), stop);
        var lines = new List<(string, int)>();
        var doubtful = 0;
        var images = Directory.GetFiles(folder, "page*.png").Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < images.Count; i++)
        {
            var table = Encoding.UTF8.GetString(await ExternalTool.RunAsync(ocr, [images[i], "-", "-l", "chi_sim", "--psm", "4", "tsv"], TimeSpan.FromMinutes(2), stop));
            foreach (var (text, confidence, indent) in Lines(table))
            {
                doubtful += confidence < LowConfidence ? 1 : 0;
                lines.Add((new string(' ', indent) + text, i + 1));
            }
        }

        var builder = new DocumentBuilder();
        foreach (var (text, page) in PdfParagraphs.Restore([.. lines.GroupBy(l => l.Item2).OrderBy(g => g.Key).Select(g => string.Join('\n', g.Select(l => l.Item1)))]))
        {
            builder.Add(text, $"page {page}");
        }

        var issues = new List<Issue> { new("ocr", $"{images.Count} scanned pages were read by optical character recognition; check numbers against the pages.") };
        if (doubtful > 0)
        {
            issues.Add(new Issue("ocr-doubtful", $"{doubtful} lines were recognised with a confidence below {LowConfidence:0} of 100."));
        }

        return builder.Build(source, "ocr", new DocumentHints(Title: Path.GetFileNameWithoutExtension(source)), issues);
    }

    // Columns of tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
    private static IEnumerable<(string Text, double Confidence, int Indent)> Lines(string table)
    {
        var words = table.Split('\n').Skip(1).Select(l => l.TrimEnd('\r').Split('\t')).Where(c => c.Length >= 12 && c[0] == "5" && c[11].Trim().Length > 0).ToList();
        if (words.Count == 0)
        {
            yield break;
        }

        var left = words.GroupBy(Key).Select(g => int.Parse(g.First()[6], CultureInfo.InvariantCulture)).Order().ToList();
        var margin = left[left.Count / 4];
        foreach (var line in words.GroupBy(Key))
        {
            var start = int.Parse(line.First()[6], CultureInfo.InvariantCulture);
            yield return (string.Concat(line.Select(w => w[11])), line.Average(w => double.Parse(w[10], CultureInfo.InvariantCulture)), start > margin + 60 ? 4 : 0);
        }
    }

    private static string Key(string[] c) => $"{c[2]}.{c[3]}.{c[4]}";
}

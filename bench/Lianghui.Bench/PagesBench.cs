using System.Diagnostics;
using System.Text;
using AngleSharp.Html.Parser;
using Lianghui.Documents;
using Lianghui.Documents.Html;
using Lianghui.Documents.Pdf;

namespace Lianghui.Bench;

/// <summary>
/// Pages to report text on all cores, against AngleSharp's plain text extraction (parse, then TextContent of the body) of the same bytes in
/// the same run; and PDF files against pdftotext alone.
/// </summary>
internal static class PagesBench
{
    private const int Pages = 4_000;

    public static void Run(string texts, string pdfs)
    {
        var pages = Make(texts, 40);
        Console.WriteLine($"{pages.Count} different pages of {pages.Average(p => p.Length) / 1024:0.0} KB, {Environment.ProcessorCount} cores, medians of 5 runs of {Pages} pages");
        var own = new List<double>();
        var rival = new List<double>();
        for (var i = 0; i < 7; i++)
        {
            own.Add(PerSecond(pages, p => PortalPage.Read(p, "utf-8").Length));
            rival.Add(PerSecond(pages, p => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(p)).Body!.TextContent.Length));
        }

        Console.WriteLine($"Lianghui, report text {Median(own):0} pages/s; AngleSharp, plain text {Median(rival):0} pages/s; ratio {Median(own) / Median(rival):0.00}");
        if (Directory.Exists(pdfs))
        {
            Pdf(Directory.GetFiles(pdfs, "*.pdf"));
        }
    }

    private static void Pdf(string[] files)
    {
        var bytes = files.Select(File.ReadAllBytes).ToList();
        var (own, alone) = (new List<double>(), new List<double>());
        for (var i = 0; i < 4; i++)
        {
            var watch = Stopwatch.StartNew();
            bytes.ForEach(b => PdfReader.ReadAsync(b, "a.pdf", CancellationToken.None).GetAwaiter().GetResult());
            own.Add(watch.Elapsed.TotalSeconds);
            watch.Restart();
            foreach (var file in files)
            {
                using var process = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
                process.StandardOutput.ReadToEnd();
                process.WaitForExit();
            }

            alone.Add(watch.Elapsed.TotalSeconds);
        }

        Console.WriteLine($"{files.Length} PDF files one after the other: Lianghui {Median(own[1..]):0.00} s; pdftotext alone {Median(alone[1..]):0.00} s; ratio {Median(own[1..]) / Median(alone[1..]):0.00}");
    }

    private static List<byte[]> Make(string folder, int count)
    {
        var lines = Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines).Where(l => l.Length > 20).ToList();
        return [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes(Page(lines, i * 37)))];
    }

    private static string Page(List<string> lines, int from)
    {
        var page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=utf-8><title>政府工作报告 - 门户网站</title><script>var a = '<p>';</script><style>p{margin:0}</style></head><body>");
        for (var i = 0; i < 40; i++)
        {
            page.Append($"<li><a href=\"/col/{i}.html\" target=_blank>栏目{i}</a></li>");
        }

        page.Append("<div class=article><h1>政府工作报告</h1><div id=zoom>");
        for (var i = from; Encoding.UTF8.GetByteCount(page.ToString().AsSpan()) < 29_000; i++)
        {
            page.Append($"<p style=\"text-indent: 2em\"><span style=\"font-family: 宋体\">　　{lines[i % lines.Count]}</span></p>\n");
        }

        return page.Append("</div></div><div class=foot><p>主办：某某</p></div></body></html>").ToString();
    }

    private static double PerSecond(List<byte[]> pages, Func<byte[], int> read)
    {
        var watch = Stopwatch.StartNew();
        Parallel.For(0, Pages, i => read(pages[i % pages.Count]));
        return Pages / watch.Elapsed.TotalSeconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}

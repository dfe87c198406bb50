using Lianghui.Documents.Html;
using Lianghui.Text;

namespace Lianghui.Documents.Pdf;

/// <summary>PDF through poppler: words with their places, from which reading order, paragraphs and the report among other pieces are restored.</summary>
internal static class PdfReader
{
    private const int MostPages = 1_000;

    internal static async Task<ReadDocument> ReadAsync(byte[] bytes, string source, CancellationToken stop)
    {
        var program = ExternalTool.Find("pdftotext") ?? throw new UnreadableException(
            "PDF files are read through poppler, which is not installed (Debian: apt-get install poppler-utils)");
        var folder = Directory.CreateTempSubdirectory("lianghui-pdf-");
        try
        {
            var input = Path.Combine(folder.FullName, "input.pdf");
            await File.WriteAllBytesAsync(input, bytes, stop);
            var lines = WordTable.Read(await TableAsync(program, input, stop));
            var pages = lines.Count == 0 ? 1 : lines.Max(l => l.Page);
            return lines.Sum(l => l.Text.Length) < 20 * pages ? await OcrReader.ReadAsync(input, folder.FullName, source, stop)
                : Build(lines, source, "pdf", pages < MostPages ? [] : [new Issue("pages-left", $"Only the first {MostPages} pages were read; cut the report out of the file if it stands later.")]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Makes the document of lines on pages.</summary>
    internal static ReadDocument Build(List<PageLine> lines, string source, string format, IReadOnlyList<Issue> issues)
    {
        var (piece, note) = GazettePiece.Cut(PdfParagraphs.Restore(lines));
        var (paragraphs, told) = WithoutPortal(piece);
        var builder = new DocumentBuilder();
        var doubts = new List<Issue>();
        foreach (var paragraph in paragraphs)
        {
            var start = builder.Add(paragraph.Text, paragraph.Lines);
            doubts.AddRange(paragraph.Doubts.Select(d => new Issue(
                "ocr-number", $"page {paragraph.Page}: '{paragraph.Text.Substring(d.Start, d.Length)}' was recognised with a confidence of {d.Confidence:0} of 100; compare with the page.",
                IssueLevel.Warning, new TextSpan(start + d.Start, d.Length))));
        }

        return builder.Build(source, format, new DocumentHints(Title: Path.GetFileNameWithoutExtension(source)), [.. issues, .. note is null ? [] : new[] { note }, .. told, .. doubts]);
    }

    // A page that was printed has the portal around the report.
    private static (IReadOnlyList<PdfParagraph> Kept, IReadOnlyList<Issue> Issues) WithoutPortal(IReadOnlyList<PdfParagraph> paragraphs)
    {
        var lines = paragraphs.Select((p, i) => new Html.PageLine(p.Text, 0, i)).ToList();
        var (kept, issues) = ArticleLines.Choose(lines, _ => true, null);
        return ([.. kept.Select(k => paragraphs[k.Number - 1])], issues);
    }

    private static async Task<byte[]> TableAsync(string program, string input, CancellationToken stop)
    {
        try
        {
            return await ExternalTool.RunAsync(program, ["-tsv", "-enc", "UTF-8", "-l", $"{MostPages}", input, "-"], TimeSpan.FromMinutes(2), stop);
        }
        catch (UnreadableException error) when (error.Message.Contains("assword", StringComparison.Ordinal))
        {
            throw new UnreadableException("it is protected by a password; save it without one and add it again");
        }
        catch (UnreadableException error) when (error.Message.Contains("could not read", StringComparison.Ordinal))
        {
            throw new UnreadableException("the PDF is damaged or cut off; download it again. " + error.Message);
        }
    }
}

using System.Text;


namespace Lianghui.Documents.Pdf;

/// <summary>PDF through poppler: text with layout, from which pages' heads and feet are taken off and paragraphs are restored.</summary>
internal static class PdfReader
{
    private const int MostPages = 2_000;

    internal static async Task<ReadDocument> ReadAsync(byte[] bytes, string source, CancellationToken stop)
    {
        var program = ExternalTool.Find("pdftotext") ?? throw new UnreadableException(
            "PDF files are read through poppler, which is not installed (Debian: apt-get install poppler-utils)");
        var folder = Directory.CreateTempSubdirectory("lianghui-pdf-");
        try
        {
            var input = Path.Combine(folder.FullName, "input.pdf");
            await File.WriteAllBytesAsync(input, bytes, stop);
            var output = await TextAsync(program, input, stop);
            var pages = Encoding.UTF8.GetString(output).Split('\f');
            var paragraphs = PdfParagraphs.Restore(pages);
            if (paragraphs.Sum(p => p.Text.Length) < 20 * Math.Max(1, pages.Length - 1))
            {
                return await OcrReader.ReadAsync(input, folder.FullName, source, stop);
            }

            var builder = new DocumentBuilder();
            foreach (var (text, page) in paragraphs)
            {
                builder.Add(text, $"page {page}");
            }

            return builder.Build(source, "pdf", new DocumentHints(Title: Path.GetFileNameWithoutExtension(source)), []);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<byte[]> TextAsync(string program, string input, CancellationToken stop)
    {
        try
        {
            return await ExternalTool.RunAsync(program, ["-layout", "-enc", "UTF-8", "-l", $"{MostPages}", input, "-"], TimeSpan.FromMinutes(2), stop);
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

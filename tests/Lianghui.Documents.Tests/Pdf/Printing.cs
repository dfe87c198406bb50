using System.Diagnostics;
using System.IO.Compression;

namespace Lianghui.Documents.Tests.Pdf;

/// <summary>Makes PDF files with the programs that people make them with; a test whose program is missing is skipped.</summary>
internal static class Printing
{
    /// <summary>Prints a page through Chromium.</summary>
    public static async Task<byte[]> Chromium(string html, string folder, bool plain = true)
    {
        var program = Find("chromium", "chromium-browser", "google-chrome");
        var (input, output) = (Path.Combine(folder, "in.html"), Path.Combine(folder, "out.pdf"));
        await File.WriteAllTextAsync(input, html);
        await Run(program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", plain ? "--no-pdf-header-footer" : "--disable-extensions", $"--user-data-dir={Path.Combine(folder, "chromium")}",
            $"--print-to-pdf={output}", input);
        return await File.ReadAllBytesAsync(output);
    }

    /// <summary>Turns a Word file into PDF through LibreOffice.</summary>
    public static Task<byte[]> Office(IReadOnlyList<string> lines, string folder, string ending = "pdf") => Office(Word(lines), folder, ending);

    /// <summary>Turns web pages into PDF through LibreOffice, all in one run.</summary>
    public static async Task<IReadOnlyList<string>> OfficePages(IReadOnlyList<string> pages, string folder)
    {
        await Run(Find("soffice", "libreoffice"), [$"-env:UserInstallation=file://{folder}/office", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, .. pages]);
        return [.. pages.Select(p => Path.ChangeExtension(p, ".pdf"))];
    }

    /// <summary>A plain Word file: what the specimens hold beside the text would be printed too.</summary>
    private static byte[] Word(IReadOnlyList<string> lines)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, true))
        {
            Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Part("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Part("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + string.Concat(lines.Select(l => $"<w:p><w:pPr><w:spacing w:line=\"500\"/><w:ind w:firstLine=\"560\"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia=\"Noto Serif CJK SC\"/><w:sz w:val=\"28\"/></w:rPr><w:t>{System.Security.SecurityElement.Escape(l)}</w:t></w:r></w:p>")) + "</w:body></w:document>");
            void Part(string name, string text)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(System.Text.Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }

    /// <summary>Whether a program is installed; skips the test if it is not.</summary>
    public static string Find(params string[] names)
    {
        var program = ExternalTool.Find(names);
        Assert.SkipWhen(program is null, $"{names[0]} is not installed (tests/install-needs).");
        return program!;
    }

    private static async Task<byte[]> Office(byte[] word, string folder, string ending)
    {
        var program = Find("soffice", "libreoffice");
        await File.WriteAllBytesAsync(Path.Combine(folder, "in.docx"), word);
        await Run(program, $"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", ending, "--outdir", folder, Path.Combine(folder, "in.docx"));
        return await File.ReadAllBytesAsync(Path.Combine(folder, "in." + ending));
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        var (error, output) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error + await output);
    }
}

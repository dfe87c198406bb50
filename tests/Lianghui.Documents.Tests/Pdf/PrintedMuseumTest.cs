using Lianghui.Documents.Pdf;
using Lianghui.Documents.Tests.Museum;
using Lianghui.Documents.Tests.Specimens;
using Lianghui.Text;

namespace Lianghui.Documents.Tests.Pdf;

/// <summary>The museum's pages as people print them: made PDF by Chromium and by LibreOffice, with the portal around them, they give the same text.</summary>
public sealed class PrintedMuseumTest(ITestOutputHelper output) : IDisposable
{
    // Those whose picture shows the article once and as it is, without the help of a script.
    private static readonly string[] Shown =
    [
        "paragraphs, UTF-8", "every character as a reference", "one paragraph with line breaks", "a table, one cell a line", "a layout of tables and fonts",
        "divisions with hard spaces", "paragraphs never closed", "title and speaker above the article",
        "a division for each section", "buttons, shares, editors and links", "full-width digits", "stray end tags",
        "TRS: style and script inside the editor's box", "Hanweb: table of the article, content marks", "UCAP: elements of its own",
        "Kaipu: table of keys above the article", "voice, shares, visitors, error reports", "headings that Word gave names",
        "keywords linked to an encyclopedia", "page numbers of a paper copy",
    ];

    // Set without indents: where a paragraph's last line is full and ends a page, the page does not tell that the next begins another.
    private static readonly string[] Blocks = ["one paragraph with line breaks", "a table, one cell a line", "a layout of tables and fonts", "paragraphs never closed"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lianghui-print-test-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_page_printed_with_its_portal_and_the_browsers_own_lines()
    {
        var shape = Exhibit.Of(Specimen.Province).Single(e => e.Name == "buttons, shares, editors and links");
        var pdf = await Printing.Chromium(System.Text.Encoding.UTF8.GetString(shape.Page), _folder.FullName, plain: false);
        var read = await PdfReader.ReadAsync(pdf, "a.pdf", Stop);
        Assert.Equal(Specimen.Province.Folded, Folding.Fold(read.Text.Value));
        Assert.Contains(read.Issues, i => i.Code == "portal-tail");
    }

    [Theory]
    [InlineData("chromium")]
    [InlineData("libreoffice")]
    [Trait("Speed", "Slow")]
    public async Task Every_shape_that_shows_its_article_prints_it(string program)
    {
        var shapes = Exhibit.Of(Specimen.Province).Where(e => Shown.Contains(e.Name)).ToList();
        Assert.Equal(Shown.Length, shapes.Count);
        var files = await Print(program, shapes);
        var wrong = new List<string>();
        output.WriteLine($"{"shape printed by " + program,-60} {"pages' bytes",12} {"chars",6}  same");
        foreach (var (shape, file) in shapes.Zip(files))
        {
            var bytes = await File.ReadAllBytesAsync(file, Stop);
            var read = (await PdfReader.ReadAsync(bytes, "a.pdf", Stop)).Text.Value;
            var same = Folding.Fold(read) == Specimen.Province.Folded;
            var lost = Specimen.Province.Lines().Count - read.Count(c => c == '\n') - 1;
            var butBreaks = !same && lost is > 0 and <= 2 && Blocks.Contains(shape.Name) && Folding.Fold(read).Replace("\n", "") == Specimen.Province.Folded.Replace("\n", "");
            output.WriteLine($"{shape.Name,-60} {bytes.Length,12} {read.Length,6}  {(same ? "yes" : butBreaks ? $"all but {lost} paragraph breaks" : "NO")}");
            if (!same && !butBreaks)
            {
                var (expected, lines) = (Specimen.Province.Folded.Split('\n'), Folding.Fold(read).Split('\n'));
                wrong.Add($"{shape.Name}: {string.Join(" | ", expected.Except(lines).Select(l => "-" + Cut(l)).Concat(lines.Except(expected).Select(l => "+" + Cut(l))).Take(6))}");
            }
        }

        Assert.Empty(wrong);
    }

    private async Task<IReadOnlyList<string>> Print(string program, List<Exhibit> shapes)
    {
        var pages = shapes.Select((s, i) => (Path: Path.Combine(_folder.FullName, $"p{i}.html"), s.Page)).ToList();
        pages.ForEach(p => File.WriteAllBytes(p.Path, Styled(p.Page)));
        if (program == "libreoffice")
        {
            return await Printing.OfficePages([.. pages.Select(p => p.Path)], _folder.FullName);
        }

        foreach (var page in pages)
        {
            await File.WriteAllBytesAsync(Path.ChangeExtension(page.Path, ".pdf"), await Printing.Chromium(await File.ReadAllTextAsync(page.Path, Stop), _folder.FullName), Stop);
        }

        return [.. pages.Select(p => Path.ChangeExtension(p.Path, ".pdf"))];
    }

    // The fonts of a portal are not on this machine.
    private static byte[] Styled(byte[] page) => System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(page).Replace(
        "</head>", "<style>body{font-family:'Noto Serif CJK SC'}</style></head>", StringComparison.OrdinalIgnoreCase));

    private static string Cut(string line) => line[..Math.Min(40, line.Length)];
}

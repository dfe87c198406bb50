using System.Text.RegularExpressions;
using Lianghui.Documents.Pdf;
using Lianghui.Documents.Tests.Museum;
using Lianghui.Documents.Tests.Specimens;
using Lianghui.Text;

namespace Lianghui.Documents.Tests.Pdf;

/// <summary>PDF files made from the invented reports give their texts back.</summary>
public sealed partial class PdfTest(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lianghui-pdf-test-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("2031/910000")]
    [InlineData("2031/920000", Traits = ["Speed", "Slow"])]
    [InlineData("2031/930000", Traits = ["Speed", "Slow"])]
    public async Task Printed_by_a_browser(string name)
    {
        var text = Specimen.Named(name);
        var pdf = await Printing.Chromium(Styled(Markup.Paragraphs(text.Lines(), l => Markup.Escape(l)).Replace("　　", "", StringComparison.Ordinal)), _folder.FullName);
        Same(text, await PdfReader.ReadAsync(pdf, "a.pdf", Stop));
    }

    [Theory]
    [InlineData("2031/930000")]
    [InlineData("2031/920000", Traits = ["Speed", "Slow"])]
    [InlineData("2031/910000", Traits = ["Speed", "Slow"])]
    public async Task Made_by_an_office_program(string name)
    {
        var text = Specimen.Named(name);
        Same(text, await PdfReader.ReadAsync(await Printing.Office(text.Lines(), _folder.FullName), "a.pdf", Stop));
    }

    [Fact]
    public async Task Columns_heads_feet_and_page_numbers()
    {
        var body = Markup.Paragraphs(Specimen.Province.Lines()).Replace("　　", "", StringComparison.Ordinal);
        var html = Styled($"<div style='column-count:2;column-gap:3em'>{body}</div>", "@page{margin:25mm 20mm;@top-center{content:'云岭省人民政府公报 2031年第1期'}@bottom-center{content:'- ' counter(page) ' -'}}");
        Same(Specimen.Province, await PdfReader.ReadAsync(await Printing.Chromium(html, _folder.FullName), "a.pdf", Stop));
    }

    [Fact]
    public async Task The_report_is_cut_out_of_a_gazette()
    {
        var other = string.Concat(Enumerable.Range(1, 30).Select(i => $"<p style='text-indent:2em'>第{i}条　各级各部门要抓好本办法的落实，明确责任，加强督查，确保各项要求落到实处，取得实效。</p>"));
        var body = Markup.Paragraphs(Specimen.City.Lines()).Replace("　　", "", StringComparison.Ordinal);
        var html = Styled($"<h2>目录</h2><p>政府工作报告……………（3）</p><h2>云岭省人民政府关于印发某某办法的通知</h2>{other}{body}<h2>云岭省人民代表大会关于政府工作报告的决议</h2>{other}");
        var document = await PdfReader.ReadAsync(await Printing.Chromium(html, _folder.FullName), "a.pdf", Stop);
        Same(Specimen.City, document);
        Assert.Contains(document.Issues, i => i.Code == "gazette");
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(0, Traits = ["Speed", "Slow"])]
    public async Task A_scan_is_recognised_and_doubtful_numbers_are_flagged(double askew)
    {
        Printing.Find("tesseract");
        var lines = Specimen.Province.Lines().Take(26).ToList();
        var text = StoredText.FromParagraphs(lines);
        var html = Styled($"<div style='transform:rotate({askew}deg);padding:1em'>{Markup.Paragraphs(lines).Replace("　　", "", StringComparison.Ordinal)}</div>");
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "scan.pdf"), await Printing.Chromium(html, _folder.FullName), Stop);
        var document = await OcrReader.ReadAsync(Path.Combine(_folder.FullName, "scan.pdf"), _folder.FullName, "scan.pdf", Stop);
        var rate = ErrorRate(Plain(text.Value), Plain(document.Text.Value));
        var right = Numbers(text.Value);
        var flagged = document.Issues.Where(i => i.Code == "ocr-number").Select(i => i.Span!.Value).ToList();
        var wrong = Number().Matches(Folding.Fold(document.Text.Value)).Where(m => !right.Contains(m.Value)).ToList();
        var silent = wrong.Where(m => !flagged.Exists(f => f.Start < m.Index + m.Length && m.Index < f.Start + f.Length)).Select(m => m.Value).ToList();
        output.WriteLine($"askew {askew}: character error rate {rate:P2}; {right.Count} numbers, {wrong.Count} read wrongly ({string.Join(' ', wrong)}), {flagged.Count} flagged, wrong and not flagged: {string.Join(' ', silent)}");
        Assert.Equal("ocr", document.Format);
        Assert.True(rate <= 0.04, $"{rate:P2}");
        Assert.Empty(silent);
    }

    private void Same(StoredText text, ReadDocument document)
    {
        var (expected, read) = (text.Folded.Split('\n'), Folding.Fold(document.Text.Value).Split('\n'));
        foreach (var line in expected.Except(read).Select(l => "- " + l).Concat(read.Except(expected).Select(l => "+ " + l)).Take(12))
        {
            output.WriteLine(line[..Math.Min(90, line.Length)]);
        }

        Assert.Equal(text.Folded, Folding.Fold(document.Text.Value));
    }

    private static string Styled(string body, string more = "@page{margin:25mm}") =>
        $"<html><head><meta charset=utf-8><style>{more} body{{font:14pt 'Noto Serif CJK SC','Noto Sans CJK SC';line-height:1.8}} p{{margin:0;text-align:justify;text-indent:2em}}</style></head><body>{body}</body></html>";

    private static string Plain(string text) => Folding.Fold(text).Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static HashSet<string> Numbers(string text) => [.. Number().Matches(Plain(text)).Select(m => m.Value)];

    private static double ErrorRate(string expected, string read)
    {
        var row = Enumerable.Range(0, read.Length + 1).ToArray();
        for (var i = 1; i <= expected.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= read.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (expected[i - 1] == read[j - 1] ? 0 : 1)));
            }
        }

        return (double)row[^1] / expected.Length;
    }

    [GeneratedRegex("\\d+(?:\\.\\d+)?%?", RegexOptions.None, 1000)]
    private static partial Regex Number();
}

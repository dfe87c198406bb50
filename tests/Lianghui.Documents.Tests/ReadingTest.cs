using System.IO.Compression;
using System.Text;
using Lianghui.Documents;
using Lianghui.Text;

namespace Lianghui.Documents.Tests;

public sealed class ReadingTest : IDisposable
{
    private const string Report = "2031年云岭省政府工作报告\n各位代表：\n现在，我代表省人民政府向大会报告工作。\n地区生产总值增长５％左右。";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lianghui-test-");

    static ReadingTest() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "gb18030"];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Word_files_and_tables_give_the_text_that_plain_text_gives()
    {
        var plain = await Versions(Checkout.RequireShared("corpus/reports/2025"), Checkout.RequireShared("corpus/reports/2026"));
        var word = await Versions(Checkout.RequireShared("corpus/originals/2025-docx"));
        var tables = await Versions(Checkout.RequireShared("corpus/originals/2026-csv"));
        Assert.Equal((31, 10), (word.Count, tables.Count));
        Assert.Empty(word.Except(plain));
        Assert.Empty(tables.Except(plain));
    }

    [Fact]
    public async Task Every_offset_of_a_real_report_leads_back_to_its_paragraph()
    {
        var file = Directory.GetFiles(Checkout.RequireShared("corpus/originals/2025-docx"), "*.docx").Order().First();
        var document = (await Read(file)).Document!;
        Assert.All(document.Text.Paragraphs, p => Assert.StartsWith("paragraph ", document.Map.ToSource(p.Start)!.Value.Part, StringComparison.Ordinal));
        Assert.Equal(document.Text.Paragraphs.Count, document.Text.Paragraphs.Select(p => document.Map.ToSource(p.Start)!.Value.Part).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task An_encoding_is_told_by_the_bytes(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var bytes = encoding.GetPreamble().Concat(encoding.GetBytes(Report + "\n" + string.Concat(Enumerable.Repeat("我们坚持稳中求进。", 50)))).ToArray();
        var outcome = await Read(Write("报告.txt", bytes));
        Assert.StartsWith(Report, outcome.Document!.Text.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.txt", "", "empty")]
    [InlineData("cut.docx", "PK\u0003\u0004word/document.xml", "cut off")]
    [InlineData("old.xlsx", "PK\u0003\u0004xl/workbook.xml", "workbook")]
    public async Task A_bad_file_is_named_with_a_remedy(string name, string content, string expected) =>
        Assert.Contains(expected, (await Read(Write(name, Encoding.Latin1.GetBytes(content)))).Error!, StringComparison.Ordinal);

    [Fact]
    public async Task Formats_that_are_not_read_are_told_by_their_bytes()
    {
        var ofd = Path.Combine(_folder.FullName, "report.pdf");
        using (var zip = ZipFile.Open(ofd, ZipArchiveMode.Create))
        {
            zip.CreateEntry("OFD.xml");
        }

        Assert.Contains("OFD", (await Read(ofd)).Error!, StringComparison.Ordinal);
        foreach (var head in new byte[][] { [.. "Rar!\u001A\a\0"u8], [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], [0x1F, 0x8B, 8, 0] })
        {
            Assert.Contains("unpack it", (await Read(Write("report.txt", [.. head, .. new byte[64]]))).Error!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_zip_that_holds_a_Word_file_is_an_archive_and_no_Word_file()
    {
        var (path, word) = (Path.Combine(_folder.FullName, "mixed.zip"), Specimens.WordSpecimen.Write(Report.Split('\n')));
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("省级/报告.docx", CompressionLevel.NoCompression).Open();
            entry.Write(word);
        }

        var outcome = Assert.Single(await ReadAll(path));
        Assert.EndsWith("!省级/报告.docx", outcome.Source, StringComparison.Ordinal);
        Assert.StartsWith(Report.Split('\n')[0], outcome.Document!.Text.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quoted-printable", "utf-8")]
    [InlineData("base64", "gb2312")]
    public async Task A_page_saved_in_one_file_gives_the_text_and_address_of_the_page(string transfer, string charset)
    {
        var html = "<html><head><title>门户</title></head><body><div id='zoom'>" + string.Concat(Report.Split('\n').Select(l => $"<p>{l}</p>")) + string.Concat(Enumerable.Repeat("<p>我们坚持稳中求进、以进促稳。</p>", 30)) + "</div><img src='cid:a'></body></html>";
        var page = new MimeKit.MimePart("text", "html") { Content = new MimeKit.MimeContent(new MemoryStream(Encoding.GetEncoding(charset).GetBytes(html))), ContentLocation = new Uri("https://example.gov.cn/a.html") };
        page.ContentType.Charset = charset;
        page.ContentTransferEncoding = transfer == "base64" ? MimeKit.ContentEncoding.Base64 : MimeKit.ContentEncoding.QuotedPrintable;
        var picture = new MimeKit.MimePart("image", "png") { Content = new MimeKit.MimeContent(new MemoryStream(new byte[2000])), ContentTransferEncoding = MimeKit.ContentEncoding.Base64 };
        using var message = new MimeKit.MimeMessage { Body = new MimeKit.MultipartRelated { page, picture }, Subject = "2031年云岭省政府工作报告" };
        using var bytes = new MemoryStream();
        await message.WriteToAsync(bytes, TestContext.Current.CancellationToken);
        var document = (await Read(Write("page.mht", bytes.ToArray()))).Document!;
        Assert.Equal((await Read(Write("page.html", Encoding.UTF8.GetBytes(html)))).Document!.Text.Value, document.Text.Value);
        Assert.Equal("https://example.gov.cn/a.html", document.Hints.Address);
    }

    [Fact]
    public async Task A_saved_page_cut_off_in_its_head_is_named() =>
        Assert.Contains("without a page", (await Read(Write("cut.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"u8.ToArray()))).Error!, StringComparison.Ordinal);

    [Fact]
    public async Task A_binary_file_is_no_text() =>
        Assert.Contains("no text", (await Read(Write("data.txt", [.. Enumerable.Range(0, 4_000).Select(i => (byte)(i * 7))]))).Error!, StringComparison.Ordinal);

    [Fact]
    public async Task A_zip_bomb_is_not_opened()
    {
        var path = Path.Combine(_folder.FullName, "bomb.docx");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var block = new byte[1_000_000];
            for (var i = 0; i < 80; i++)
            {
                part.Write(block);
            }
        }

        Assert.Contains("zip bomb", (await Read(path)).Error!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_in_an_archive_are_read_in_both_encodings_and_write_nothing()
    {
        var path = Path.Combine(_folder.FullName, "reports.zip");
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create, false, Encoding.GetEncoding("gb18030")))
        {
            foreach (var name in new[] { "云岭省报告.txt", "../../escape.txt" })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(Report));
            }
        }

        var outcomes = await ReadAll(path);
        Assert.Equal(2, outcomes.Count);
        Assert.Contains(outcomes, o => o.Source.EndsWith("!云岭省报告.txt", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(_folder.Parent!.Parent!.FullName, "escape.txt")));
    }

    [Theory]
    [InlineData("utf-8", "云岭省报告.txt")]
    [InlineData("gb18030", "2031年云岭省政府工作报告.txt")]
    [InlineData("ibm437", "résumé.txt")]
    public async Task Names_without_a_mark_are_read_in_three_encodings(string encoding, string name)
    {
        var path = Path.Combine(_folder.FullName, "names.zip");
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create, false, Encoding.GetEncoding(encoding)))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(Report));
        }

        Assert.EndsWith("!" + name, Assert.Single(await ReadAll(path)).Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Word_numbers_breaks_and_boxes_stand_in_the_text_once()
    {
        const string xml = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>扩大内需</w:t><w:br/><w:t>做强产业</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>深化改革</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>
            <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>框外</w:t></w:r></w:p>
            </w:body></w:document>
            """;
        const string numbering = """
            <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """;
        var path = Path.Combine(_folder.FullName, "numbers.docx");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in new[] { ("word/document.xml", xml), ("word/numbering.xml", numbering) })
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        Assert.Equal("（一）扩大内需\n做强产业\n（二）深化改革\n框外\n框内", (await Read(path)).Document!.Text.Value);
    }

    [Fact]
    public async Task A_page_gives_its_article_without_the_portal_around_it()
    {
        var html = "<html><head><meta charset='gb2312'><title>门户</title><meta name='PubDate' content='2031-02-03 10:00'></head><body><div><a href='/'>首页</a></div><script>alert(1)</script><div class='x'><h1>2031年云岭省政府工作报告</h1><p>【字体：大 中 小】</p><div id='zoom'>"
            + string.Concat(Report.Split('\n').Skip(1).Select(l => $"<p>　　{l}</p>")) + string.Concat(Enumerable.Repeat("<p>我们坚持稳中求进、以进促稳。</p>", 30)) + "</div><p>责任编辑：某某</p></div></body></html>";
        var document = (await Read(Write("page.html", Encoding.UTF8.GetBytes(html)))).Document!;
        Assert.Equal(new DateOnly(2031, 2, 3), document.Hints.Published);
        Assert.Contains("\n各位代表：\n现在，我代表省人民政府向大会报告工作。\n", document.Text.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("责任编辑", document.Text.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", document.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_nested_a_hundred_thousand_levels_deep_is_read()
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + string.Concat(Enumerable.Repeat("我们坚持稳中求进。", 100)) + "</body></html>";
        Assert.Equal(900, (await Read(Write("deep.html", Encoding.UTF8.GetBytes(html)))).Document!.Text.Value.Length);
    }

    [Fact]
    public async Task A_damaged_byte_does_not_change_the_encoding_and_is_told()
    {
        var document = (await Read(Write("a.txt", [.. Encoding.UTF8.GetBytes(Report), 0xFF, .. Encoding.UTF8.GetBytes("\n结束")]))).Document!;
        Assert.StartsWith(Report, document.Text.Value, StringComparison.Ordinal);
        Assert.Equal("damaged-characters", Assert.Single(document.Issues).Code);
    }

    [Fact]
    public async Task A_saved_page_of_several_says_so()
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<p>我们坚持稳中求进、以进促稳。</p>", 40)) + "<a href='b.html'>下一页</a></body></html>";
        Assert.Contains((await Read(Write("a.html", Encoding.UTF8.GetBytes(html)))).Document!.Issues, i => i.Code == "split-page");
    }

    [Fact]
    public async Task Numbers_of_lists_are_those_that_a_browser_shows()
    {
        var html = "<html><body><ol><li>扩大内需<li value=5>深化改革</ol><ol style='list-style-type: simp-chinese-informal' start=10><li>改善民生<li>守牢底线</ol><ol><li>（一）做强产业</ol></body></html>";
        Assert.Equal("1. 扩大内需\n5. 深化改革\n十、改善民生\n十一、守牢底线\n（一）做强产业", (await Read(Write("l.html", Encoding.UTF8.GetBytes(html)))).Document!.Text.Value);
    }

    [Fact]
    public async Task A_challenge_page_is_named_as_one()
    {
        var html = "<html><head><title>安全验证</title></head><body><p>请完成验证码后继续访问</p></body></html>";
        Assert.Contains("challenge", (await Read(Write("c.html", Encoding.UTF8.GetBytes(html)))).Error!, StringComparison.Ordinal);
    }

    private static async Task<HashSet<string>> Versions(params string[] folders)
    {
        var versions = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in folders.SelectMany(f => Directory.GetFiles(f)))
        {
            versions.Add((await Read(file)).Document!.Text.Version);
        }

        return versions;
    }

    private static async Task<ReadOutcome> Read(string path) => (await ReadAll(path)).Single();

    private static async Task<List<ReadOutcome>> ReadAll(string path)
    {
        var outcomes = new List<ReadOutcome>();
        await foreach (var outcome in DocumentReader.ReadAsync(path, TestContext.Current.CancellationToken))
        {
            outcomes.Add(outcome);
        }

        return outcomes;
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}

using System.IO.Compression;
using System.Text;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Cli.Tests;

/// <summary>A folder of a thousand files of which some are bad: each bad one is named with a remedy, every good one is kept.</summary>
public sealed class BadInputTest : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_failed_download_is_named_as_such_and_a_closed_folder_is_not_passed_over()
    {
        _tool.Write("in/good.txt", Reports.Of());
        _tool.Write("in/failed.docx", "hello");
        var closed = Directory.CreateDirectory(_tool.Path("in/closed")).FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(closed, UnixFileMode.None);
        }

        var result = _tool.Run("add", "in", "--library", "a.db", "--format", "json");
        Assert.Equal(1, result.Code);
        Assert.Contains("failed.docx: it is named .docx, but holds only 5 bytes", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Rows, r => r.GetProperty("status").GetString() == "added");
        if (!OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess)
        {
            Assert.Contains("no right to open this folder", result.Error, StringComparison.Ordinal);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Of_a_thousand_files_the_bad_ones_are_named_and_the_good_ones_are_kept()
    {
        const int good = 995;
        foreach (var (i, place, year) in Enumerable.Range(0, good).Select(i => (i, Places.All[i % 31].Full, 1990 + (i / 31))))
        {
            _tool.Write($"in/{i:000}.txt", Reports.Of(place, year));
        }

        Write("in/a-cut.docx", Word(Reports.Of())[..700]);
        Write("in/a-bomb.docx", Word(new string(' ', 60_000_000)));
        Write("in/a-locked.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage")]);
        Write("in/a-binary.txt", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7 % 256))]);
        Write("in/a-empty.txt", []);

        var result = _tool.Run("add", "in", "--library", "a.db", "--format", "json");
        Assert.Equal(1, result.Code);
        Assert.Equal(good, result.Rows.Count(r => r.GetProperty("status").GetString() == "added"));
        Assert.Equal(good, _tool.Run("reports", "--library", "a.db", "--format", "json").Rows.Count);
        foreach (var bad in Directory.GetFiles(_tool.Path("in"), "a-*").Select(Path.GetFileName))
        {
            var message = Assert.Single(result.Error.Split('\n'), l => l.Contains(bad!, StringComparison.Ordinal));
            Assert.True(message.Length > bad!.Length + 30, message);
        }

        var again = _tool.Run("add", "in", "--library", "a.db", "--format", "json");
        Assert.Equal(1, again.Code);
        Assert.Equal(good, again.Rows.Count(r => r.GetProperty("status").GetString() == "unchanged"));
    }

    [Fact]
    public void Word_and_plain_text_of_one_report_are_one_version()
    {
        _tool.Write("a.txt", Reports.Of());
        Write("b.docx", Word(Reports.Of()));
        Assert.Equal(0, _tool.Run("add", "a.txt", "b.docx", "--library", "a.db").Code);
        Assert.Single(_tool.Run("reports", "--library", "a.db", "--format", "json").Rows);
        var task = _tool.Run("tasks", "--library", "a.db", "--ids", "--format", "json").Rows[0].GetProperty("id").GetString()!;
        var shown = _tool.Run("show", task, "--library", "a.db").Output;
        Assert.Contains("a.txt (plain)", shown, StringComparison.Ordinal);
        Assert.Contains("b.docx (docx), paragraph", shown, StringComparison.Ordinal);
    }

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(_tool.Path(name), bytes);

    private static byte[] Word(string text)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(archive, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """);
            var paragraphs = string.Concat(text.Split('\n').Select(l => $"<w:p><w:r><w:t xml:space=\"preserve\">{l}</w:t></w:r></w:p>"));
            Entry(archive, "word/document.xml",
                $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{paragraphs}</w:body></w:document>");
        }

        return memory.ToArray();
    }

    private static void Entry(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open());
        writer.Write(content);
    }
}

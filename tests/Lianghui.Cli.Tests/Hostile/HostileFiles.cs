using System.IO.Compression;
using System.Text;

namespace Lianghui.Cli.Tests.Hostile;

/// <summary>Makes documents that are made to harm.</summary>
internal static class HostileFiles
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string Report = Reports.Of("云南省");

    /// <summary>Writes one.</summary>
    /// <param name="name">Which.</param>
    /// <param name="path">Where.</param>
    /// <param name="secret">A file that it tries to read.</param>
    public static void Write(string name, string path, string secret)
    {
        switch (name)
        {
            case "deep.html": Text(path, "<html><body>" + Many("<div>", 100_000) + Paragraphs() + "</body></html>"); break;
            case "flood.html": Text(path, "<html><body>" + Many("<b>", 3_500_000) + Paragraphs()); break;
            case "long.html": Text(path, "<html><body><p>" + Many("我们坚持稳中求进。", 400_000) + "</p>" + Paragraphs()); break;
            case "active.html": Text(path, Active(secret)); break;
            case "deep.json": Text(path, Many("[", 5_000_000) + "\"x\"" + Many("]", 5_000_000)); break;
            case "entity.docx": Document(path, $"<!DOCTYPE d [<!ENTITY x SYSTEM \"file://{secret}\">]><w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"); break;
            case "laughs.docx": Document(path, Laughs()); break;
            case "bomb.docx": Zip(path, ("word/document.xml", stream => Zeros(stream, 700))); break;
            case "bomb.zip": Zip(path, ("a.txt", stream => Zeros(stream, 400)), ("b.txt", stream => Zeros(stream, 400))); break;
            case "slip.zip": Zip(path, [.. Names(secret).Select(n => (n, (Action<Stream>)(stream => stream.Write(Encoding.UTF8.GetBytes(Report)))))]); break;
            case "nested.zip": File.WriteAllBytes(path, Nested(6)); break;
            case "plain.txt": Zeros(path, 120); break;
            case "table.csv": Table(path, 30 * 1024 * 1024); break;
            case "pages.pdf": PagesOfPdf.Write(path, 50_000, "BT /F 12 Tf 72 700 Td (page of a report that never ends) Tj ET"); break;
            case "blank.pdf": PagesOfPdf.Write(path, 50_000, ""); break;
            default: throw new ArgumentOutOfRangeException(nameof(name), name, null);
        }
    }

    private static IEnumerable<string> Names(string secret) =>
        ["../../escape.txt", "/tmp/lianghui-escape.txt", "..\\..\\escape.txt", "C:\\escape.txt", "a/../../../escape.txt", secret, new string('长', 300) + ".txt", "a\0b.txt"];

    private static string Active(string secret) => "<html><head><meta http-equiv=refresh content='0;url=file://" + secret + "'><base href='file:///'><style>@import url(file://" + secret + ");</style><link rel=stylesheet href='file://" + secret
        + "'></head><body onload=\"location='file://" + secret + "'\"><svg onload=alert(1)><script xlink:href='file://" + secret + "'/><foreignObject><p>图</p></foreignObject></svg><iframe src='file://" + secret + "'></iframe><object data='file://" + secret
        + "'></object><img src=x onerror=alert(1)><a href='javascript:alert(1)'>下一页</a><script>document.write('<p>坏</p>')</script><math><mtext></p><style><a title=\"</style><img src=x onerror=alert(1)>\"></math>" + Paragraphs() + "</body></html>";

    private static string Laughs()
    {
        var entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 30; i++)
        {
            entities.Append($"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};&a{i - 1};\">");
        }

        return $"<!DOCTYPE d [{entities}]><w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>&a29;</w:t></w:r></w:p></w:body></w:document>";
    }

    private static void Document(string path, string xml) => Zip(path, ("word/document.xml", stream => stream.Write(Encoding.UTF8.GetBytes(xml))));

    private static byte[] Nested(int depth)
    {
        var inner = depth == 0 ? Encoding.UTF8.GetBytes(Report) : Nested(depth - 1);
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, true))
        {
            using var entry = zip.CreateEntry(depth == 0 ? "a.txt" : "a.zip").Open();
            entry.Write(inner);
        }

        return memory.ToArray();
    }

    private static void Zip(string path, params (string Name, Action<Stream> Write)[] entries)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, write) in entries)
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            write(entry);
        }
    }

    private static void Table(string path, int length)
    {
        using var writer = new StreamWriter(path, false, new UTF8Encoding(true));
        writer.WriteLine("province,year,content");
        for (var i = 0; writer.BaseStream.Position < length; i++)
        {
            writer.WriteLine($"云南省,{1980 + (i % 40)},\"{Report}{Many("我们坚持稳中求进。\n", 20_000)}\"");
        }
    }

    private static void Zeros(Stream stream, int mebibytes)
    {
        var block = new byte[1024 * 1024];
        Array.Fill(block, (byte)'a');
        for (var i = 0; i < mebibytes; i++)
        {
            stream.Write(block);
        }
    }

    private static void Zeros(string path, int mebibytes)
    {
        using var stream = File.Create(path);
        Zeros(stream, mebibytes);
    }

    private static void Text(string path, string text) => File.WriteAllText(path, text);

    private static string Paragraphs() => string.Concat(Report.Split('\n').Select(l => $"<p>{l}</p>"));

    private static string Many(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}

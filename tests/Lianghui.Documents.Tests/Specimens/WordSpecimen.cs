using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace Lianghui.Documents.Tests.Specimens;

/// <summary>
/// Writes a report as a Word file with what real ones hold beside the text: numbers that Word makes, a header, a page number, a deleted
/// revision, a field, a bookmark. None of these belongs to the stored text but the numbers.
/// </summary>
internal static partial class WordSpecimen
{
    private const string Space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private const string Types = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>
        """;

    private const string Root = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """;

    private const string Parts = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>
        """;

    private const string Numbering = $"""
        <w:numbering {Space}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1是"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>
        """;

    private const string Header = $"<w:hdr {Space}><w:p><w:r><w:t>云岭省人民政府公报</w:t></w:r></w:p></w:hdr>";

    /// <summary>The file's bytes; lines that begin with 一是 to 十是 and are headings are numbered by Word.</summary>
    public static byte[] Write(IReadOnlyList<string> lines)
    {
        var body = string.Concat(lines.Select((line, i) => Paragraph(line, i == 0)));
        var document = $"<w:document {Space}><w:body>{body}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", Types);
            Put(zip, "_rels/.rels", Root);
            Put(zip, "word/_rels/document.xml.rels", Parts);
            Put(zip, "word/document.xml", document);
            Put(zip, "word/numbering.xml", Numbering);
            Put(zip, "word/header1.xml", Header);
        }

        return memory.ToArray();
    }

    private static string Paragraph(string line, bool isTitle)
    {
        var isNumbered = Numbered().IsMatch(line);
        var text = isNumbered ? line[2..] : line;
        var properties = isTitle ? "<w:jc w:val=\"center\"/>"
            : isNumbered ? "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr><w:ind w:firstLine=\"640\"/>" : "<w:ind w:firstLine=\"640\"/>";
        // Real files cut a paragraph into runs anywhere, also inside a number.
        var cut = text.Length / 2;
        return $"<w:p><w:pPr>{properties}</w:pPr>{(isTitle ? Extras : "")}{Run(text[..cut])}{Run(text[cut..])}</w:p>";
    }

    private const string Extras = "<w:bookmarkStart w:id=\"0\" w:name=\"top\"/><w:bookmarkEnd w:id=\"0\"/><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>送审稿</w:delText></w:r></w:del><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    private static void Put(ZipArchive zip, string name, string content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2031, 1, 20, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    [GeneratedRegex("^[一二三四五六七八九]是[^。]{4,40}$", RegexOptions.None, 1000)]
    private static partial Regex Numbered();
}

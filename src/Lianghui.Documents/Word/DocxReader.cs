using System.IO.Compression;
using System.Xml;
using Lianghui.Text;

namespace Lianghui.Documents.Word;

/// <summary>Word files: paragraphs, tables, line breaks, Word's own numbers, text boxes and footnotes; headers and footers stay apart and are told.</summary>
internal static class DocxReader
{
    private const long MaxPart = 64 * 1024 * 1024;
    private const int MaxRatio = 300;
    private const int MostFurniture = 12;

    internal static ReadDocument Read(byte[] bytes, string source)
    {
        using var archive = Open(bytes);
        var main = Part(archive, "word/document.xml") ?? throw new UnreadableException("it is no complete Word file (word/document.xml is missing); open it in Word and save it again");
        var numbers = NumberingReader.Read(Part(archive, "word/numbering.xml"), Part(archive, "word/styles.xml"));
        var builder = new DocumentBuilder();
        var number = 0;
        try
        {
            foreach (var paragraph in DocxParagraphs.Read(main, numbers))
            {
                builder.Add(paragraph, $"paragraph {++number}");
            }

            foreach (var part in (string[])["footnote", "endnote"])
            {
                foreach (var note in Part(archive, $"word/{part}s.xml") is { } notes ? DocxParagraphs.Read(notes, numbers) : [])
                {
                    builder.Add(note, $"{part} paragraph {++number}");
                }
            }
        }
        catch (Exception error) when (error is XmlException or InvalidDataException)
        {
            throw new UnreadableException($"the Word file is damaged ({error.Message.TrimEnd('.')}); open it in Word and save it again");
        }

        return builder.Build(source, "docx", new DocumentHints(Title: Path.GetFileNameWithoutExtension(source)), [.. Furniture(archive)]);
    }

    // What pages repeat at their edges is no text of the report, but it is told: it may name the place or the day.
    private static IEnumerable<Issue> Furniture(ZipArchive archive)
    {
        var none = NumberingReader.Read(null, null);
        var lines = archive.Entries.Select(e => e.FullName).Where(n => (n.StartsWith("word/header", StringComparison.Ordinal) || n.StartsWith("word/footer", StringComparison.Ordinal)) && n.EndsWith(".xml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Take(MostFurniture).SelectMany(n => Lines(archive, n, none)).Select(l => StoredText.Trim(l).ToString()).Where(l => l.Any(char.IsLetter)).Distinct().ToList();
        if (lines.Count > 0)
        {
            yield return new Issue("page-edges", $"The pages' heads and feet are not part of the text: {string.Join(" / ", lines.Take(3).Select(l => l.Length > 40 ? l[..40] + "…" : l))}", IssueLevel.Note);
        }
    }

    private static List<string> Lines(ZipArchive archive, string part, Numbering numbers)
    {
        try
        {
            return [.. DocxParagraphs.Read(Part(archive, part)!, numbers)];
        }
        catch (Exception error) when (error is XmlException or InvalidDataException or UnreadableException)
        {
            return [];
        }
    }

    private static ZipArchive Open(byte[] bytes)
    {
        try
        {
            return new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableException("the Word file is cut off or damaged; download it again");
        }
    }

    // Sizes in an archive's directory can lie, so the stream counts too.
    private static Stream? Part(ZipArchive archive, string name)
    {
        var entry = archive.GetEntry(name);
        if (entry is null)
        {
            return null;
        }

        if (entry.Length > MaxPart || (entry.Length > 1_000_000 && entry.Length / Math.Max(1, entry.CompressedLength) > MaxRatio))
        {
            throw new UnreadableException($"it unpacks to {entry.Length / 1_048_576} MiB, far more than a report: it is a zip bomb or damaged, and is not opened");
        }

        return new LimitedStream(entry.Open(), MaxPart);
    }
}

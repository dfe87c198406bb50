using System.IO.Compression;
using System.Xml;
using Lianghui.Text;

namespace Lianghui.Documents.Word;

/// <summary>Word files: paragraphs, tables, line breaks, Word's own numbers, text boxes and footnotes; headers and footers stay apart.</summary>
internal static class DocxReader
{
    private const long MaxPart = 64 * 1024 * 1024;
    private const int MaxRatio = 300;

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

            if (Part(archive, "word/footnotes.xml") is { } notes)
            {
                foreach (var note in DocxParagraphs.Read(notes, numbers))
                {
                    builder.Add(note, $"footnote paragraph {++number}");
                }
            }
        }
        catch (Exception error) when (error is XmlException or InvalidDataException)
        {
            throw new UnreadableException($"the Word file is damaged ({error.Message.TrimEnd('.')}); open it in Word and save it again");
        }

        return builder.Build(source, "docx", new DocumentHints(Title: Path.GetFileNameWithoutExtension(source)), []);
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

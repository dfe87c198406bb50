using System.Runtime.CompilerServices;
using Lianghui.Documents.Archives;
using Lianghui.Documents.Csv;
using Lianghui.Documents.Html;
using Lianghui.Documents.Pdf;
using Lianghui.Documents.Plain;
using Lianghui.Documents.Word;
using Lianghui.Text;

namespace Lianghui.Documents;

/// <summary>Reads files of any format into documents; the format is told by the bytes, never by the name.</summary>
public static class DocumentReader
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const long MaxBytes = 128 * 1024 * 1024;

    // No report is so short; a file of such a name and size is what a failed download leaves.
    private const int FewestOfText = 600;

    private const int MostText = 48 * 1024 * 1024;

    /// <summary>Reads the documents of one file, or of standard input for <c>-</c>.</summary>
    /// <returns>One outcome a document; a file that cannot be read is one outcome with an error for people.</returns>
    public static async IAsyncEnumerable<ReadOutcome> ReadAsync(string name, [EnumeratorCancellation] CancellationToken stop)
    {
        byte[] bytes;
        if (name == "-")
        {
            using var memory = new MemoryStream();
            await Console.OpenStandardInput().CopyToAsync(memory, stop);
            bytes = memory.ToArray();
        }
        else if (new FileInfo(name) is { Exists: true, Length: > MaxBytes } file)
        {
            yield return new ReadOutcome(name, null, $"it has {file.Length / 1_048_576} MiB; at most {MaxBytes / 1_048_576} are read. A report is far smaller: is it the right file?");
            yield break;
        }
        else
        {
            bytes = await File.ReadAllBytesAsync(name, stop);
        }

        await foreach (var outcome in ReadAsync(bytes, name, 0, stop))
        {
            yield return outcome;
        }
    }

    /// <summary>Reads the documents of a file's bytes.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <param name="source">Its name, for messages and as a hint.</param>
    /// <param name="stop">Stops the work.</param>
    public static IAsyncEnumerable<ReadOutcome> ReadAsync(byte[] bytes, string source, CancellationToken stop) => ReadAsync(bytes, source, 0, stop);

    /// <summary>Reads the documents of bytes.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <param name="source">Its name, for messages and as a hint.</param>
    /// <param name="depth">How many archives it lies in.</param>
    /// <param name="stop">Stops the work.</param>
    internal static async IAsyncEnumerable<ReadOutcome> ReadAsync(
        byte[] bytes, string source, int depth, [EnumeratorCancellation] CancellationToken stop)
    {
        var format = FormatSniffer.Tell(bytes);
        if (format == Format.Zip)
        {
            await foreach (var inner in ZipArchiveReader.ReadAsync(bytes, source, depth, stop))
            {
                yield return inner;
            }

            yield break;
        }

        foreach (var outcome in await OneFormatAsync(format, bytes, source, stop))
        {
            yield return outcome;
        }
    }

    private static async Task<IEnumerable<ReadOutcome>> OneFormatAsync(Format format, byte[] bytes, string source, CancellationToken stop)
    {
        try
        {
            return format switch
            {
                Format.Empty => throw new UnreadableException("it is empty; save or download it again"),
                Format.Docx => [Good(DocxReader.Read(bytes, source))],
                Format.Ole => [Good(await LegacyWord.ReadAsync(bytes, source, ".doc", stop))],
                Format.Rtf => [Good(await LegacyWord.ReadAsync(bytes, source, ".rtf", stop))],
                Format.Pdf => [Good(await PdfReader.ReadAsync(bytes, source, stop))],
                Format.Mhtml => [Good(SavedPage.Read(bytes, source, stop))],
                Format.Html or Format.Json => [Good(HtmlReader.Read(bytes, source, null))],
                Format.Xlsx => throw new UnreadableException("it is a workbook; save its full-text column as CSV and add that"),
                Format.Ofd => throw new UnreadableException("it is an OFD file; open it in a reader of OFD, save or print it as PDF, and add that"),
                Format.OtherArchive => throw new UnreadableException("it is an archive other than zip (RAR, 7z or gzip); unpack it and add the folder"),
                Format.Binary => throw new UnreadableException("it is no text and no format that is read here (plain text, .docx, .csv, .html, .pdf, .zip); convert it first"),
                _ => Text(bytes, source),
            };
        }
        catch (UnreadableException error)
        {
            return [new ReadOutcome(source, null, error.Message)];
        }
    }

    private static IEnumerable<ReadOutcome> Text(byte[] bytes, string source)
    {
        if (bytes.Length < FewestOfText && (Path.GetExtension(source).ToLowerInvariant() is ".docx" or ".doc" or ".pdf" or ".xlsx"))
        {
            throw new UnreadableException($"it is named {Path.GetExtension(source)}, but holds only {bytes.Length} bytes of plain text; download or save it again");
        }

        if (bytes.Length > MostText)
        {
            throw new UnreadableException($"it is {bytes.Length / 1_048_576} MiB of text; at most {MostText / 1_048_576} MiB are read at once. Split it");
        }

        var (text, damaged) = TextDecoder.DecodeCounting(bytes);
        var outcomes = CsvReaderOfReports.TryRead(text, source) is { } rows ? rows : [Good(PlainReader.Read(text, source))];
        var issue = new Issue("damaged-characters", $"{damaged} bytes are no characters; they stand as \uFFFD in the text. Save or download the file again.");
        return damaged == 0 ? outcomes : outcomes.Select(o => o.Document is null ? o : o with { Document = o.Document with { Issues = [issue, .. o.Document.Issues] } });
    }

    private static ReadOutcome Good(ReadDocument document) => new(document.Source, document, null);
}

/// <summary>A file cannot be read; the message says why and what to do, without the file's name.</summary>
public sealed class UnreadableException(string message) : Exception(message)
{
    /// <summary>Whether the portal may answer otherwise when it is asked again.</summary>
    public bool IsPassing { get; init; }
}

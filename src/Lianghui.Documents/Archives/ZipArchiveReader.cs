using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Lianghui.Documents.Plain;

namespace Lianghui.Documents.Archives;

/// <summary>Zip archives: each entry is read as a file of its own; nothing is ever written to disk, so no entry's name can escape.</summary>
internal static class ZipArchiveReader
{
    private const int MaxDepth = 2;
    private const int MaxEntries = 5_000;
    private const long MaxTotal = 512L * 1024 * 1024;
    private const long MaxEntry = 32L * 1024 * 1024;

    internal static async IAsyncEnumerable<ReadOutcome> ReadAsync(
        byte[] bytes, string source, int depth, [EnumeratorCancellation] CancellationToken stop)
    {
        if (depth >= MaxDepth)
        {
            yield return new ReadOutcome(source, null, "it is an archive inside archives, deeper than is opened; unpack it by hand");
            yield break;
        }

        using var archive = Open(bytes, out var damaged);
        if (archive is null)
        {
            yield return new ReadOutcome(source, null, damaged);
            yield break;
        }

        if (archive.Entries.Count > MaxEntries)
        {
            yield return new ReadOutcome(source, null, $"it holds {archive.Entries.Count} files; at most {MaxEntries} are read. Unpack it and add the folder");
            yield break;
        }

        var total = 0L;
        foreach (var entry in archive.Entries.Where(IsDocument).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var name = $"{source}!{entry.FullName}";
            var (content, error) = Unpack(entry, ref total);
            if (content is null)
            {
                yield return new ReadOutcome(name, null, error);
                continue;
            }

            await foreach (var outcome in DocumentReader.ReadAsync(content, name, depth + 1, stop))
            {
                yield return outcome;
            }
        }
    }

    private static bool IsDocument(ZipArchiveEntry entry) => entry.Name.Length > 0 && !entry.Name.StartsWith('.')
        && !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal) && !entry.Name.StartsWith("~$", StringComparison.Ordinal);

    // Names without the UTF-8 flag are GBK from Chinese Windows, UTF-8 without saying so, or code page 437, as the format has it; the bytes
    // tell them apart.
    private static ZipArchive? Open(byte[] bytes, out string? error)
    {
        error = null;
        try
        {
            return new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read, false, new NameEncoding());
        }
        catch (InvalidDataException)
        {
            error = "the archive is cut off or damaged; download it again";
            return null;
        }
    }

    private static (byte[]? Content, string? Error) Unpack(ZipArchiveEntry entry, ref long total)
    {
        if (entry.IsEncrypted)
        {
            return (null, "it is protected by a password; take the password off and add it again");
        }

        try
        {
            var most = Math.Min(MaxEntry, MaxTotal - total);
            if (entry.Length > most)
            {
                return (null, $"it unpacks to {entry.Length / 1_048_576} MiB, more than the {most / 1_048_576} that are read from an archive; unpack it by hand");
            }

            // What comes may be more or less than the archive says; only what it said is taken.
            using var stream = new LimitedStream(entry.Open(), entry.Length);
            var content = new byte[entry.Length];
            var read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            total += read;
            return (read == content.Length ? content : content[..read], null);
        }
        catch (UnreadableException error)
        {
            return (null, error.Message);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, $"it cannot be unpacked ({error.Message.TrimEnd('.')}); unpack the archive by hand");
        }
    }

    private sealed class NameEncoding : Encoding
    {
        public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

        public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
            UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

        public override int GetCharCount(byte[] bytes, int index, int count) => Decode(bytes, index, count).Length;

        public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
        {
            var text = Decode(bytes, byteIndex, byteCount);
            text.CopyTo(0, chars, charIndex, text.Length);
            return text.Length;
        }

        public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

        public override int GetMaxCharCount(int byteCount) => byteCount + 1;

        private static string Decode(byte[] bytes, int index, int count)
        {
            var name = bytes.AsSpan(index, count);
            return TextDecoder.FitsUtf8(name) || TextDecoder.FitsGb2312(name) ? TextDecoder.Decode(name) : TextDecoder.Dos.GetString(name);
        }
    }
}

using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Lianghui.Matching;

/// <summary>
/// Keeps an index in one file: head, stamp of what it was built from, texts, order, and a SHA-256 over all of it. A file that is
/// damaged, cut short, of another format or of other texts is no index; a reader never sees half of one.
/// </summary>
public static class PhraseIndexFile
{
    private const int HashSize = 32;

    private static ReadOnlySpan<byte> Magic => "LHphrase1\n"u8;

    /// <summary>Writes the index beside its place and moves it there, so that it is whole or not there.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(string path, string stamp, PhraseIndex index)
    {
        var draft = $"{path}.{Environment.ProcessId}-{Guid.NewGuid():n}.tmp";
        try
        {
            using (var file = File.Create(draft))
            {
                using var hash = SHA256.Create();
                using (var stream = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
                {
                    Body(stream, stamp, index);
                }

                file.Write(hash.Hash!);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>Reads an index; null where there is none of this stamp, or none that is whole.</summary>
    public static PhraseIndex? Read(string path, string stamp)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
            using var reader = new BinaryReader(file, Encoding.UTF8);
            return file.Length > Magic.Length + HashSize && reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic) && reader.ReadString() == stamp && IsWhole(file)
                ? Body(reader, file.Length)
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private static void Body(Stream stream, string stamp, PhraseIndex index)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(stamp);
        writer.Write(index.Names.Count);
        writer.Write(index.Joined.Length);
        foreach (var name in index.Names)
        {
            writer.Write(name);
        }

        writer.Write(MemoryMarshal.AsBytes(index.Starts.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(index.Joined.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(index.Order.AsSpan()));
    }

    private static PhraseIndex? Body(BinaryReader reader, long size)
    {
        var (documents, characters) = (reader.ReadInt32(), reader.ReadInt32());
        if (documents < 0 || characters < 0 || size < (documents * 4L) + (characters * 6L))
        {
            return null;
        }

        var names = Enumerable.Range(0, documents).Select(_ => reader.ReadString()).ToArray();
        var starts = new int[documents + 1];
        var order = new int[characters];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(starts.AsSpan()));
        var text = string.Create(characters, reader.BaseStream, static (chars, stream) => stream.ReadExactly(MemoryMarshal.AsBytes(chars)));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(order.AsSpan()));
        return starts[^1] == characters ? new PhraseIndex(text, order, starts, names) : null;
    }

    private static bool IsWhole(FileStream file)
    {
        var at = file.Position;
        file.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[1 << 18];
        for (var left = file.Length - HashSize; left > 0;)
        {
            var read = file.Read(block, 0, (int)Math.Min(left, block.Length));
            if (read == 0)
            {
                return false;
            }

            hash.AppendData(block, 0, read);
            left -= read;
        }

        var end = new byte[HashSize];
        file.ReadExactly(end);
        file.Position = at;
        return hash.GetHashAndReset().AsSpan().SequenceEqual(end);
    }
}

namespace Lianghui.Worker.Objects;

/// <summary>Keeps the bytes of documents in a folder that the publisher and all workers see: <c>ab/ab12…</c>.</summary>
/// <param name="folder">The folder.</param>
public sealed class ObjectFolder(string folder) : IObjectStore
{
    /// <summary>Writes bytes, whole or not at all: into a file of another name, flushed to the disk, then renamed.</summary>
    /// <exception cref="IOException">The disk is full, or the folder cannot be written.</exception>
    public void Write(string hash, byte[] bytes)
    {
        var path = PathOf(hash);
        if (new FileInfo(path) is { Exists: true } held && held.Length == bytes.Length)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                file.Write(bytes);
                file.Flush(true);
            }

            File.Move(part, path, true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <inheritdoc/>
    public byte[] Read(string hash) => PathOf(hash) is var path && File.Exists(path)
        ? File.ReadAllBytes(path)
        : throw new FileNotFoundException($"its bytes are not in the object folder {folder}; is it the folder that --objects named when it was added?");

    /// <summary>Removes what no document needs any more.</summary>
    public void Delete(string hash) => File.Delete(PathOf(hash));

    private string PathOf(string hash) => Path.Combine(folder, hash[..2], hash);
}

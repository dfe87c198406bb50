using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lianghui.Corpus.Facts;
using Lianghui.Text;

namespace Lianghui.Corpus.Snapshots;

/// <summary>
/// A snapshot as a file: a zip of manifest.json, reports.jsonl, tables.json, imported.json, codebook/ and texts/ (docs/snapshots.md). The same snapshot gives the
/// same bytes: entries are sorted, times are fixed.
/// </summary>
public static class SnapshotFile
{
    private const long Most = 2_000_000_000;
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Utf8 = new(false);

    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>Writes a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="output">Where to.</param>
    /// <param name="text">Gives its texts; null for a file without them.</param>
    /// <exception cref="InvalidDataException">A text is not at hand.</exception>
    public static void Write(Snapshot snapshot, Stream output, Func<string, string?>? text)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Put(zip, "manifest.json", JsonSerializer.SerializeToUtf8Bytes(new Manifest(1, snapshot.Info, snapshot.Versions), Json));
        foreach (var (name, bytes) in Parts(snapshot))
        {
            Put(zip, name, bytes);
        }

        foreach (var version in text is null ? [] : snapshot.Versions)
        {
            Put(zip, $"texts/{version}.txt", Utf8.GetBytes(text!(version) ?? throw new InvalidDataException($"The text {version[..12]} of the snapshot '{snapshot.Info.Name}' is not in this library any more.")));
        }
    }

    /// <summary>Reads a snapshot and checks every hash.</summary>
    /// <param name="input">The zip.</param>
    /// <param name="name">Its file name, for messages.</param>
    /// <exception cref="InvalidDataException">It is no snapshot, or damaged; the message says what to do.</exception>
    public static (Snapshot Snapshot, IReadOnlyDictionary<string, string> Texts) Read(Stream input, string name)
    {
        try
        {
            using var zip = new ZipArchive(input, ZipArchiveMode.Read);
            var files = zip.Entries.Sum(e => e.Length) > Most ? throw new InvalidDataException("it is larger than two gigabytes") : zip.Entries.ToDictionary(e => e.FullName, Bytes, StringComparer.Ordinal);
            return Parse(files);
        }
        catch (Exception error) when (error is InvalidDataException or JsonException or KeyNotFoundException or ArgumentException or NullReferenceException)
        {
            throw new InvalidDataException($"{name} is not a snapshot of this kind, or is damaged ({error.Message}). Make it again with: lianghui snapshot export NAME FILE", error);
        }
    }

    /// <summary>The frozen parts but the texts, by the name of their entry, sorted.</summary>
    internal static SortedDictionary<string, byte[]> Parts(Snapshot snapshot)
    {
        if (snapshot.Raw is { } raw)
        {
            return new SortedDictionary<string, byte[]>(raw.ToDictionary(), StringComparer.Ordinal);
        }

        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["imported.json"] = JsonSerializer.SerializeToUtf8Bytes(snapshot.Imported, Json),
            ["reports.jsonl"] = Utf8.GetBytes(string.Concat(snapshot.Reports.Select(r => JsonSerializer.Serialize(r, Json) + "\n"))),
            ["tables.json"] = JsonSerializer.SerializeToUtf8Bytes(snapshot.Tables, Json),
        };
        foreach (var (name, content) in snapshot.Codebook)
        {
            parts["codebook/" + name] = Utf8.GetBytes(content);
        }

        return parts;
    }

    private static (Snapshot, IReadOnlyDictionary<string, string>) Parse(Dictionary<string, byte[]> files)
    {
        var manifest = JsonSerializer.Deserialize<Manifest>(files["manifest.json"], Json)!;
        if (manifest.Format != 1)
        {
            throw new InvalidDataException($"format {manifest.Format}, this tool reads format 1");
        }

        var reports = Utf8.GetString(files["reports.jsonl"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize<ReportFacts>(l, Json)!).ToList();
        var codebook = files.Where(f => f.Key.StartsWith("codebook/", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal).ToDictionary(f => f.Key["codebook/".Length..], f => Utf8.GetString(f.Value), StringComparer.Ordinal);
        var snapshot = new Snapshot(
            manifest.Info, reports, JsonSerializer.Deserialize<FactTables>(files["tables.json"], Json)!, JsonSerializer.Deserialize<List<ImportedValue>>(files["imported.json"], Json)!, codebook, manifest.Versions)
        {
            Raw = files.Where(f => f.Key != "manifest.json" && !f.Key.StartsWith("texts/", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal),
        };
        if (SnapshotMaker.Hash(snapshot) != snapshot.Info.Hash)
        {
            throw new InvalidDataException("its content does not have the hash that it names");
        }

        return (snapshot, Texts(files, manifest.Versions));
    }

    private static Dictionary<string, string> Texts(Dictionary<string, byte[]> files, IReadOnlyList<string> versions)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var version in versions)
        {
            if (files.TryGetValue($"texts/{version}.txt", out var bytes))
            {
                texts[version] = StoredText.VersionOf(Utf8.GetString(bytes)) == version ? Utf8.GetString(bytes) : throw new InvalidDataException($"the text {version[..12]} was changed");
            }
        }

        return texts;
    }

    private static void Put(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private sealed record Manifest(int Format, SnapshotInfo Info, IReadOnlyList<string> Versions);
}

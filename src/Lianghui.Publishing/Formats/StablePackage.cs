using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Lianghui.Publishing.Formats;

/// <summary>
/// Writes an Office package so that the same content gives the same bytes: identifiers of relationships, which the library draws at random, are numbered; entries and
/// content types are sorted; times are fixed.
/// </summary>
internal static partial class StablePackage
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Copies a package.</summary>
    /// <param name="package">The package as the library wrote it.</param>
    /// <param name="output">Where to.</param>
    public static void Copy(Stream package, Stream output)
    {
        var parts = Read(package);
        var names = Names(parts);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, bytes) in parts.Select(p => (Name: Replace(p.Key, names), p.Value)).OrderBy(p => p.Name == "[Content_Types].xml" ? 0 : 1).ThenBy(p => p.Name, StringComparer.Ordinal))
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = Epoch;
            using var stream = entry.Open();
            stream.Write(IsXml(name) ? Utf8.GetBytes(Sorted(name, Replace(Utf8.GetString(bytes), names))) : bytes);
        }
    }

    private static SortedDictionary<string, byte[]> Read(Stream package)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            parts[entry.FullName] = copy.ToArray();
        }

        return parts;
    }

    /// <summary>A stable name for every random one, by the part that it stands in and what it points to.</summary>
    private static Dictionary<string, string> Names(SortedDictionary<string, byte[]> parts)
    {
        var names = parts.Keys.Select(k => CoreProperties().Match(k)).Where(m => m.Success).ToDictionary(m => m.Groups[1].Value, _ => "core", StringComparer.Ordinal);
        foreach (var rels in parts.Where(p => p.Key.EndsWith(".rels", StringComparison.Ordinal)))
        {
            var number = 0;
            foreach (var relation in XDocument.Parse(Utf8.GetString(rels.Value).TrimStart('\uFEFF')).Root!.Elements().OrderBy(e => Replace((string)e.Attribute("Target")!, names), StringComparer.Ordinal))
            {
                number++;
                if (RandomId().IsMatch((string)relation.Attribute("Id")!))
                {
                    names.TryAdd((string)relation.Attribute("Id")!, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rel{number}"));
                }
            }
        }

        return names;
    }

    private static string Replace(string text, Dictionary<string, string> names) => Random().Replace(text, m => names.GetValueOrDefault(m.Value, m.Value));

    /// <summary>Content types and relationships in the order of their names; any other part as it is.</summary>
    private static string Sorted(string name, string xml)
    {
        if (name != "[Content_Types].xml" && !name.EndsWith(".rels", StringComparison.Ordinal))
        {
            return xml;
        }

        var document = XDocument.Parse(xml.TrimStart('\uFEFF'));
        document.Root!.ReplaceNodes(document.Root.Elements().OrderBy(Order, StringComparer.Ordinal).ToList());
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + document.Root.ToString(SaveOptions.DisableFormatting);
    }

    private static string Order(XElement element) =>
        $"{element.Name.LocalName} {(string?)element.Attribute("PartName") ?? (string?)element.Attribute("Extension") ?? (string?)element.Attribute("Target")}";

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".rels", StringComparison.Ordinal) || name.EndsWith(".psmdcp", StringComparison.Ordinal);

    [GeneratedRegex("([0-9a-f]{32})\\.psmdcp$", RegexOptions.None, 1000)]
    private static partial Regex CoreProperties();

    [GeneratedRegex("^R[0-9a-f]{12,32}$", RegexOptions.None, 1000)]
    private static partial Regex RandomId();

    [GeneratedRegex("R[0-9a-f]{12,32}|[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex Random();
}

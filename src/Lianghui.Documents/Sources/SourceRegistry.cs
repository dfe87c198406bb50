using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Lianghui.Documents.Sources;

/// <summary>The registry of sources: what ships, or a folder of the user's own in the same form.</summary>
public static class SourceRegistry
{
    /// <summary>Reads the entries.</summary>
    /// <param name="folder">A folder of <c>.yml</c> files, whose entries stand before those that ship; null for those alone.</param>
    /// <exception cref="InvalidDataException">A file is not as docs/sources.md says; the message names file and line.</exception>
    public static IReadOnlyList<SourceEntry> Read(string? folder = null)
    {
        var own = folder is null ? [] : Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal).Select(f => Parse(File.ReadAllText(f), f)).ToList();
        return [.. own.Concat(Shipped()).DistinctBy(e => e.Place).OrderBy(e => e.Place, StringComparer.Ordinal)];
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="InvalidDataException">It is not as docs/sources.md says.</exception>
    internal static SourceEntry Parse(string yaml, string name)
    {
        try
        {
            var entry = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<SourceEntry>(yaml);
            return entry is null || entry.Place.Length == 0 ? throw new InvalidDataException($"{name}: it names no place; write place: and the code")
                : entry.Reports.FirstOrDefault(r => !r.IsSound) is { } bad
                    ? throw new InvalidDataException($"{name}: the address '{bad.Url}' of {bad.Year} needs a year, an http or https address, and a kind (portal, congress, gazette, department, media)")
                    : entry;
        }
        catch (YamlException error)
        {
            throw new InvalidDataException($"{name}, line {error.Start.Line}: {(error.InnerException ?? error).Message}", error);
        }
    }

    private static IEnumerable<SourceEntry> Shipped()
    {
        var assembly = typeof(SourceRegistry).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("sources/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return Parse(reader.ReadToEnd(), name);
        }
    }
}

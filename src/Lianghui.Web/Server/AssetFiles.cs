using System.Security.Cryptography;

namespace Lianghui.Web.Server;

/// <summary>Style sheet and scripts, which travel inside the assembly.</summary>
public static class AssetFiles
{
    private static readonly Dictionary<string, (byte[] Body, string Type, string ETag)> Files = Load();

    /// <summary>Whether the charts were bundled when the tool was built.</summary>
    public static bool HasCharts => Files.ContainsKey("lianghui.js");

    /// <summary>Names of all assets.</summary>
    public static IReadOnlyCollection<string> Names => Files.Keys;

    /// <summary>An asset by its file name; null if there is none.</summary>
    public static (byte[] Body, string Type, string ETag)? Find(string name) =>
        Files.TryGetValue(name, out var file) ? file : null;

    private static Dictionary<string, (byte[] Body, string Type, string ETag)> Load()
    {
        var assembly = typeof(AssetFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("assets/", StringComparison.Ordinal))
            .ToDictionary(n => n["assets/".Length..], n => Read(assembly.GetManifestResourceStream(n)!, n), StringComparer.Ordinal);
    }

    private static (byte[] Body, string Type, string ETag) Read(Stream stream, string name)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var type = name.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
        return (memory.ToArray(), type, $"\"{Convert.ToHexStringLower(SHA256.HashData(memory.ToArray()))[..32]}\"");
    }
}

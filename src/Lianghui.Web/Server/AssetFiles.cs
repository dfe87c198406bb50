using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Lianghui.Publishing.Stylesheets;

namespace Lianghui.Web.Server;

/// <summary>A file that pages refer to.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="Compressed">The same, gzip.</param>
/// <param name="Type">Media type.</param>
/// <param name="ETag">Strong tag.</param>
public sealed record WebAsset(byte[] Body, byte[] Compressed, string Type, string ETag);

/// <summary>Style sheet and script, which travel inside the assembly.</summary>
public static class AssetFiles
{
    private static readonly string[] Parts = ["layout", "parts", "charts", "reader"];

    private static readonly Dictionary<string, WebAsset> Files = Load();

    /// <summary>Whether the charts were bundled when the tool was built.</summary>
    public static bool HasCharts => Files.ContainsKey("lianghui.js");

    /// <summary>Changes whenever an asset changes; part of their addresses.</summary>
    public static string Stamp { get; } = Convert.ToHexStringLower(SHA256.HashData([.. Files.Values.SelectMany(f => Encoding.ASCII.GetBytes(f.ETag))]))[..10];

    /// <summary>Names of all assets.</summary>
    public static IReadOnlyCollection<string> Names => Files.Keys;

    /// <summary>An asset by its file name; null if there is none.</summary>
    public static WebAsset? Find(string name) =>
        Files.TryGetValue(name, out var file) ? file : null;

    private static Dictionary<string, WebAsset> Load()
    {
        var files = new Dictionary<string, WebAsset>(StringComparer.Ordinal)
        {
            ["dashboard.css"] = Asset(Encoding.UTF8.GetBytes(StyleSheet.Shared + string.Concat(Parts.Select(p => Encoding.UTF8.GetString(Read($"styles/{p}.css")!)))), "text/css"),
        };
        if (Read("assets/lianghui.js") is { } script)
        {
            files["lianghui.js"] = Asset(script, "text/javascript");
        }

        return files;
    }

    private static byte[]? Read(string name)
    {
        using var stream = typeof(AssetFiles).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static WebAsset Asset(byte[] body, string type) =>
        new(body, Gzip.Of(body, CompressionLevel.SmallestSize), type + "; charset=utf-8", $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"");
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lianghui.Publishing.Translation;

/// <summary>
/// Translations that were made before, one JSON object a line (key, model, text). The key is the SHA-256 of model, instruction and quote, so that another
/// model or instruction never speaks through an old answer. No quote is written to the file.
/// </summary>
/// <param name="path">The file; made when the first translation is kept.</param>
public sealed class TranslationCache(string path)
{
    private readonly Lock _gate = new();
    private Dictionary<string, string>? _kept;

    /// <summary>A kept translation; null where there is none.</summary>
    public string? Find(string key)
    {
        lock (_gate)
        {
            return (_kept ??= Read()).GetValueOrDefault(key);
        }
    }

    /// <summary>Keeps a translation.</summary>
    public void Keep(string key, string model, string text)
    {
        lock (_gate)
        {
            (_kept ??= Read())[key] = text;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.AppendAllText(path, new JsonObject { ["key"] = key, ["model"] = model, ["text"] = text }.ToJsonString() + "\n");
        }
    }

    /// <summary>The key of a quote.</summary>
    public static string KeyOf(params IEnumerable<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts))));

    // A line that an interruption cut short is passed over; its quote is translated again.
    private Dictionary<string, string> Read()
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            try
            {
                if (JsonNode.Parse(line) is JsonObject entry && (string?)entry["key"] is { } key && (string?)entry["text"] is { } text)
                {
                    kept[key] = text;
                }
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                continue;
            }
        }

        return kept;
    }
}

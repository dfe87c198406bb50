using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lianghui.Corpus.Corrections;

/// <summary>Fields and opinions as text: the one form in which they are stored, compared and named.</summary>
public static class CorrectionText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Fields as a JSON object, in the order of their names.</summary>
    public static string Write(IReadOnlyDictionary<string, string?> fields) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string?>(fields.ToDictionary(), StringComparer.Ordinal), Plain);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no JSON object of texts.</exception>
    public static IReadOnlyDictionary<string, string?> Read(string json)
    {
        try
        {
            return json.Length == 0 ? new Dictionary<string, string?>(StringComparer.Ordinal)
                : new Dictionary<string, string?>(JsonSerializer.Deserialize<Dictionary<string, string?>>(json) ?? [], StringComparer.Ordinal);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"'{json}' is no JSON object of fields and their values as texts.", error);
        }
    }

    /// <summary>Fields for people: <c>low=4.5 high=</c>.</summary>
    public static string Show(IEnumerable<KeyValuePair<string, string?>> fields) =>
        string.Join(' ', fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"));

    internal static string? Of(decimal? value) => value?.ToString("0.##########", CultureInfo.InvariantCulture);

    internal static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Digest(Correction c) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f',
        Correction.Code(c.Action), c.Fact, c.FactId, c.Place, Of(c.Year), c.Kind, c.Version, Of(c.Start), Of(c.Length), Write(c.Changes), Write(c.Coded), c.By,
        c.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), c.Reason))))[..16];
}

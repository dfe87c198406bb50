using System.Globalization;

namespace Lianghui.Corpus.Facts;

/// <summary>
/// Stable identifiers of facts (docs/decisions/0002-identifiers.md): place, year, what the fact is about, and the first
/// eight digits of its version, such as <c>GD-2025-target-gdp-1-0a1b2c3d</c> or <c>GD-2025-task-3.2-0a1b2c3d</c>.
/// </summary>
internal sealed class FactIds(ReportKey key, string version)
{
    private readonly Dictionary<string, int> _running = new(StringComparer.Ordinal);
    private readonly string _tail = version.Length >= 8 ? version[..8] : "published";

    /// <summary>The next identifier of a subject; a second fact of one subject gets number 2.</summary>
    public string Numbered(string subject)
    {
        var number = _running[subject] = _running.GetValueOrDefault(subject) + 1;
        return Of($"{subject}-{number.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>The identifier of a subject that carries its own number; a clash gets a letter more.</summary>
    public string Unique(string subject)
    {
        var seen = _running[subject] = _running.GetValueOrDefault(subject) + 1;
        return Of(seen == 1 ? subject : $"{subject}~{seen.ToString(CultureInfo.InvariantCulture)}");
    }

    private string Of(string subject) => string.Create(CultureInfo.InvariantCulture,
        $"{(key.Place.Length == 0 ? "none" : key.Place)}-{key.Year}-{subject}-{_tail}");
}

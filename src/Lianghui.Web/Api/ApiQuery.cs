using System.Globalization;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Lianghui.Web.Api;

/// <summary>The query of an API request; wrong values are answered with 400 and problem details.</summary>
public sealed class ApiQuery(ILibraryReader library, IQueryCollection query)
{
    private const int MaxText = 1_000;

    /// <summary>The library.</summary>
    public ILibraryReader Library { get; } = library;

    /// <summary>Rows of one answer, 1 to 1,000.</summary>
    public int Limit => Number("limit", 1, 1_000) ?? 200;

    /// <summary>Rows passed over.</summary>
    public int Offset => Number("offset", 0, 10_000_000) ?? 0;

    /// <summary>A text; null where absent.</summary>
    public string? Text(string key)
    {
        var value = query[key].ToString().Trim();
        return value.Length > MaxText
            ? throw new BadQueryException($"'{key}' has {value.Length} characters; at most {MaxText} are taken.")
            : value.Length == 0 ? null : value;
    }

    /// <summary>A text that must be there.</summary>
    public string Required(string key) =>
        Text(key) ?? throw new BadQueryException($"The parameter '{key}' is missing.");

    /// <summary>A whole number within bounds.</summary>
    public int? Number(string key, int from, int to) => Text(key) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= from && n <= to => n,
        var text => throw new BadQueryException($"'{key}' takes a whole number from {from} to {to}, not '{text}'."),
    };

    /// <summary>A value of a list, by its name.</summary>
    public T Choice<T>(string key, T otherwise)
        where T : struct, Enum => Text(key) switch
        {
            null => otherwise,
            var text when Enum.TryParse<T>(text, ignoreCase: true, out var value) && !char.IsAsciiDigit(text[0]) => value,
            var text => throw new BadQueryException($"'{key}' takes {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}, not '{text}'."),
        };

    /// <summary>Places, years, kind and day of the query; without a year, the newest of the library.</summary>
    public FactQuery Facts(bool newest = true)
    {
        var (from, to) = Years(newest);
        var kind = Text("kind");
        return new FactQuery(PlaceCodes(), from, to, kind is null ? null : [kind], Day("asOf"), Text("asOfBy") == "published");
    }

    private (int? From, int? To) Years(bool newest)
    {
        if (Text("year") is not { } text)
        {
            var year = newest ? Library.NewestYear() : null;
            return (year, year);
        }

        var parts = text.Split("..");
        return parts.Length is 1 or 2 && parts.All(p => p.Length == 4 && p.All(char.IsAsciiDigit))
            ? (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[^1], CultureInfo.InvariantCulture))
            : throw new BadQueryException($"'year' takes 2025 or 2024..2026, not '{text}'.");
    }

    private List<string>? PlaceCodes()
    {
        var codes = Text("place")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Code).ToList();
        if (Text("group") is not { } name)
        {
            return codes;
        }

        var group = Places.FindGroup(name) ?? throw new BadQueryException($"There is no group '{name}'.");
        return codes is null ? [.. group.Places] : [.. codes.Intersect(group.Places, StringComparer.Ordinal).DefaultIfEmpty("none")];
    }

    private static string Code(string name) => Places.Find(name)?.Code
        ?? (name is "CN" || (name.Length == 6 && name.All(char.IsAsciiDigit)) ? name
            : throw new BadQueryException($"There is no place '{name}'. Use a code (GD), 广东, 广东省 or Guangdong."));

    private DateOnly? Day(string key) => Text(key) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        var text => throw new BadQueryException($"'{key}' takes a day such as 2025-01-20, not '{text}'."),
    };
}

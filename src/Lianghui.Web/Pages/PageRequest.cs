using System.Globalization;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Codebooks;
using Lianghui.Publishing.Wording;
using Microsoft.AspNetCore.Http;

namespace Lianghui.Web.Pages;

/// <summary>A malformed query; answered with 400 and problem details.</summary>
public sealed class BadQueryException(string message) : Exception(message);

/// <summary>What a page is asked for; the address is the query.</summary>
public sealed class PageRequest(ILibraryReader library, string dataVersion, Language language, string path, IQueryCollection query)
{
    private const int MaxText = 600;

    /// <summary>The library.</summary>
    public ILibraryReader Library { get; } = library;

    /// <summary>Names the state of the library: the first digits of a hash over its reports' versions.</summary>
    public string DataVersion { get; } = dataVersion;

    /// <summary>Version of the rules.</summary>
    public string Rules { get; } = ReportCoder.RulesVersion;

    /// <summary>Language of the page.</summary>
    public Language Language { get; } = language;

    /// <summary>Path behind the language, such as <c>targets</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Year asked for, else the newest year of the library, else the current one.</summary>
    public int Year => Number("year", 1949, 2200) ?? Library.NewestYear() ?? DateTime.UtcNow.Year;

    /// <summary>Year to compare with, else the year before.</summary>
    public int Vs => Number("vs", 1949, 2200) ?? Year - 1;

    /// <summary>Years that can be chosen, newest first: those with provincial reports, and the one asked for; twelve at most.</summary>
    public IEnumerable<int> Years => Library.Reports(new FactQuery(Kinds: [ReportKinds.Provincial]))
        .Select(r => r.Key.Year).Append(Year).Distinct().OrderDescending().Take(12).Append(Year).Distinct();

    /// <summary>A text of the query; null where it is absent or empty.</summary>
    public string? Text(string key)
    {
        var value = query[key].ToString().Trim();
        return value.Length <= MaxText
            ? value.Length == 0 ? null : value
            : throw new BadQueryException($"'{key}' has {value.Length} characters; at most {MaxText} are taken.");
    }

    /// <summary>A whole number of the query within bounds.</summary>
    public int? Number(string key, int from, int to) => Text(key) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= from && n <= to => n,
        var text => throw new BadQueryException($"'{key}' takes a whole number from {from} to {to}, not '{text}'."),
    };

    /// <summary>One of some words; the first where the query has none.</summary>
    public string Choice(string key, params IReadOnlyList<string> words) => Text(key) switch
    {
        null => words[0],
        var text when words.Contains(text) => text,
        var text => throw new BadQueryException($"'{key}' takes {string.Join(", ", words)}, not '{text}'."),
    };

    /// <summary>A group of the query.</summary>
    public PlaceGroup? Group => Text("group") is { } name
        ? Places.FindGroup(name) ?? throw new BadQueryException($"There is no group '{name}'.") : null;

    /// <summary>The same page's address with changed parameters; null takes one out.</summary>
    public string With(params (string Key, object? Value)[] changes) => Link(Language, Path, changes);

    /// <summary>The address in the other language.</summary>
    public string OtherLanguage => Link(Language.IsChinese ? Language.English : Language.Chinese, Path, []);

    /// <summary>The same query with another ending (<c>.json</c>, <c>.csv</c>).</summary>
    public string As(string ending) => Link(Language, Path + ending, []);

    private string Link(Language language, string path, (string Key, object? Value)[] changes)
    {
        var pairs = query.Where(q => !changes.Any(c => c.Key == q.Key)).Select(q => (q.Key, Value: q.Value.ToString()))
            .Concat(changes.Where(c => c.Value is not null).Select(c => (c.Key, Value: Convert.ToString(c.Value, CultureInfo.InvariantCulture)!)))
            .Where(p => p.Value.Length > 0)
            .Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}").ToList();
        return $"/{language.Code}/{path}" + (pairs.Count > 0 ? "?" + string.Join('&', pairs) : "");
    }
}

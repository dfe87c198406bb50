using System.Globalization;
using Lianghui.Corpus;
using Lianghui.Publishing.Wording;
using Lianghui.Text;

namespace Lianghui.Web.Pages;

/// <summary>Addresses that pages share.</summary>
public static class Links
{
    /// <summary>The span in the report reader; it names version and offsets, so it survives re-coding. Null where there is no text, as for a published table.</summary>
    public static string? Span(Language language, Evidence evidence) => evidence.Version.Length == 0 ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"/{language.Code}/reports/{evidence.Version}?start={evidence.Start}&length={evidence.Length}#here");

    /// <summary>The span of a fact.</summary>
    public static string? Of<T>(Language language, Fact<T> fact) => Span(language, fact.Evidence);

    /// <summary>The page of a place.</summary>
    public static string Place(Language language, string place, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"/{language.Code}/places/{place}?year={year}");

    /// <summary>The page of a phrase.</summary>
    public static string Term(Language language, string term, int? year = null) => $"/{language.Code}/terms?q={Uri.EscapeDataString(term)}"
        + (year is { } y ? string.Create(CultureInfo.InvariantCulture, $"&year={y}") : "");

    /// <summary>The page of a computed sentence.</summary>
    public static string Finding(Language language, string key, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"/{language.Code}/findings/{key}?year={year}");

    /// <summary>The tasks of a theme, at one rank or at any.</summary>
    public static string Theme(Language language, string theme, int year, int? rank = null) => string.Create(
        CultureInfo.InvariantCulture, $"/{language.Code}/tasks?year={year}&theme={theme}{(rank is { } r ? $"&rank={r}" : "")}#list");
}

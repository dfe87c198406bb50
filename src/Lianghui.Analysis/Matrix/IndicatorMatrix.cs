using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Matrix;

/// <summary>A cell of place × indicator; a blank says which kind of blank it is.</summary>
/// <param name="Place">Code.</param>
/// <param name="Year">Year of the report.</param>
/// <param name="Indicator">Code.</param>
/// <param name="Status"><c>number</c>, <c>words</c>, <c>not-stated</c> (the report is here and says nothing), <c>dropped</c> (the year before had it), <c>not-retrieved</c> (no report here).</param>
/// <param name="New">Whether the report of the year before did not have it; null where that report is not here.</param>
/// <param name="Target">The target; null of blanks.</param>
public sealed record MatrixCell(string Place, int Year, string Indicator, string Status, bool? New, Fact<Target>? Target);

/// <summary>The matrix of targets of a year.</summary>
public static class IndicatorMatrix
{
    /// <summary>All cells, by place and indicator in the order of the codebook; indicators that no place states are left out unless asked for, but for GDP, whose absence is news.</summary>
    /// <param name="library">Where the facts are.</param>
    /// <param name="year">Year of the reports.</param>
    /// <param name="scope">Places; null for all 31.</param>
    /// <param name="indicators">Codes; null for all that some place states.</param>
    public static IReadOnlyList<MatrixCell> Of(ILibraryReader library, int year, FactQuery? scope = null, IReadOnlyCollection<string>? indicators = null)
    {
        var (now, before) = (Read(library, year, scope), Read(library, year - 1, scope));
        var codes = indicators ?? Codes(now);
        var places = scope?.Places is { Count: > 0 } chosen ? chosen : [.. Places.All.Select(p => p.Code)];
        return [.. places.OrderBy(Places.Order).SelectMany(place => codes.Select(code => Cell(place, year, code, now, before)))];
    }

    private sealed record Year(IReadOnlySet<string> Texts, IReadOnlyDictionary<(string, string), Fact<Target>> Targets);

    private static Year Read(ILibraryReader library, int year, FactQuery? scope)
    {
        var query = (scope ?? FactQuery.All) with { FromYear = year, ToYear = year, Kinds = [Extraction.ReportKinds.Provincial] };
        return new Year(
            library.Reports(query).Where(r => r.Version.Length > 0).Select(r => r.Key.Place).ToHashSet(StringComparer.Ordinal),
            library.Targets(query).Where(t => t.Value.Of is null && t.Value.Indicator != "other").GroupBy(t => (t.Place, t.Value.Indicator)).ToDictionary(g => g.Key, g => g.First()));
    }

    private static MatrixCell Cell(string place, int year, string code, Year now, Year before)
    {
        var target = now.Targets.GetValueOrDefault((place, code));
        var had = before.Targets.ContainsKey((place, code));
        var known = before.Texts.Contains(place) || had;
        var status = target is not null ? (target.Value.Low ?? target.Value.High) is null ? "words" : "number"
            : !now.Texts.Contains(place) ? "not-retrieved" : had ? "dropped" : "not-stated";
        return new MatrixCell(place, year, code, status, target is null || !known ? null : !had, target);
    }

    private static List<string> Codes(Year year)
    {
        var stated = year.Targets.Keys.Select(k => k.Item2).ToHashSet(StringComparer.Ordinal);
        return [.. CodebookFiles.Rows("indicators.csv").Select(r => r("code")).Where(c => c == "gdp" || stated.Contains(c))];
    }
}

using System.Globalization;
using Lianghui.Analysis.Targets;
using Lianghui.Corpus;
using Lianghui.Text;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Growth;

namespace Lianghui.Analysis.Disagreements;

/// <summary>What one source says.</summary>
/// <param name="Value">In percent.</param>
/// <param name="Wording">Comparator, estimate or final, real or nominal.</param>
/// <param name="Source">Table or report.</param>
/// <param name="Evidence">Where it stands; null of a table.</param>
public sealed record Saying(decimal? Value, string Wording, string Source, Evidence? Evidence);

/// <summary>One fact that several sources tell, and differ.</summary>
/// <param name="Place">Code.</param>
/// <param name="Year">Year of the value.</param>
/// <param name="Kind"><c>target</c> or <c>outturn</c>.</param>
/// <param name="Sayings">What each says, the one that is taken first.</param>
/// <param name="Spread">Largest minus smallest value, percentage points; 0 where only the wording differs.</param>
/// <param name="Why">Why the first is taken.</param>
public sealed record Disagreement(string Place, int Year, string Kind, IReadOnlyList<Saying> Sayings, decimal Spread, string Why);

/// <summary>Growth targets and growth reached, told by reports, by the shipped tables and by later statistics.</summary>
public static class DisagreementList
{
    /// <summary>The disagreements of the years, the widest first.</summary>
    public static IReadOnlyList<Disagreement> Of(ILibraryReader library, FactQuery query)
    {
        var places = query.Places is { Count: > 0 } chosen ? chosen : [.. Places.All.Select(p => p.Code)];
        return [.. Years(library, query).SelectMany(year => places.SelectMany(place => new[] { Target(library, place, year), Outturn(library, place, year) }))
            .OfType<Disagreement>().OrderByDescending(d => d.Spread).ThenBy(d => d.Year).ThenBy(d => Places.Order(d.Place))];
    }

    private static IEnumerable<int> Years(ILibraryReader library, FactQuery query)
    {
        var years = library.Reports(FactQuery.All with { Kinds = [Extraction.ReportKinds.Provincial] }).Select(r => r.Key.Year)
            .Concat(library.Tables.Targets.Select(t => t.Year)).Concat(library.Tables.Outturns.Select(o => o.Year)).Concat(library.Imported.Select(v => v.Year)).Distinct().Order();
        return years.Where(y => y >= (query.FromYear ?? y) && y <= (query.ToYear ?? y));
    }

    private static Disagreement? Target(ILibraryReader library, string place, int year)
    {
        var said = library.Targets(new FactQuery([place], year, year, [Extraction.ReportKinds.Provincial])).Where(t => t.Value is { Indicator: "gdp", Of: null } && t.Evidence.Quote is { Length: > 0 }).Take(1)
            .Select(t => new Saying(Points.Of(t.Value.Low, t.Value.High), t.Value.Comparator, t.Evidence.Source, t.Evidence))
            .Concat(library.Tables.Targets.Where(t => t.Place == place && t.Year == year).Select(t => new Saying(Points.Of(t.Low, t.High), t.Comparator, "facts/tables/gdp_targets_2024_2025.csv", null))).ToList();
        return Make(place, year, "target", said, "the report's own text goes before a table");
    }

    private static Disagreement? Outturn(ILibraryReader library, string place, int year)
    {
        var period = year.ToString(CultureInfo.InvariantCulture);
        var said = library.Imported.Where(v => v.Place == place && v.Year == year && v is { Indicator: "gdp", IsLevel: false })
            .Select(v => new Saying(v.Value, v.Estimate switch { true => "estimate, imported", false => "final, imported", _ => "imported" }, v.Named, null))
            .Concat(library.Tables.Outturns.Where(o => o.Place == place && o.Year == year && o.Growth is not null).Select(o => new Saying(o.Growth, "first announced, real", "facts/tables/gdp_outturn_2023_2024.csv", null)))
            .Concat(library.Growth(new FactQuery([place], year + 1, year + 1, [Extraction.ReportKinds.Provincial])).Where(g => g.Value.Kind == GrowthKind.Outturn && g.Value.Period == period)
                .Select(g => new Saying(g.Value.Low ?? g.Value.High, $"{g.Value.Comparator}, {g.Value.Measure}, in the report of {year + 1}", g.Evidence.Source, g.Evidence)))
            .Concat(library.Tables.FinalGrowth.Where(o => o.Place == place && o.Year == year && o.Growth is not null).Select(o => new Saying(o.Growth, "final, real", "facts/tables/gdp_growth_index_2000_2023.csv", null))).ToList();
        return Make(place, year, "outturn", said, "what the user imported before all others; first announced before the report's estimate, both before the final value: what was known when the next target was set");
    }

    private static Disagreement? Make(string place, int year, string kind, List<Saying> said, string why)
    {
        var values = said.Where(s => s.Value is not null).Select(s => s.Value!.Value).ToList();
        var wording = kind == "target" && said.Select(s => s.Wording).Distinct(StringComparer.Ordinal).Count() > 1;
        return said.Count < 2 || values.Count == 0 || (values.Max() == values.Min() && !wording) ? null
            : new Disagreement(place, year, kind, said, values.Max() - values.Min(), why);
    }
}

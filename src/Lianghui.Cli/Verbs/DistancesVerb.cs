using System.CommandLine;
using Lianghui.Analysis.Tasks;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>distances</c>: how far the orders of tasks of two places or two years are apart.</summary>
internal static class DistancesVerb
{
    private static readonly string[] Columns = ["place", "year", "other", "otherYear", "distance", "common", "discordant", "only", "otherOnly"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var vs = new Option<int?>("--vs") { Description = "compare each place with its own order of this year, instead of places with one another" };
        return FindingVerb.Build("distances", """
            Kendall's distance between orders of tasks: of each two places in a year, or (--vs) of each place in two years; 0 the same order, 1 reversed.

            Examples:
              lianghui distances --year 2025 --place Guangdong,Zhejiang,Jiangsu
              lianghui distances --year 2026 --vs 2025
            """, Columns, [vs], (parsed, library, query) => FindingVerb.Years(query)
                .SelectMany(y => parsed.GetValue(vs) is { } earlier ? Years(library, query, y, earlier) : Pairs(library, query, y)));
    }

    private static IEnumerable<Row> Pairs(ILibraryReader library, FactQuery query, int year)
    {
        var lists = Lists(library, query, year);
        var places = lists.Select(l => l.Key).OrderBy(Places.Order).ToList();
        return places.SelectMany((a, i) => places.Skip(i + 1).Select(b => (Row: RankDistance.Between(lists[a], lists[b]), a, b)))
            .OrderBy(p => p.Row.Distance ?? 2).Select(p => Row(p.a, year, p.b, year, p.Row));
    }

    private static IEnumerable<Row> Years(ILibraryReader library, FactQuery query, int year, int earlier)
    {
        var (now, before) = (Lists(library, query, year), Lists(library, query, earlier));
        return now.Select(l => l.Key).Where(before.Contains).OrderBy(Places.Order).Select(p => Row(p, year, p, earlier, RankDistance.Between(now[p], before[p])));
    }

    private static ILookup<string, Fact<Extraction.Tasks.TaskEntry>> Lists(ILibraryReader library, FactQuery query, int year) =>
        library.Tasks(FactQuery.Provincial(year) with { Places = query.Places, AsOf = query.AsOf, AsOfPublished = query.AsOfPublished }).ToLookup(t => t.Place, StringComparer.Ordinal);

    private static Row Row(string place, int year, string other, int otherYear, RankDistance d) => new Row()
        .Add("place", place).Add("year", year).Add("other", other).Add("otherYear", otherYear)
        .Add("distance", d.Distance is { } v ? Math.Round(v, 4) : null).Add("common", d.Common).Add("discordant", d.Discordant).Add("only", d.Only).Add("otherOnly", d.OtherOnly);
}

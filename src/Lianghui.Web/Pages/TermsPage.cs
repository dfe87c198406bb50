using System.Globalization;
using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the page of a phrase shows.</summary>
/// <param name="Query">The phrase; null where none was asked for.</param>
/// <param name="Term">The term it names.</param>
/// <param name="Counts">Counts by year, all years of the library.</param>
/// <param name="Lines">Concordance lines of the chosen year.</param>
/// <param name="Sections">Mentions of the chosen year by section role.</param>
/// <param name="More">First mentions, strength and neighbours.</param>
public sealed record TermsModel(
    string? Query, Term? Term, IReadOnlyList<TermCount> Counts, IReadOnlyList<ConcordanceLine> Lines, IReadOnlyList<(string Role, int Mentions, int Provinces)> Sections, TermMore More);

internal static class TermsPage
{
    internal const int MostLines = 300;

    internal static PageResult Build(PageRequest request)
    {
        if (request.Text("q") is not { } query)
        {
            return FamilyPage.Build(request);
        }

        var model = Ask(request, query);
        return new PageResult(query, typeof(TermsView), model, [.. model.Counts.Select(c => TermRows.Of(c))], [.. TermRows.CountColumns]);
    }

    /// <summary>Chart data: provinces and mentions by year.</summary>
    internal static Row Trend(TermsModel model, Language language) => new Row()
        .Add("years", model.Counts.Select(c => (object)string.Create(CultureInfo.InvariantCulture, $"{c.Year}\nn={c.Reports}")).ToList())
        .Add("series", new List<Row>
        {
            Series(language.Pick("provinces", "省份数"), "bar", model.Counts, c => c.Provinces),
            Series(language.Pick("mentions", "次数"), "line", model.Counts, c => c.Mentions),
        });

    /// <summary>Chart data of the map: mentions by province in a year.</summary>
    internal static Row Map(TermCount count, Language language) => new Row()
        .Add("min", 0).Add("max", Math.Max(1, count.ByPlace.Values.DefaultIfEmpty(1).Max())).Add("minText", "0").Add("maxText", count.ByPlace.Values.DefaultIfEmpty(1).Max().ToString(CultureInfo.InvariantCulture))
        .Add("items", Places.All.Where(p => count.ByPlace.ContainsKey(p.Code)).Select(p => new Row().Add("name", p.Short).Add("value", count.ByPlace[p.Code])
            .Add("tip", $"{Names.Place(p.Code, language)}: {count.ByPlace[p.Code]}")).ToList());

    private static Row Series(string name, string type, IReadOnlyList<TermCount> counts, Func<TermCount, int> value) => new Row().Add("name", name).Add("type", type)
        .Add("values", counts.Select(c => new Row().Add("value", value(c)).Add("tip", string.Create(CultureInfo.InvariantCulture, $"{c.Year}: {value(c)} {name} (n = {c.Reports})"))).ToList());

    private static TermsModel Ask(PageRequest request, string query)
    {
        try
        {
            var term = TermLexicon.Shipped.Resolve(query);
            var group = request.Group;
            var all = new TermScope(new FactQuery(Places: group?.Places));
            var year = new TermScope(new FactQuery(Places: group?.Places, FromYear: request.Year, ToYear: request.Year));
            var lines = Concordance.Lines(request.Library, year, term);
            return new TermsModel(
                query, term, TermCounter.Count(request.Library, all, [term]), [.. lines.Take(MostLines)],
                [.. lines.Where(l => l.Report.Key.Kind == Extraction.ReportKinds.Provincial).GroupBy(l => l.Section is { } s ? FactRows.Code(s) : "none", StringComparer.Ordinal)
                    .Select(g => (g.Key, g.Count(), g.Select(l => l.Report.Key.Place).Distinct(StringComparer.Ordinal).Count())).OrderByDescending(g => g.Item2)],
                TermMore.Of(request.Library, all, year, term));
        }
        catch (ArgumentException error)
        {
            throw new BadQueryException(error.Message);
        }
    }
}

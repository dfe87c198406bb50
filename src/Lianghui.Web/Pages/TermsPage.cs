using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the page of a phrase shows.</summary>
/// <param name="Query">The phrase; null where none was asked for.</param>
/// <param name="Term">The term it names.</param>
/// <param name="Counts">Counts by year, all years of the library.</param>
/// <param name="Lines">Concordance lines of the chosen year.</param>
public sealed record TermsModel(
    string? Query, Term? Term, IReadOnlyList<TermCount> Counts, IReadOnlyList<ConcordanceLine> Lines);

internal static class TermsPage
{
    private const int MostLines = 300;

    internal static PageResult Build(PageRequest request)
    {
        var query = request.Text("q");
        var model = query is null ? new TermsModel(null, null, [], []) : Ask(request, query);
        return new PageResult(
            query is null ? request.Language.Pick("Terms", "词语") : query,
            typeof(TermsView),
            model,
            [.. model.Counts.Select(Row)],
            ["term", "year", "provinces", "mentions", "reports", "byPlace"]);
    }

    /// <summary>Chart data: provinces and mentions by year.</summary>
    internal static Row Trend(TermsModel model, Language language) => new Row()
        .Add("years", model.Counts.Select(c => (object)string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{c.Year}\nn={c.Reports}")).ToList())
        .Add("series", new List<Row>
        {
            new Row().Add("name", language.Pick("provinces", "省份数")).Add("values", model.Counts.Select(c => (object)c.Provinces).ToList()),
            new Row().Add("name", language.Pick("mentions", "次数")).Add("values", model.Counts.Select(c => (object)c.Mentions).ToList()),
        });

    private static Row Row(TermCount c)
    {
        var places = new Row();
        foreach (var (place, mentions) in c.ByPlace)
        {
            places.Add(place, mentions);
        }

        return new Row().Add("term", c.Term.Id).Add("year", c.Year).Add("provinces", c.Provinces)
            .Add("mentions", c.Mentions).Add("reports", c.Reports).Add("byPlace", places);
    }

    private static TermsModel Ask(PageRequest request, string query)
    {
        try
        {
            var term = TermLexicon.Shipped.Resolve(query);
            var group = request.Group;
            var all = new TermScope(new FactQuery(Places: group?.Places));
            var year = new TermScope(new FactQuery(Places: group?.Places, FromYear: request.Year, ToYear: request.Year));
            return new TermsModel(
                query, term, TermCounter.Count(request.Library, all, [term]),
                [.. Concordance.Lines(request.Library, year, term).Take(MostLines)]);
        }
        catch (ArgumentException error)
        {
            throw new BadQueryException(error.Message);
        }
    }
}

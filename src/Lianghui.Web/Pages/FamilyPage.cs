using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>A term of the lexicon in two years.</summary>
/// <param name="Term">The term.</param>
/// <param name="Now">Its count in the year; null without a text of the year.</param>
/// <param name="Before">Its count in the year compared with; null without a text.</param>
public sealed record FamilyRow(Term Term, TermCount? Now, TermCount? Before);

/// <summary>What the page of a family of terms shows.</summary>
/// <param name="Families">All families with the number of their terms.</param>
/// <param name="Family">The family shown.</param>
/// <param name="Rows">Its terms, most widespread first.</param>
public sealed record FamilyModel(IReadOnlyList<(string Family, int Terms)> Families, string Family, IReadOnlyList<FamilyRow> Rows);

/// <summary>The families of the lexicon: their terms counted in two years.</summary>
internal static class FamilyPage
{
    internal static PageResult Build(PageRequest request)
    {
        var terms = TermLexicon.Shipped.Terms.Where(t => t.Family is not null).ToList();
        var families = terms.GroupBy(t => t.Family!, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).ToList();
        var family = request.Choice("family", [.. families.Select(f => f.Key)]);
        var chosen = terms.Where(t => t.Family == family).ToList();
        var (now, before) = (Count(request, request.Year, chosen), Count(request, request.Vs, chosen));
        var rows = chosen.Select(t => new FamilyRow(t, now.GetValueOrDefault(t.Id), before.GetValueOrDefault(t.Id)))
            .OrderByDescending(r => r.Now?.Provinces ?? 0).ThenByDescending(r => r.Now?.Mentions ?? 0).ToList();
        return new PageResult(
            request.Language.Pick("Terms", "词语"), typeof(FamilyView), new FamilyModel(families, family, rows),
            [.. rows.Select(r => new Row().Add("term", r.Term.Id).Add("family", family).Add("zh", r.Term.Chinese).Add("en", r.Term.English).Add("year", request.Year)
                .Add("provinces", r.Now?.Provinces).Add("mentions", r.Now?.Mentions).Add("reports", r.Now?.Reports)
                .Add("previousProvinces", r.Before?.Provinces).Add("previousMentions", r.Before?.Mentions).Add("previousReports", r.Before?.Reports))],
            ["term", "family", "zh", "en", "year", "provinces", "mentions", "reports", "previousProvinces", "previousMentions", "previousReports"]);
    }

    private static Dictionary<string, TermCount> Count(PageRequest request, int year, IReadOnlyList<Term> terms) =>
        TermCounter.Count(request.Library, new TermScope(FactQuery.Provincial(year)), terms).ToDictionary(c => c.Term.Id, StringComparer.Ordinal);
}

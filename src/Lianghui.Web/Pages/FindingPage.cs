using Lianghui.Analysis.Headlines;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the page of a computed sentence shows.</summary>
/// <param name="Chosen">The sentence; null for the list.</param>
/// <param name="All">All sentences of the year.</param>
public sealed record FindingModel(Headline? Chosen, IReadOnlyList<Headline> All);

internal static class FindingPage
{
    private static readonly string[] Columns = ["finding", "year", "sentence", "rule", "place", "words", "evidence"];

    internal static PageResult? Build(PageRequest request, string? key)
    {
        var all = HeadlineMaker.Make(request.Library, request.Year);
        var chosen = key is null ? null : all.FirstOrDefault(h => h.Key == key);
        return key is not null && chosen is null ? null : new PageResult(
            request.Language.Pick($"Findings of {request.Year}", $"{request.Year}年要点"),
            typeof(FindingView),
            new FindingModel(chosen, all),
            [.. (chosen is null ? all : [chosen]).SelectMany(h => Rows(request, h))],
            Columns);
    }

    private static IEnumerable<Row> Rows(PageRequest request, Headline headline)
    {
        var l = request.Language;
        return headline.Inputs.Select(i => new Row().Add("finding", headline.Key).Add("year", request.Year)
            .Add("sentence", l.Pick(headline.English, headline.Chinese)).Add("rule", l.Pick(headline.Arithmetic, headline.ChineseArithmetic))
            .Add("place", i.Place).Add("words", l.Pick(i.English, i.Chinese)).Add(i.Evidence.Count > 0 ? i.Evidence[0] : null));
    }
}

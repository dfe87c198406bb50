using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Codebooks;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the method page shows.</summary>
/// <param name="Codes">The codebook's codes as rows.</param>
/// <param name="LexiconVersion">Version of the terms.</param>
/// <param name="Terms">Number of terms.</param>
/// <param name="Holdings">By year: provincial reports with a text, with shipped facts only, and places without either.</param>
/// <param name="Issues">What was not understood, counted by code.</param>
public sealed record MethodModel(
    IReadOnlyList<Row> Codes,
    string LexiconVersion,
    int Terms,
    IReadOnlyList<(int Year, int Texts, int Shipped, IReadOnlyList<string> Missing)> Holdings,
    IReadOnlyList<(string Code, int Count)> Issues);

internal static class MethodPage
{
    private static readonly string[] Files = ["themes.csv", "indicators.csv", "comparators.csv"];

    internal static PageResult Build(PageRequest request)
    {
        var rows = Files.SelectMany(file => CodebookFiles.Rows(file)
            .Select(r => new Row().Add("table", file[..^4]).Add("code", r("code")).Add("en", r("en")).Add("zh", r("zh")))).ToList();
        var issues = (request.Library as ISourceLookup)?.Issues(FactQuery.All) ?? [];
        return new PageResult(
            request.Language.Pick("Method", "方法"),
            typeof(MethodView),
            new MethodModel(
                rows, TermLexicon.Shipped.Version, TermLexicon.Shipped.Terms.Count, Holdings(request.Library),
                [.. issues.GroupBy(i => i.Issue.Code, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2)]),
            rows,
            ["table", "code", "en", "zh"]);
    }

    private static IReadOnlyList<(int, int, int, IReadOnlyList<string>)> Holdings(ILibraryReader library) =>
        [.. library.Reports(new FactQuery(Kinds: [ReportKinds.Provincial])).GroupBy(r => r.Key.Year).OrderByDescending(g => g.Key).Take(6)
            .Select(g => (
                g.Key,
                g.Count(r => r.Origin == FactOrigin.Text),
                g.Count(r => r.Origin != FactOrigin.Text),
                (IReadOnlyList<string>)[.. Places.All.Select(p => p.Code).Except(g.Select(r => r.Key.Place), StringComparer.Ordinal)]))];
}

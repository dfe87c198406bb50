using Lianghui.Analysis.Uptake;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the page of uptake shows.</summary>
/// <param name="Finding">Tasks by place; null where the library has no conference for the year.</param>
/// <param name="Places">Share of text and days by place.</param>
/// <param name="Formulae">Formulae that most provinces have, and those that a province had first.</param>
public sealed record UptakeModel(UptakeFinding? Finding, IReadOnlyList<PlaceUptake> Places, IReadOnlyList<FormulaFinding> Formulae);

/// <summary>What the provinces take up of the conference that steers a year: the matrix of tasks by place.</summary>
internal static class UptakePage
{
    private const int Most = 40;

    internal static PageResult Build(PageRequest request)
    {
        var source = CentralChoice.Find(request.Library, null, request.Year).Select(r => CentralSource.Open(request.Library, r)).FirstOrDefault();
        var finding = source is null ? null : UptakeMatrix.Of(request.Library, source, Corpus.FactQuery.All);
        var formulae = source is null ? [] : FormulaUptake.Of(request.Library, source, Corpus.FactQuery.All).Where(f => f.Places.Count > 0).OrderByDescending(f => f.Places.Count).Take(Most).ToList();
        return new PageResult(
            request.Language.Pick($"What provinces take up of the centre, {request.Year}", $"{request.Year}年各地对中央部署的承接"),
            typeof(UptakeView),
            new UptakeModel(finding, source is null ? [] : CentreShare.Of(request.Library, source, Corpus.FactQuery.All), formulae),
            finding is null ? [] : [.. finding.Tasks.Select(t => UptakeRows.Cell(finding, t))],
            [.. UptakeRows.CellColumns]);
    }
}

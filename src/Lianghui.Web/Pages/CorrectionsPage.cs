using Lianghui.Analysis.Corrections;
using Lianghui.Corpus;
using Lianghui.Corpus.Corrections;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the page of corrections shows.</summary>
/// <param name="Year">Year of the reports; null for all.</param>
/// <param name="Outcomes">Every opinion and what became of it.</param>
/// <param name="Effect">Counts of the year that the corrections change.</param>
/// <param name="Labels">The coding measured against them.</param>
/// <param name="Fact">Identifier to begin the form with.</param>
public sealed record CorrectionsModel(
    int? Year, IReadOnlyList<CorrectionOutcome> Outcomes, IReadOnlyList<EffectRow> Effect, IReadOnlyList<LabelRow> Labels, string? Fact);

internal static class CorrectionsPage
{
    internal static PageResult Build(PageRequest request)
    {
        var year = request.Text("year") is null ? (int?)null : request.Year;
        var outcomes = (request.Library as ICorrectedLibrary)?.Corrections(new FactQuery(FromYear: year, ToYear: year)) ?? [];
        var years = outcomes.Where(o => o.IsTaken).Select(o => o.Correction.Year).Distinct().Order();
        var effect = years.SelectMany(y => CorrectionEffect.Of(request.Library, y)).Where(e => e.Coded != e.Corrected).ToList();
        return new PageResult(
            request.Language.Pick("Corrections", "更正"), typeof(CorrectionsView),
            new CorrectionsModel(year, outcomes, effect, CodingLabels.Of(outcomes), request.Text("fact")),
            [.. outcomes.Select(CorrectionRows.Of)], CorrectionRows.Columns);
    }
}

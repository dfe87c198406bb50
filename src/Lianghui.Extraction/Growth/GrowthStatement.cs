using Lianghui.Text;

namespace Lianghui.Extraction.Growth;

/// <summary>The kinds of statement of a place's own GDP growth that are kept apart.</summary>
public enum GrowthKind
{
    /// <summary>What was reached last year (<c>outturn</c>).</summary>
    Outturn,

    /// <summary>The average of a past plan (<c>past-plan-average</c>).</summary>
    PastPlanAverage,

    /// <summary>The target of the next plan (<c>next-plan-target</c>).</summary>
    NextPlanTarget,

    /// <summary>This year's target (<c>target</c>).</summary>
    Target,
}

/// <summary>One statement of GDP growth.</summary>
/// <param name="Kind">Which of the four.</param>
/// <param name="Period"><c>2024</c>, <c>2021-2025</c> or the like.</param>
/// <param name="Low">Percent; null where only a ceiling or no number is stated.</param>
/// <param name="High">Percent; null where only a floor or no number is stated.</param>
/// <param name="Comparator">Code of <c>codebook/comparators.csv</c>.</param>
/// <param name="Measure"><c>real</c> or <c>nominal</c>.</param>
/// <param name="Span">The clause that states it.</param>
public sealed record GrowthStatement(
    GrowthKind Kind, string Period, decimal? Low, decimal? High, string Comparator, string Measure, TextSpan Span);

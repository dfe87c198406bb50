namespace Lianghui.Analysis.Forecast;

/// <summary>How a rule did in the years whose outcome was known, against the better of the baselines on the same years.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Years">The years.</param>
/// <param name="Cases">Statements that were scored: one a year for growth, one for each theme or term and year otherwise.</param>
/// <param name="HitRate">Growth: share of years missed by a quarter point at most; wording: share of years that were right; tasks: share of the
/// named themes that stood among the first; terms: share of the ten named first that were used. 0 to 1.</param>
/// <param name="Error">Growth: mean absolute error in points; wording: share of years that were wrong; else the Brier score, 0 (best) to 1.</param>
/// <param name="Baseline">The better baseline.</param>
/// <param name="BaselineHitRate">Its hit rate on the same years.</param>
/// <param name="BaselineError">Its error on the same years.</param>
/// <remarks>Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950), in its form for yes and no.</remarks>
public sealed record PastRecord(
    string Question, string Rule, IReadOnlyList<int> Years, int Cases, double? HitRate, double? Error, string Baseline, double? BaselineHitRate, double? BaselineError)
{
    /// <summary>Years that must bear a rule out before it may stand against a baseline.</summary>
    public const int Enough = 3;

    /// <summary>Number of years.</summary>
    public int N => Years.Count;

    /// <summary>Whether it did better than every baseline, on enough years.</summary>
    public bool Beats => N >= Enough && Error < BaselineError - 1e-9;

    /// <summary>What the past says of the rule, in a few words.</summary>
    public string Verdict => Rule == Baseline ? "baseline" : N < Enough ? "too thin" : Beats ? "beats the baseline" : "does not beat the baseline";
}

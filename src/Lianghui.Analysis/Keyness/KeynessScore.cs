using Lianghui.Analysis.Radar;

namespace Lianghui.Analysis.Keyness;

/// <summary>
/// How much more a word is used on one side than on the other. Rates are per character, so that a side that uses every word of a list more
/// shows it.
/// </summary>
/// <param name="LogOdds">Difference of the log odds under an informative Dirichlet prior (natural logarithm).</param>
/// <param name="Z">The same in standard deviations; beyond 1.96 it is unlikely to be chance for one word looked at alone.</param>
/// <param name="G2">Log-likelihood ratio (Dunning 1993), not signed.</param>
public readonly record struct KeynessScore(double LogOdds, double Z, double G2)
{
    /// <summary>Scores a word.</summary>
    /// <param name="a">Occurrences on the first side.</param>
    /// <param name="n">Characters of the first side.</param>
    /// <param name="b">Occurrences on the other side.</param>
    /// <param name="m">Characters of the other side.</param>
    /// <param name="prior">Characters that the prior is worth: those of an average report, as the average day's words in Monroe, Colaresi and
    /// Quinn 2008 ("Fightin' Words", Political Analysis 16(4), equations 15 to 22). Each word's share of it is its rate on both sides together.</param>
    public static KeynessScore Of(double a, double n, double b, double m, double prior)
    {
        // A word that is nowhere has the weight of half an occurrence, so that no logarithm meets a zero.
        var own = prior * Math.Max(a + b, 0.5) / (n + m);
        var first = Math.Log((a + own) / (n + prior - a - own));
        var other = Math.Log((b + own) / (m + prior - b - own));
        var variance = (1 / (a + own)) + (1 / (b + own));
        var root = n == 0 || m == 0 ? 0 : LogLikelihood.SignedRoot(a, n, b, m);
        return new KeynessScore(first - other, (first - other) / Math.Sqrt(variance), root * root);
    }
}

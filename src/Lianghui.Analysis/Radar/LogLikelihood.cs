namespace Lianghui.Analysis.Radar;

/// <summary>Log-likelihood ratio G² of two shares (Dunning 1993, "Accurate Methods for the Statistics of Surprise and Coincidence",
/// Computational Linguistics 19(1)).</summary>
public static class LogLikelihood
{
    /// <summary>Signed root of G²: positive where the first share is the larger.</summary>
    /// <param name="a">Successes of the first.</param>
    /// <param name="n">Trials of the first.</param>
    /// <param name="b">Successes of the second.</param>
    /// <param name="m">Trials of the second.</param>
    public static double SignedRoot(double a, double n, double b, double m)
    {
        var pooled = (a + b) / (n + m);
        var g = 2 * (Term(a, n * pooled) + Term(n - a, n * (1 - pooled)) + Term(b, m * pooled) + Term(m - b, m * (1 - pooled)));
        return Math.Sqrt(Math.Max(0, g)) * (a / n >= b / m ? 1 : -1);
    }

    private static double Term(double observed, double expected) =>
        observed <= 0 ? 0 : observed * Math.Log(observed / expected);
}

namespace Lianghui.Analysis.Weights;

/// <summary>How provinces are weighted.</summary>
public enum Weighting
{
    /// <summary>By the level of GDP.</summary>
    Gdp,

    /// <summary>By the contribution to growth: level two years before times growth of the year before.</summary>
    Contribution,

    /// <summary>Each the same.</summary>
    None,
}

/// <summary>Weights with the name of what they are.</summary>
/// <param name="Name">For the finding's method.</param>
/// <param name="ByPlace">Weight by place, in 100 million yuan (gdp), 100 million yuan times percent (contribution) or 1 (none).</param>
public sealed record WeightSet(string Name, IReadOnlyDictionary<string, decimal> ByPlace);

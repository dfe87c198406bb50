using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Targets;

/// <summary>How far 左右 (around) lets a value fall short of its target and still meet it; every verdict of met or kept prints it.</summary>
public static class Slack
{
    /// <summary>Half a percentage point for rates of growth.</summary>
    public const decimal Growth = 0.5m;

    /// <summary>A tenth of a percentage point for shares, which move slowly.</summary>
    public const decimal Share = 0.1m;

    /// <summary>A fiftieth of a level (jobs, tonnes).</summary>
    public const decimal Level = 0.02m;

    private static readonly HashSet<string> Shares = new(StringComparer.Ordinal) { "rd-intensity", "urbanisation", "unemployment", "energy-intensity", "carbon-intensity" };

    /// <summary>The rule in words.</summary>
    public static string Rule => "左右 leaves 0.5 points for growth, 0.1 for shares and joblessness, 2% of a level; other wordings leave nothing";

    /// <summary>The slack of a target, in its own unit; 0 where the wording is not 左右.</summary>
    /// <param name="target">The target.</param>
    /// <param name="aim">Its number, in the indicator's unit.</param>
    public static decimal Of(Target target, decimal aim) => target.Comparator != "about" ? 0
        : Shares.Contains(target.Indicator) ? Share
        : target.Unit is "%" or "百分点" or "个百分点" || target.Indicator == "cpi" ? Growth
        : Math.Abs(aim) * Level;
}

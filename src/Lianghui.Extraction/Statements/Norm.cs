namespace Lianghui.Extraction.Statements;

/// <summary>Values in the indicator's own unit (<c>indicators.csv</c>): 700亿斤 of grain are 3,500万吨.</summary>
public static class Norm
{
    /// <summary>The value in the indicator's unit; null where the printed unit measures something else (a level of a growth indicator).</summary>
    /// <param name="indicator">Code of <c>indicators.csv</c>.</param>
    /// <param name="unit">Unit as printed; null for an index.</param>
    /// <param name="value">Value in that unit.</param>
    public static decimal? Of(string indicator, string? unit, decimal? value) => Factor(indicator, unit, value) is { } f ? value * f.Times + f.Plus : null;

    private static (decimal Times, decimal Plus)? Factor(string indicator, string? unit, decimal? value) => (indicator, unit) switch
    {
        // A price index of 103 is a rise of 3 percent.
        ("cpi", null) when value is >= 90 and <= 130 => (1, -100),
        ("grain", "亿斤") => (5, 0),
        ("grain", "万亿斤") => (50_000, 0),
        ("grain", "亿公斤") => (10, 0),
        ("grain", "亿吨") => (10_000, 0),
        ("grain", "万吨") or ("grain-area", "万亩") => (1, 0),
        ("grain-area", "亿亩") => (10_000, 0),
        ("grain-area", "万公顷") => (15, 0),
        ("jobs" or "rural-transfer-jobs", "万人" or "万个" or "万人次") => (1, 0),
        ("productivity", "万元/人" or "万元") => (1, 0),
        ("productivity", "元" or "元/人") => (0.0001m, 0),
        (_, "%" or "百分点" or "个百分点") => (1, 0),
        ("air" or "water" or "emissions" or "other", not null) => (1, 0),
        _ => null,
    };
}

using System.Globalization;

namespace Lianghui.Publishing.Wording;

/// <summary>Writes a bound and its comparator the way people write them; number and wording are never flattened.</summary>
public static class TargetWording
{
    /// <summary>Short form for a tile or cell: <c>≈5</c>, <c>≥5</c>, <c>≤5</c>, <c>5–5.5</c>, <c>5</c>; words become a dash with a sign.</summary>
    public static string Short(decimal? low, decimal? high, string comparator) => comparator switch
    {
        "range" when low is not null && high is not null => $"{Number(low)}–{Number(high)}",
        "about" => "≈" + Number(low ?? high),
        "at-least" => "≥" + Number(low ?? high),
        "at-most" => "≤" + Number(high ?? low),
        "in-step" => "＝g",
        "roughly-in-step" => "≈g",
        "above-reference" => "＞ref",
        "positive" => "＞0",
        _ when (low ?? high) is { } value => Number(value),
        _ => "—",
    };

    /// <summary>Long form with a unit: <c>around 5%</c>, <c>5%左右</c>.</summary>
    public static string Long(decimal? low, decimal? high, string comparator, string? unit, Language language)
    {
        var (l, h) = (Number(low ?? high) + unit, Number(high ?? low) + unit);
        return comparator switch
        {
            "range" => language.Pick($"{Number(low)}–{h}", $"{l}—{h}"),
            "about" => language.Pick($"around {l}", $"{l}左右"),
            "at-least" => language.Pick($"at least {l}", $"{l}以上"),
            "at-most" => language.Pick($"at most {h}", $"{h}以内"),
            "in-step" => language.Pick("in step with growth", "与经济增长同步"),
            "roughly-in-step" => language.Pick("roughly in step with growth", "与经济增长基本同步"),
            "above-reference" => language.Pick("faster than its reference", "快于参照"),
            "positive" => language.Pick("positive growth", "正增长"),
            "as-assigned" => language.Pick("as assigned by the state", "完成国家下达目标"),
            _ when (low ?? high) is not null => l,
            _ => language.Pick("in words only", "仅有文字表述"),
        };
    }

    /// <summary>A number without trailing zeros; empty for null.</summary>
    public static string Number(decimal? value) =>
        value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}

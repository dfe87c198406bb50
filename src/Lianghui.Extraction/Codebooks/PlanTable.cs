using System.Globalization;

namespace Lianghui.Extraction.Codebooks;

/// <summary>A national five-year plan.</summary>
/// <param name="Number">Its number.</param>
/// <param name="First">First year.</param>
/// <param name="Last">Last year.</param>
/// <param name="Chinese">As it is called in short, 十四五.</param>
/// <param name="English">The ordinal in words, fourteenth.</param>
public sealed record FiveYearPlan(int Number, int First, int Last, string Chinese, string English)
{
    /// <summary>Whether a year lies in the plan.</summary>
    public bool Covers(int year) => year >= First && year <= Last;
}

/// <summary>Five-year plans by number and by year (<c>codebook/plans.csv</c>).</summary>
public static class PlanTable
{
    private static readonly Lazy<IReadOnlyList<FiveYearPlan>> Loaded = new(() =>
        [.. CodebookFiles.Rows("plans.csv").Select(r => new FiveYearPlan(Int(r("plan")), Int(r("first")), Int(r("last")), r("zh"), r("en")))]);

    /// <summary>All plans in order.</summary>
    public static IReadOnlyList<FiveYearPlan> All => Loaded.Value;

    /// <summary>The plan of a number; null if there is none.</summary>
    public static FiveYearPlan? Find(int number) => All.FirstOrDefault(p => p.Number == number);

    /// <summary>The plan of a year; null for the years between plans.</summary>
    public static FiveYearPlan? Of(int year) => All.FirstOrDefault(p => p.Covers(year));

    /// <summary>The plan of an English ordinal (<c>14th</c>, <c>Fourteenth</c>) or a Chinese short name; null if there is none.</summary>
    public static FiveYearPlan? Named(string name)
    {
        var digits = new string([.. name.TakeWhile(char.IsAsciiDigit)]);
        return digits.Length > 0 ? Find(Int(digits)) : All.FirstOrDefault(p =>
            p.Chinese == name || p.Chinese[..^1] == name || p.English.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

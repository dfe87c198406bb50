using System.Globalization;
using Lianghui.Extraction.Articles;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Articles;

/// <summary>Turns a statement of an article into a sentence that <c>check</c> understands.</summary>
public static class ArticleClaims
{
    /// <summary>The claim; null for opinions and for statements that no claim has a form for.</summary>
    public static string? Of(ArticleStatement s) => s.Kind switch
    {
        "target" when s.Indicator?.EndsWith("-level", StringComparison.Ordinal) == true => null,
        "target" when s.Amount is { } a && s.Year is { } year && Name(s) is { } place => string.Create(CultureInfo.InvariantCulture,
            $"{place}'s {year} {Measure(s.Indicator)}target is {Qualifier(a.Comparator)}{Range(a.Low, a.High)}{a.NormUnit}"),
        "outturn" when s.Indicator == "gdp-level" && s.Amount is { } a && s.Year is { } year && Name(s) is { } place => string.Create(CultureInfo.InvariantCulture,
            $"{place}'s GDP in {year} {(a.Comparator == "at-least" ? "exceeded" : "was")} {Trillions((a.NormLow ?? a.NormHigh ?? 0) / 10_000m)} trillion yuan"),
        "outturn" when s.Indicator == "gdp" && s.Amount is { } a && s.Year is { } year && Name(s) is { } place =>
            string.Create(CultureInfo.InvariantCulture, $"{place} grew {Range(a.Low, a.High)}% in {year}"),
        "count" or "comparison" => OneLine(s.Words),
        _ => null,
    };

    private static string? Name(ArticleStatement s) => s.Places.Count == 1 ? Places.Find(s.Places[0])?.English : null;

    private static string Measure(string? indicator) => indicator is null or "gdp" ? "growth " : indicator + " ";

    private static string Qualifier(string comparator) => comparator switch { "about" => "around ", "at-least" => "at least ", "at-most" => "at most ", _ => "" };

    private static string Range(decimal? low, decimal? high) => low is { } l && high is { } h && l != h
        ? string.Create(CultureInfo.InvariantCulture, $"{l:0.##}-{h:0.##}")
        : (low ?? high ?? 0).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Trillions(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string? OneLine(string? words) => words is { Length: <= 1_000 } ? words.ReplaceLineEndings(" ") : null;
}

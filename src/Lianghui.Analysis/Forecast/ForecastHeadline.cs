using System.Globalization;
using Lianghui.Analysis.Headlines;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Forecast;

/// <summary>The forecast of the national growth target as a sentence of the brief.</summary>
public static class ForecastHeadline
{
    /// <summary>The sentence; null where nothing can be said.</summary>
    public static Headline? Of(ILibraryReader library, int year)
    {
        var known = ForecastDay.View(new HeldLibrary(library), ForecastDay.Usual(year));
        if (GrowthForecast.Items(known, year, GrowthForecast.Past(known, known.Day, year)).FirstOrDefault(i => i.Question == GrowthForecast.Question) is not { Low: { } low, High: { } high } item)
        {
            return null;
        }

        var came = new NationalSeries(library, DateOnly.MaxValue).Target(year);
        var (point, from, to) = (Number(item.Value!.Value), Number(low), Number(high));
        return new Headline(
            Text($"From what was known on 1 March {year}, the national growth target was to be expected at {point}% ({from}–{to}%){(came is null ? "." : Text($"; it came at {Number(came.Point)}%."))}"),
            Text($"据{year}年3月1日前已知信息推算，全国增长目标为{point}%（{from}—{to}%）{(came is null ? "。" : Text($"；实际为{Number(came.Point)}%。"))}"),
            Text($"rule {item.Rule}: {item.Inputs}; mean miss {item.Error:0.00} points in n = {item.N} years, the same as last year {item.BaselineError:0.00}; {item.Verdict}"),
            Text($"规则{item.Rule}：{item.Inputs}；此前n = {item.N}年平均误差{item.Error:0.00}个百分点，“与上年相同”为{item.BaselineError:0.00}"))
        {
            Key = "national-forecast",
            Inputs = came is null ? [] : [new HeadlineInput("CN", Text($"target of {year}: {Number(came.Point)}%"), Text($"{year}年目标：{Number(came.Point)}%"), [came.Evidence])],
        };
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

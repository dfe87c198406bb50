using System.Globalization;
using Lianghui.Analysis.Radar;
using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Tasks;
using Lianghui.Analysis.Weights;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Headlines;

/// <summary>Makes the headline sentences of a year; a sentence whose numbers are not in the library is left out.</summary>
public static class HeadlineMaker
{
    /// <summary>The sentences, most important first.</summary>
    /// <param name="library">Where the facts are.</param>
    /// <param name="year">The year.</param>
    /// <param name="radar">The radar against the year before where it was computed already; null to compute it.</param>
    public static IReadOnlyList<Headline> Make(ILibraryReader library, int year, RadarFinding? radar = null)
    {
        var targets = GrowthTargets.Of(library, year);
        return [.. new[]
        {
            Changes(library, year), Estimate(library, year), Extremes(targets), Demand(library, year), AgainstGrowth(library, year, targets), Newcomer(library, year, radar),
        }.OfType<Headline>()];
    }

    private static Headline? Changes(ILibraryReader library, int year)
    {
        var all = TargetChanges.Between(library, year - 1, year).Where(c => c.Indicator == "gdp" && (c.To ?? c.From)?.Value.Of is null).ToList();
        if (all.Count < 3)
        {
            return null;
        }

        int Count(string change) => all.Count(c => c.Change == change);
        var (down, flat, up) = (Count("down"), Count("flat"), Count("up"));
        var split = Math.Abs(down - flat) <= 1 && up <= all.Count / 10;
        return new Headline(
            split ? $"Evenly split: {down} provinces lowered their growth target and {flat} kept it; {Word(up)} raised it."
                : $"{down} provinces lowered their growth target, {flat} kept it and {Word(up)} raised it.",
            $"{down}个省份下调增长目标，{flat}个持平，{up}个上调。",
            $"n = {all.Count} of {Places.All.Count}; floors at their floor, ranges at their midpoint; {year} against {year - 1}",
            $"n = {all.Count}/{Places.All.Count}；下限按下限、区间按中点；{year}年对比{year - 1}年")
        {
            Key = "target-changes",
            Inputs = HeadlineInputs.Of(all),
        };
    }

    private static Headline? Estimate(ILibraryReader library, int year)
    {
        var gdp = Estimator.Compute(library, year);
        if (gdp.Value is not { } value || gdp.N < 3)
        {
            return null;
        }

        var contribution = Estimator.Compute(library, year, Weighting.Contribution);
        var also = contribution.Value is { } c && contribution.N == gdp.N ? $"; by contributions to growth {Percent(c)}" : "";
        return new Headline(
            $"Weighted by GDP, the targets add up to {Percent(value)}{also}; the median is {Percent(gdp.Median!.Value)}.",
            $"按 GDP 加权，各省目标合计为{Percent(value)}{(also.Length > 0 ? $"；按对增长的贡献加权为{Percent(contribution.Value!.Value)}" : "")}；中位数为{Percent(gdp.Median!.Value)}。",
            $"n = {gdp.N} of {gdp.Of}; {gdp.Method}",
            $"n = {gdp.N}/{gdp.Of}；权重为首次公布的最近一年 GDP；下限按下限、上限按上限、区间按中点")
        {
            Key = "weighted-target",
            Inputs = [.. gdp.Inputs.Select(i => HeadlineInputs.Of(
                i.Target, $" · point {i.Point:0.##}, weight {i.Weight:0.#}", $" · 取值{i.Point:0.##}，权重{i.Weight:0.#}"))],
        };
    }

    private static Headline? Extremes(IReadOnlyDictionary<string, Fact<Target>> targets)
    {
        var ordered = targets.Where(t => Points.Of(t.Value.Value.Low, t.Value.Value.High) is not null)
            .OrderBy(t => Points.Of(t.Value.Value.Low, t.Value.Value.High)).ThenBy(t => Places.Order(t.Key)).ToList();
        if (ordered.Count < 3)
        {
            return null;
        }

        var (low, high) = (ordered[0], ordered[^1]);
        var (a, b) = (Places.Find(low.Key)!, Places.Find(high.Key)!);
        return new Headline(
            $"Targets run from {a.English}'s {HeadlineInputs.Words(low.Value.Value)} to {b.English}'s {HeadlineInputs.Words(high.Value.Value)}.",
            $"目标从{a.Short}的{low.Value.Value.Wording}到{b.Short}的{high.Value.Value.Wording}。",
            $"lowest and highest of {ordered.Count} numeric targets", $"{ordered.Count}个数值目标中的最低与最高")
        {
            Key = "extremes",
            Inputs = HeadlineInputs.Of([low.Value, high.Value]),
        };
    }

    private static Headline? Demand(ILibraryReader library, int year)
    {
        var tasks = library.Tasks(FactQuery.Provincial(year));
        var n = tasks.Select(t => t.Place).Distinct(StringComparer.Ordinal).Count();
        var first = ThemeCounts.Of(tasks, CountBy.Theme).Where(c => c.Rank == 1).MaxBy(c => c.Places.Count);
        if (first is null || n < 3)
        {
            return null;
        }

        var (english, chinese) = CodebookFiles.Rows("themes.csv").Where(r => r("code") == first.Theme).Select(r => (r("en"), r("zh"))).First();
        return new Headline(
            $"{english} comes first in {first.Places.Count} of {n} provinces.",
            $"{n}省中有{first.Places.Count}省把{chinese}列为首位任务。",
            $"first subject of the first task; {string.Join(" ", first.Places)}",
            $"首位任务的首个主题；{string.Join("、", first.Places.Select(p => Places.Find(p)?.Short ?? p))}")
        {
            Key = "first-task",
            Inputs = HeadlineInputs.Of(tasks.Where(t => t.Value is { Level: 1, Rank: 1 } && t.Value.Theme == first.Theme)),
        };
    }

    private static Headline? AgainstGrowth(ILibraryReader library, int year, IReadOnlyDictionary<string, Fact<Target>> targets)
    {
        var outturns = GrowthOutturns.Of(library, year - 1);
        var both = targets.Where(t => outturns.ContainsKey(t.Key) && Points.Of(t.Value.Value.Low, t.Value.Value.High) is not null).ToList();
        var above = both.Count(t => Points.Of(t.Value.Value.Low, t.Value.Value.High) > outturns[t.Key].Growth);
        return both.Count < 3 ? null : new Headline(
            $"{above} of {both.Count} provinces aim above the growth they reached in {year - 1}.",
            $"{both.Count}省中有{above}省的目标高于{year - 1}年实际增速。",
            "floors at their floor, ranges at their midpoint, against growth as first announced",
            "下限按下限、区间按中点，对比首次公布的增速")
        {
            Key = "above-growth",
            Inputs = [.. both.OrderBy(t => Places.Order(t.Key)).Where(t => Points.Of(t.Value.Value.Low, t.Value.Value.High) > outturns[t.Key].Growth).Select(t => HeadlineInputs.Of(
                t.Value, $" · {year - 1} growth {outturns[t.Key].Growth:0.##}%", $" · {year - 1}年实际{outturns[t.Key].Growth:0.##}%"))],
        };
    }

    private static Headline? Newcomer(ILibraryReader library, int year, RadarFinding? known)
    {
        var radar = known is not null && (known.Year, known.Previous) == (year, year - 1) ? known : PhraseRadar.Compute(library, year, year - 1);
        var top = !radar.IsComparable ? null : radar.Phrases.FirstOrDefault(p => p.Score > 0 && p.Phrase.Length >= 3);
        return top is null ? null : new Headline(
            top.PreviousProvinces == 0
                ? $"New this year: “{top.Phrase}”, in {top.Provinces} of {radar.Reports} reports and in none of {radar.PreviousReports} a year before."
                : $"“{top.Phrase}” stands in {top.Provinces} of {radar.Reports} reports, up from {top.PreviousProvinces} of {radar.PreviousReports}.",
            $"“{top.Phrase}”见于{radar.Reports}份报告中的{top.Provinces}份，上年为{radar.PreviousReports}份中的{top.PreviousProvinces}份。",
            "phrase radar, largest log-likelihood ratio of the shares of reports",
            "词语雷达：报告占比的对数似然比最大者")
        {
            Key = "newcomer",
            Inputs = HeadlineInputs.Of(library, year, top),
        };
    }

    private static string Percent(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Word(int count) => count switch { 0 => "none", 1 => "just one", _ => count.ToString(CultureInfo.InvariantCulture) };
}

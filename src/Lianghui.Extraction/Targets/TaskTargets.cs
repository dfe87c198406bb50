using System.Buffers;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Statements;
using Lianghui.Text;

namespace Lianghui.Extraction.Targets;

/// <summary>
/// Targets of the whole place that are stated only in the tasks: a number for an indicator that nothing narrows, in a clause that
/// looks forward. A part of the place, a product or a project is no target of the place.
/// </summary>
internal static partial class TaskTargets
{
    // A product that grows by more than this did so over several years.
    private const decimal MostGrowth = 30;

    private static readonly SearchValues<string> OfParts = SearchValues.Create(["占", "年均增", "比重", "累计"], StringComparison.Ordinal);

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "gdp", "primary", "secondary", "tertiary", "industry-output", "fixed-investment", "industrial-investment", "retail", "trade", "exports", "fdi",
        "fiscal-revenue", "cpi", "unemployment", "jobs", "income", "income-urban", "income-rural", "grain", "grain-area", "rd-intensity", "urbanisation",
        "energy-intensity", "carbon-intensity", "air", "water", "rural-transfer-jobs", "productivity", "emissions",
    };

    internal static IEnumerable<Statement> Find(string folded, IReadOnlyList<Section> sections, IReadOnlyList<Target> announced)
    {
        var stated = announced.Where(t => t.Low is not null || t.High is not null).Select(t => t.Indicator + (IsLevel(t.Unit) ? "level" : "")).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in sections.Where(s => s.Role is SectionRole.Tasks or SectionRole.Livelihood or SectionRole.Requirements or SectionRole.Outlook))
        {
            foreach (var sentence in TargetList.Sentences(folded, section.Span).Where(t => section.Role != SectionRole.Outlook || IsOfThisYear(folded.AsSpan(t.Start, t.Length))))
            {
                foreach (var statement in Forward(folded, sentence))
                {
                    var level = IsLevel(statement.Unit) ? "level" : "";
                    if (!stated.Contains(statement.Indicator + level) && seen.Add(statement.Indicator + statement.Of + level))
                    {
                        yield return statement;
                    }
                }
            }
        }
    }

    private static IEnumerable<Statement> Forward(string folded, TextSpan sentence)
    {
        var words = folded.AsSpan(sentence.Start, sentence.Length);
        if ((!words.ContainsAnyInRange('0', '9') && !words.ContainsAny(ValuesInWords)) || !words.ContainsAny(IndicatorCues.Words))
        {
            return [];
        }

        return StatementReader.Read(folded, sentence).Where(s => Known.Contains(s.Indicator) && IsWhole(s) && IsValue(s)
            && !folded.AsSpan(s.Clause.Span.Start, s.Clause.Span.Length).ContainsAny(Looks) && (s.Indicator == "rd-intensity" || !folded.AsSpan(s.Span.Start, s.Span.Length).ContainsAny(OfParts)));
    }

    private static readonly SearchValues<string> ValuesInWords = SearchValues.Create(["百分之", "全国平均", "正增长", "两位数"], StringComparison.Ordinal);

    // Last year's values stand in a task now and then: 由3480亿元增加到9380亿元, 比上年增长.
    private static readonly SearchValues<string> Looks = SearchValues.Create(["增加到", "比上年增长", "同比增长", "增长了", "去年", "已达", "五年内", "平均每年"], StringComparison.Ordinal);

    // In the outlook only a sentence on this year's plan sets this year's target.
    private static bool IsOfThisYear(ReadOnlySpan<char> sentence) =>
        sentence.StartsWith("今年") && !sentence.Contains("五年", StringComparison.Ordinal)
        && (sentence.Contains("计划", StringComparison.Ordinal) || sentence.Contains("目标", StringComparison.Ordinal) || sentence.Contains("预期", StringComparison.Ordinal));

    private static bool IsLevel(string? unit) => unit is "亿元" or "万亿元" or "亿美元";

    private static bool IsWhole(Statement s) => s.Prefix.Length == 0
        || (s.Indicator is "air" or "water" && Everywhere().IsMatch(s.Prefix));

    // A level of a growth indicator is a target only where reports set it as one; the rest are sums of projects.
    private static bool IsValue(Statement s) => s.Unit switch
    {
        null => s.Comparator is "above-reference" or "in-step" or "roughly-in-step" or "positive",
        "亿元" or "万亿元" or "亿美元" => s.Indicator is "trade" or "retail" or "fiscal-revenue" or "exports" or "gdp",
        "个百分点" or "百分点" => s.Indicator is "urbanisation",
        "%" => s.Indicator != "gdp" || (s.Low ?? s.High) <= MostGrowth,
        _ => true,
    };

    [GeneratedRegex("^(?:设区城市|设区市|地级及以上城市|县级及以上城市|城市|国考|国控|省控|主要流域|重点流域|流域|主要河流|重点河流|河流|国家考核|地表水|出境|出省|全域|断面|环境|的|和)+$", RegexOptions.None, 1000)]
    private static partial Regex Everywhere();
}
